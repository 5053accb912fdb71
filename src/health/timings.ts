import type { StageTimes } from '../domain';

/** Milliseconds below which half, and 19 of 20, frames stay. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** Stages of a frame, in their order: those of the engine, its whole time, and the vault's comparing. */
export const stages = ['read', 'detect', 'align', 'embed', 'total', 'compare'] as const;
export type Stage = (typeof stages)[number];

/** The same for every stage; `null` for one that has not run. */
export type StageSpreads = Readonly<Record<Stage, Spread | null>>;

/** How fast a device was at work. */
export interface Speed {
  readonly stages: StageSpreads;
  /** Frames that this is of. */
  readonly frames: number;
  /** When the last of them was looked at, milliseconds since 1970. */
  readonly at: number;
}

/** Milliseconds of every stage when it ran, oldest first. */
export type Samples = Readonly<Record<Stage, readonly number[]>>;

/** Of each stage so many are summed up: about ten seconds of frames with somebody in them. */
const MOST_SAMPLES = 300;

/** Before anything was measured. */
export const NO_SAMPLES: Samples = {
  read: [],
  detect: [],
  align: [],
  embed: [],
  total: [],
  compare: [],
};

/** Takes in what stages took. One that did not run (0) keeps what it had: a quiet hour does not hide how fast a face is. */
export function addTimes(
  samples: Samples,
  times: Partial<StageTimes & { compare: number }>,
): Samples {
  const next = (stage: Stage): readonly number[] => {
    const millis = times[stage] ?? 0;
    return millis > 0 ? [...samples[stage], millis].slice(-MOST_SAMPLES) : samples[stage];
  };
  return {
    read: next('read'),
    detect: next('detect'),
    align: next('align'),
    embed: next('embed'),
    total: next('total'),
    compare: next('compare'),
  };
}

/** Sums up what stages took. */
export function sumUp(samples: Samples): StageSpreads {
  return {
    read: spreadOf(samples.read),
    detect: spreadOf(samples.detect),
    align: spreadOf(samples.align),
    embed: spreadOf(samples.embed),
    total: spreadOf(samples.total),
    compare: spreadOf(samples.compare),
  };
}

function spreadOf(times: readonly number[]): Spread | null {
  return times.length > 0 ? { p50: percentile(times, 0.5), p95: percentile(times, 0.95) } : null;
}

/** The value below which a part of all lies (nearest rank); 0 of none. @param part 0 to 1 */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}
