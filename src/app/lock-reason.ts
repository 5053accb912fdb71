import type { LockReason } from '../vault';
import { dropFromTab, keepInTab, readFromTab } from './tab-storage';

/** Where the reason outlives the page. */
const PLACE = 'countenance.locked-because';

const reasons: readonly LockReason[] = ['asked', 'idle', 'slept', 'taken-over', 'storage'];

/** Remembers in this tab why the vault was locked, so that the page that is loaded next can say so. */
export function rememberLock(reason: LockReason): void {
  keepInTab(PLACE, reason);
}

/** @returns why the vault was locked in this tab, or `null` if it was not, or has been open since */
export function recallLock(): LockReason | null {
  const stored = readFromTab(PLACE);
  return reasons.find((reason) => reason === stored) ?? null;
}

/** To be called when the vault is open again. */
export function forgetLock(): void {
  dropFromTab(PLACE);
}
