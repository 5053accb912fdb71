import { backOff } from './back-off';
import type { CameraFault } from './faults';

/** How a camera is doing: as it should, not to be told yet, or in trouble. */
export type CameraNow = 'good' | 'unsure' | CameraFault;

/** What has been tried with a camera; all times are milliseconds on a clock that only goes forward. */
export interface CameraWatch {
  /** What it has suffered from since it was last seen to be good. */
  readonly fault: CameraFault | null;
  /** How often it has been turned off and on again since it was last good for long. */
  readonly tries: number;
  /** When it is turned off and on next. */
  readonly restartAt: number | null;
  readonly goodSince: number | null;
}

/** Good for so many milliseconds, a camera is trusted again: longer than one that freezes takes to be found out. */
const TRUSTED_AFTER_MS = 15_000;

/** Before anything is known of a camera. */
export const newCameraWatch: CameraWatch = {
  fault: null,
  tries: 0,
  restartAt: null,
  goodSince: null,
};

/** What follows from a look at a camera. */
interface CameraLook {
  readonly watch: CameraWatch;
  /** A fault that has just come up. */
  readonly found: CameraFault | null;
  /** Whether to turn it off and on now. */
  readonly restart: boolean;
}

/** Takes in how a camera is doing at this moment: one in trouble is turned off and on, after 1, 2, 4 … 30 seconds. */
export function watchCamera(watch: CameraWatch, now: CameraNow, at: number): CameraLook {
  if (now === 'unsure')
    return { watch: { ...watch, restartAt: null, goodSince: null }, found: null, restart: false };
  if (now === 'good') return { watch: good(watch, at), found: null, restart: false };
  const found = watch.fault === now ? null : now;
  const restartAt = watch.restartAt ?? at + backOff(watch.tries);
  const restart = at >= restartAt;
  return {
    watch: {
      fault: now,
      tries: restart ? watch.tries + 1 : watch.tries,
      restartAt: restart ? null : restartAt,
      goodSince: null,
    },
    found,
    restart,
  };
}

function good(watch: CameraWatch, at: number): CameraWatch {
  const goodSince = watch.goodSince ?? at;
  const tries = at - goodSince >= TRUSTED_AFTER_MS ? 0 : watch.tries;
  return { fault: null, tries, restartAt: null, goodSince };
}
