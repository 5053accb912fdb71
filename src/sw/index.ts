import { Workbox } from 'workbox-window';
import { SWEEP_TAG } from './tag';

/** Milliseconds between two sweeps at the least: an hour, as while a page is open. The browser decides, and in practice wakes it up about twice a day. */
const SWEEP_MILLIS = 60 * 60 * 1000;

/** Not in TypeScript's library yet (https://wicg.github.io/periodic-background-sync/). */
interface WithPeriodicSync extends ServiceWorkerRegistration {
  readonly periodicSync?: {
    register(tag: string, options: { readonly minInterval: number }): Promise<void>;
  };
}

/** Starts the service worker, and asks the browser to wake it up. Without either the app works as well: it sweeps at every start, and hourly. */
export async function startServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registration: WithPeriodicSync | undefined = await new Workbox('/sw.js').register();
    await registration?.periodicSync?.register(SWEEP_TAG, { minInterval: SWEEP_MILLIS });
  } catch {
    // Refused by the browser, as in a private window or where the app is not installed, or the server is away.
  }
}
