/**
 * The service worker: what the app does while none of its pages is open. It erases whose time is over, as far as the browser wakes it up for that (periodic
 * background sync: Chromium, for an app that is installed); it answers no request, and holds no key.
 */
import { sweepWithoutPage } from '../vault/pageless';
import { SWEEP_TAG } from './tag';

/** Not in TypeScript's library yet (https://wicg.github.io/periodic-background-sync/). */
interface PeriodicSyncEvent extends Event {
  readonly tag: string;
  waitUntil(work: Promise<unknown>): void;
}

self.addEventListener('periodicsync', (event) => {
  const { tag, waitUntil } = event as PeriodicSyncEvent;
  if (tag === SWEEP_TAG) waitUntil.call(event, sweepWithoutPage());
});
