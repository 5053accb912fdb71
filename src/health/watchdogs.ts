import { lookAtDevice } from './device';
import { keepSpeed, lookAtFrames, unseenFor } from './frames';
import type { Remedy } from './faults';
import { isNightRestartDue } from './quiet-hour';
import { reloadReason, type ReloadReason } from './recovery';
import { mayReload, recentReloads } from './reloads';
import { changeRecord, countRemedy, healthRecord, healthState } from './store';

/** Milliseconds between two looks at everything. */
export const LOOK_EVERY_MS = 1000;

/** Nobody in the picture and no touch for so long, in milliseconds, and nobody is there. */
const IDLE_MS = 60_000;

/** What shows that somebody is there whom no camera sees. */
const SIGNS_OF_USE = ['pointerdown', 'touchstart', 'wheel', 'keydown', 'input'] as const;

let usedAt = performance.now();
let heldBack: ReloadReason | null = null;

/** Begins to notice that the screen is used, and that the page goes. Call once. */
export function followUse(): void {
  const used = () => {
    usedAt = performance.now();
  };
  for (const sign of SIGNS_OF_USE)
    window.addEventListener(sign, used, { capture: true, passive: true });
  window.addEventListener('pagehide', keepSpeed);
}

/** Looks at everything. To be called every `LOOK_EVERY_MS`. */
export function look(): void {
  lookAtDevice();
  lookAtFrames();
}

const COUNTED: Readonly<Partial<Record<ReloadReason, Remedy>>> = {
  night: 'night-restart',
  'new-version': 'update',
};

/** Why the page has to be loaded anew, if it has to. @param version another one of the app that the server has, or `null` */
export function dueReload(version: string | null): ReloadReason | null {
  const reason = reloadReason({
    ongoing: healthState.getState().ongoing,
    idle: Math.min(performance.now() - usedAt, unseenFor()) >= IDLE_MS,
    isOutdated: version !== null && version !== healthRecord().updatedTo,
    nightRestartDue: isNightRestartDue(new Date(), performance.now()),
  });
  if (reason === null) heldBack = null;
  return reason;
}

/**
 * Whether the page may be loaded anew: not again and again. Counted here, because afterwards this page is gone.
 *
 * @param version as for `dueReload`, and kept, so that it is tried once
 */
export function takeReload(reason: ReloadReason, version: string | null): boolean {
  const { reloads } = healthRecord();
  if (!mayReload(reloads, Date.now(), reason === 'gpu-lost')) {
    // Once for each reason, not for every second of the wait.
    if (heldBack !== reason) countRemedy('reload-held');
    heldBack = reason;
    return false;
  }
  changeRecord({ reloads: [...recentReloads(reloads, Date.now()), Date.now()] });
  if (reason === 'new-version') changeRecord({ updatedTo: version });
  countRemedy(COUNTED[reason] ?? 'reload');
  return true;
}
