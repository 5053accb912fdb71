import { trafficState } from '../sw';
import { HARMLESS, type Outcome, type WayOut } from './outcome';

/** Milliseconds that the service worker is given to say what it refused. */
const TELLING_MILLIS = 5000;

/**
 * The page's own server: the policy has to allow it, because the app comes from there. That nothing is sent to it but the question for the app's own files is
 * looked after by the service worker, once it is in charge of the page.
 */
export const toOwnServer = {
  id: 'own-server',
  standing: 'guarded',
  attempt() {
    const address = new URL(`${import.meta.env.BASE_URL}countenance-self-test`, location.href).href;
    return new Promise<Outcome>((resolve) => {
      const stop = trafficState.subscribe(({ refusals }) => {
        if (refusals.some(({ method, url }) => method === 'POST' && url === address))
          settle({ kind: 'blocked', by: 'service-worker', evidence: `POST ${address}` });
      });
      const timer = setTimeout(() => settle({ kind: 'not-blocked' }), TELLING_MILLIS);
      fetch(address, { method: 'POST', body: HARMLESS }).then(
        () => settle({ kind: 'not-blocked' }),
        // Refused, or the server is away: the service worker says which.
        () => undefined,
      );
      function settle(outcome: Outcome) {
        clearTimeout(timer);
        stop();
        resolve(outcome);
      }
    });
  },
} as const satisfies WayOut;
