import { now } from '../domain';
import { sweepExpired } from './office';
import { createStore, isThere } from './store';

/**
 * Erases everybody whose time is over, without a page and without a key: for the service worker's periodic sync. What fails, as on a full disk, is done by the
 * next sweep.
 */
export async function sweepWithoutPage(): Promise<void> {
  if (!(await isThere())) return;
  // How long the app was at work since the last sweep is not known here: it counts as none, so that a clock that jumps is noticed rather than believed.
  await sweepExpired(createStore(), { now: now(), ran: 0 });
}
