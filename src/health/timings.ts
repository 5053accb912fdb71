import type { StageTimes } from '../domain';

/** Milliseconds that a stage takes: half of the time no more than `p50`, 19 times out of 20 no more than `p95`. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** The same for every stage; `null` for one that has not run. */
export type StageSpreads = Readonly<Record<keyof StageTimes, Spread | null>>;

/** Frames that are summed up: about ten seconds of them. */
export const FRAMES_SUMMED_UP = 300;

/** Sums up frames. A stage that did not run in one (0) is left out there. */
export function sumUp(frames: readonly StageTimes[]): StageSpreads {
  const spread = (stage: keyof StageTimes): Spread | null => {
    const ran = frames.map((frame) => frame[stage]).filter((millis) => millis > 0);
    if (ran.length === 0) return null;
    return { p50: percentile(ran, 0.5), p95: percentile(ran, 0.95) };
  };
  return {
    read: spread('read'),
    detect: spread('detect'),
    align: spread('align'),
    embed: spread('embed'),
    total: spread('total'),
  };
}

/** The value below which a part of all lies (nearest rank); 0 of none. @param part 0 to 1 */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
