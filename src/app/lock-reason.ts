import type { LockReason } from '../vault';

/** Where the reason outlives the page; nothing about a person ever stands there. */
const PLACE = 'countenance.locked-because';

const reasons: readonly LockReason[] = ['asked', 'idle', 'slept', 'taken-over', 'storage'];

/** Remembers in this tab why the vault was locked, so that the page that is loaded next can say so. */
export function rememberLock(reason: LockReason): void {
  attempt(() => sessionStorage.setItem(PLACE, reason));
}

/** @returns why the vault was locked in this tab, or `null` if it was not, or has been open since */
export function recallLock(): LockReason | null {
  const stored = attempt(() => sessionStorage.getItem(PLACE));
  return reasons.find((reason) => reason === stored) ?? null;
}

/** To be called when the vault is open again. */
export function forgetLock(): void {
  attempt(() => sessionStorage.removeItem(PLACE));
}

/** Browsers that block site data refuse even this; the app then does without a reason. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
