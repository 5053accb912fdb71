import { addressAt, type Standing, type WayOut } from './outcome';
import { trying } from './trying';

/** Milliseconds that a hint is given which no rule stops: long enough to be taken up, and all that it takes to see that nobody objects. */
const HINT_MILLIS = 1000;

/** A hint in the head of the page about what it may need soon. */
function hinting<Id extends string, S extends Standing>(
  id: Id,
  standing: S,
  attributes: Readonly<Record<string, string>>,
): WayOut<Id> & { readonly standing: S } {
  return {
    id,
    standing,
    attempt(target) {
      const address = addressAt(target, id);
      return trying({
        address,
        ...(standing === 'open' && { patience: HINT_MILLIS }),
        begin(over) {
          const link = document.createElement('link');
          for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
          link.onload = over;
          link.onerror = over;
          link.href = address;
          document.head.append(link);
          return () => link.remove();
        },
      });
    },
  };
}

/** What browsers fetch, or get ready for, because the page says that it may be needed. */
export const byHint = [
  hinting('prefetch', 'closed', { rel: 'prefetch' }),
  hinting('preload', 'closed', { rel: 'preload', as: 'image' }),
  hinting('module-preload', 'closed', { rel: 'modulepreload' }),
  hinting('icon', 'closed', { rel: 'icon' }),
  {
    id: 'speculation',
    standing: 'closed',
    attempt: (target) => {
      const address = addressAt(target, 'speculation');
      return trying({
        address,
        begin() {
          const script = document.createElement('script');
          script.type = 'speculationrules';
          const rule = { source: 'list', urls: [address], eagerness: 'immediate' };
          script.append(JSON.stringify({ prefetch: [rule] }));
          document.head.append(script);
          return () => script.remove();
        },
      });
    },
  },
  hinting('dns-prefetch', 'open', { rel: 'dns-prefetch' }),
  hinting('preconnect', 'open', { rel: 'preconnect' }),
] as const satisfies readonly WayOut[];
