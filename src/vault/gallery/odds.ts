import type { Odds } from '../../domain';
import type { Calibration, EnrolledPoint } from './calibration';

/**
 * The odds of a stranger scoring this high with one sample: between two measured points log(odds) is interpolated linearly, since the tail
 * of non-mated scores falls off about exponentially; beyond the last, its odds are a lower bound.
 */
export function oddsOf(score: number, { strangers: { table } }: Calibration): Odds {
  const at = table.findIndex((point) => point.score >= score);
  const high = table[at];
  if (!high) return { oneIn: table.at(-1)?.oneIn ?? 1, bound: 'at-least' };
  if (high.score === score) return { oneIn: high.oneIn, bound: 'measured' };
  const low = table[at - 1];
  // Below everything that was measured: no claim.
  if (!low) return { oneIn: 1, bound: 'at-least' };
  const share = (score - low.score) / (high.score - low.score);
  const log = Math.log(low.oneIn) + share * (Math.log(high.oneIn) - Math.log(low.oneIn));
  return { oneIn: Math.exp(log), bound: 'measured' };
}

/**
 * The least score that one in so many strangers reaches with one sample. Beyond what was measured it is carried on as an exponential: the
 * measured tail falls faster than that (its generalised Pareto shape is below 0), so that the score asked for is rather too high than too
 * low; nobody has measured it, and `isMeasured` says so.
 *
 * @param oneIn at least 1
 * @returns a score, above 1 where no face can reach it
 */
export function scoreAt(oneIn: number, { strangers: { table, tail } }: Calibration): number {
  const at = table.findIndex((point) => point.oneIn >= oneIn);
  const [low, high] = [table[at - 1], table[at]];
  if (high && !low) return high.score;
  if (high && low) {
    const share = Math.log(oneIn / low.oneIn) / Math.log(high.oneIn / low.oneIn);
    return low.score + share * (high.score - low.score);
  }
  const last = table.at(-1);
  if (!last) throw new RangeError('a calibration has rows');
  return last.score + Math.log(oneIn / last.oneIn) / tail.rate;
}

/** Whether odds this good were measured, or only carried on from what was. */
export function isMeasured(oneIn: number, { strangers: { table } }: Calibration): boolean {
  return oneIn <= (table.at(-1)?.oneIn ?? 1);
}

/** The part of visits of enrolled people with one picture that score less than this, with its 95 % interval. */
export function missesAt(
  score: number,
  { enrolled: { table } }: Calibration,
): Omit<EnrolledPoint, 'score'> {
  const between = (value: (point: EnrolledPoint) => number) => interpolate(score, table, value);
  return {
    missed: between(({ missed }) => missed),
    low: between(({ low }) => low),
    high: between(({ high }) => high),
  };
}

/** How much more likely this score is with the same person than with a stranger, as a natural logarithm; limited by what was measured. */
export function likelihoodOf(score: number, { likelihood }: Calibration): number {
  return interpolate(score, likelihood, ({ log }) => log);
}

/** Straight between two rows, and flat before the first and after the last. */
function interpolate<Point extends { readonly score: number }>(
  score: number,
  table: readonly Point[],
  value: (point: Point) => number,
): number {
  const at = table.findIndex((point) => point.score >= score);
  const [low, high] = [table[at - 1], table[at]];
  const end = high ?? table.at(-1);
  if (!end) throw new RangeError('a calibration has rows');
  if (!high || !low) return value(end);
  const share = (score - low.score) / (high.score - low.score);
  return value(low) + share * (value(high) - value(low));
}
