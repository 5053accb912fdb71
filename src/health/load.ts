import type { Observation } from '../domain';
import { percentile } from './timings';

/** How much work there is, and how fast the device is at it; all times are milliseconds on a clock that only goes forward. */
export interface Load {
  /** When somebody was last in the picture. */
  readonly seenAt: number;
  /** What a frame with one face took at best over `SAMPLES` of them; `null` before so many. */
  readonly usual: number | null;
  /** What the last of them took, at most `SAMPLES`. */
  readonly recent: readonly number[];
  /** How many more are left out: the first ones take longer. */
  readonly warming: number;
}

/** Nobody in the picture for so long, in milliseconds, and a kiosk rests. */
const REST_AFTER_MS = 10_000;

/** Milliseconds from frame to frame while it rests: whoever steps up is seen before they have stood still. */
const RESTING_MS = 500;

/** Frames that a typical time is taken of: a second or two of them. */
const SAMPLES = 25;

/** Frames left out at the beginning, while the browser still optimises. */
const WARMING = 10;

/** A device whose frames take this many times as long as usual is hot, or busy with something else. */
const SLOWER = 2;

/** Such a device works no more than this part of the time, so that it can cool down. */
const WORKING_PART = 0.5;

/** A camera that has just been turned on: there may be somebody. */
export function newLoad(at: number): Load {
  return { seenAt: at, usual: null, recent: [], warming: WARMING };
}

/** Takes in a frame. Only those with one face are compared with one another, because every face is more work. */
export function nextLoad(load: Load, { faces, times }: Observation, at: number): Load {
  const seenAt = faces.length > 0 ? at : load.seenAt;
  if (faces.length !== 1) return { ...load, seenAt };
  if (load.warming > 0) return { ...load, seenAt, warming: load.warming - 1 };
  const recent = [...load.recent, times.total].slice(-SAMPLES);
  const typical = recent.length < SAMPLES ? Infinity : percentile(recent, 0.5);
  const usual = Math.min(load.usual ?? Infinity, typical);
  return { ...load, seenAt, recent, usual: usual === Infinity ? null : usual };
}

/** Whether frames take much longer than they did. */
export function isSlow({ usual, recent }: Load): boolean {
  return usual !== null && percentile(recent, 0.5) >= SLOWER * usual;
}

/** Milliseconds to leave from one frame to the next; 0 is as fast as they come. */
export function intervalOf(load: Load, at: number): number {
  if (at - load.seenAt >= REST_AFTER_MS) return RESTING_MS;
  return isSlow(load) ? percentile(load.recent, 0.5) / WORKING_PART : 0;
}
