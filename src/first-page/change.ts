/** What somebody is doing on this page while the app draws its own in its place. For the browser, all of it would be over with the elements that go. */

/** Has a press count that begins on this page and ends on the app's: for the browser it would be no press of anything. */
export function finishPress({ target }: PointerEvent): void {
  const link = linkAt(target);
  if (!link) return;
  const ending = new AbortController();
  const end = () => {
    if (!link.isConnected) location.hash = link.hash;
    ending.abort();
  };
  window.addEventListener('pointerup', end, { signal: ending.signal });
  window.addEventListener('pointercancel', () => ending.abort(), { signal: ending.signal });
}

/** Has the keyboard stay on the link to which it has come: else Enter would do nothing, and a screen reader would begin at the top again. */
export function keepFocus(root: Element): void {
  let link: HTMLAnchorElement | null = null;
  root.addEventListener('focusin', ({ target }) => (link = linkAt(target)));
  // Chromium says this also of elements that are being removed; these are gone when the microtask runs.
  root.addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (link?.isConnected && link !== document.activeElement) link = null;
    }),
  );
  const changes = new MutationObserver(() => {
    changes.disconnect();
    if (link) root.querySelector<HTMLAnchorElement>(`a[href="${link.hash}"]`)?.focus();
  });
  changes.observe(root, { childList: true });
}

const linkAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('a') : null;
