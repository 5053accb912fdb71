/**
 * Keeps the page from being led to another address. No Content-Security-Policy can: `navigate-to` was taken out of the standard and is in no browser
 * (https://github.com/w3c/webappsec-csp/pull/564). Browsers with the Navigation API ask the page before it is led away by a script, a link or a `<meta>` in it; what
 * the person asks of the browser itself is theirs. Code that got into the page could undo this, and new windows are not asked about: it stops whatever is not
 * aimed at this app.
 *
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-navigateevent-interface
 */

/** Not in every TypeScript library yet. Browsers without it (Safari before 26.2, Firefox before 147) do not ask. */
interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
}

const listeners = new Set<(address: string) => void>();

function navigation(): EventTarget | null {
  return (globalThis as { readonly navigation?: EventTarget }).navigation ?? null;
}

/** Starts to keep the page where it is. Call once, before anything else runs in it: who listens first decides. */
export function stayHere(): void {
  navigation()?.addEventListener('navigate', (event) => {
    const { url } = (event as NavigateEvent).destination;
    // What is saved has an address of this origin, too: `blob:`.
    if (new URL(url).origin === location.origin) return;
    event.preventDefault();
    if (event.defaultPrevented) for (const listener of listeners) listener(url);
  });
}

/**
 * Hears of every address to which the page was not led.
 *
 * @returns what stops listening, or `null` where the browser does not ask
 */
export function onKeptHere(listener: (address: string) => void): (() => void) | null {
  if (!navigation()) return null;
  listeners.add(listener);
  return () => listeners.delete(listener);
}
