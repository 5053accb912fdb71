import type { StageTimes } from '../domain';

/** Milliseconds that a stage takes: half of the time no more than `p50`, 19 times out of 20 no more than `p95`. */
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

/** Frames that are summed up: about ten seconds of them. */
export const FRAMES_SUMMED_UP = 300;

/**
 * Sums up frames. A stage that did not run in one (0) is left out there.
 *
 * @param compared milliseconds of each answer of the vault
 */
export function sumUp(frames: readonly StageTimes[], compared: readonly number[]): StageSpreads {
  const spread = (stage: keyof StageTimes): Spread | null =>
    spreadOf(frames.map((frame) => frame[stage]));
  return {
    read: spread('read'),
    detect: spread('detect'),
    align: spread('align'),
    embed: spread('embed'),
    total: spread('total'),
    compare: spreadOf(compared),
  };
}

function spreadOf(times: readonly number[]): Spread | null {
  const ran = times.filter((millis) => millis > 0);
  if (ran.length === 0) return null;
  return { p50: percentile(ran, 0.5), p95: percentile(ran, 0.95) };
}

/** The value below which a part of all lies (nearest rank); 0 of none. @param part 0 to 1 */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
