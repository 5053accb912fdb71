import { seeded } from '../seeded';
import type { Weights } from './rates';

/** A 95 % confidence interval and how it was found. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly method: 'bootstrap' | 'rule-of-three';
}

/** Replicates of a bootstrap: enough for percentiles at 2.5 % (Efron and Tibshirani 1993, 13.3). */
const REPLICATES = 1000;

/** Where the random numbers start, so that the same photos give the same intervals. */
const SEED = 19795;

/** The part of replicates that is left out at either end. */
const TAIL = 0.025;

/**
 * Confidence intervals by bootstrap over people: every replicate draws as many people as there are, with replacement, and with them all
 * their comparisons, since those of one person are alike and must not count as independent (Bolle, Ratha and Pankanti, "Error analysis of
 * pattern recognition systems: the subsets bootstrap", CVIU 93, 2004; ISO/IEC 19795-1). Two drawings of one person are not compared with each other.
 * The interval is that of the percentiles.
 *
 * @param statistics of a replicate, always as many; `null` where it has no comparisons to compute one from, which is then left out
 * @returns one interval for each; `null` where fewer than half of the replicates had it
 */
export function bootstrap(
  people: number,
  statistics: (weights: NonNullable<Weights>) => readonly (number | null)[],
  replicates = REPLICATES,
): readonly (Interval | null)[] {
  const random = seeded(SEED);
  const drawn = Array.from({ length: replicates }, () => statistics(draw(people, random)));
  return (drawn[0] ?? []).map((_, which) => {
    const values = drawn.flatMap((one) => one[which] ?? []).sort((a, b) => a - b);
    return values.length * 2 < replicates ? null : percentiles(values);
  });
}

function draw(people: number, random: () => number): Uint32Array {
  const weights = new Uint32Array(people);
  for (let count = 0; count < people; count++) {
    const one = Math.floor(random() * people);
    weights[one] = (weights[one] ?? 0) + 1;
  }
  return weights;
}

/** The values with `TAIL` of all below and above. @param sorted ascending, at least one */
function percentiles(sorted: readonly number[]): Interval {
  const cut = Math.floor(sorted.length * TAIL);
  return {
    low: sorted[cut] ?? NaN,
    high: sorted[sorted.length - 1 - cut] ?? NaN,
    method: 'bootstrap',
  };
}

/**
 * The rule of three: where none of so many independent trials failed, the rate of failure is below 3 / trials with 95 % confidence
 * (Hanley and Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA 249, 1983; ISO/IEC 19795-1).
 */
export function ruleOfThree(trials: number): Interval {
  return { low: 0, high: Math.min(1, 3 / trials), method: 'rule-of-three' };
}
