import { addressAt, HARMLESS, NOT_THERE, type WayOut } from './outcome';
import { trying } from './trying';

/** Not in TypeScript's library (https://wicg.github.io/background-fetch/). */
interface WithBackgroundFetch extends ServiceWorkerRegistration {
  readonly backgroundFetch?: { fetch(id: string, address: string): Promise<{ abort(): unknown }> };
}

/** What browsers send or fetch when the page may be gone. */
export const byDelay = [
  {
    id: 'beacon',
    standing: 'closed',
    attempt: (target) => {
      const address = addressAt(target, 'beacon');
      return trying({
        address,
        begin(over) {
          navigator.sendBeacon(address, HARMLESS);
          over();
        },
      });
    },
  },
  {
    id: 'background-fetch',
    standing: 'closed',
    async attempt(target) {
      const registration: WithBackgroundFetch | undefined =
        await navigator.serviceWorker?.getRegistration();
      const background = registration?.active ? registration.backgroundFetch : undefined;
      if (!background) return NOT_THERE;
      const address = addressAt(target, 'background-fetch');
      return trying({
        address,
        begin(over) {
          const fetching = background.fetch(HARMLESS, address);
          fetching.then((begun) => void begun.abort(), over);
        },
      });
    },
  },
] as const satisfies readonly WayOut[];
