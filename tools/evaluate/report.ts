import { among, type Compared } from './compare';
import type { Identification } from './identification';
import { bootstrap, ruleOfThree, type Interval } from './interval';
import {
  areaUnderCurve,
  atThreshold,
  curve,
  keyRates,
  type KeyRates,
  type OperatingPoint,
} from './rates';

/** False match rates at which the false non-match rate is reported. */
export const TARGETS = [0.01, 0.001, 0.0001] as const;

/** A rate with its interval. */
export interface Measured {
  readonly rate: number;
  readonly interval: Interval | null;
}

/** What holds at one target FMR. */
export interface AtTarget {
  readonly target: number;
  readonly point: OperatingPoint;
  readonly fnmr: Measured;
  /** Mated pairs that were missed, those in which no face was acquired included, as a part of all mated pairs. */
  readonly missed: number;
  /** Whether there are non-mated comparisons enough to see so small a rate at all: at least 1 / target. */
  readonly supported: boolean;
}

/** Comparing one to one. The rates are `null` without mated or without non-mated comparisons. */
export interface Verification {
  readonly people: number;
  readonly mated: number;
  readonly nonMated: number;
  readonly missing: Compared['missing'];
  readonly auc: number | null;
  readonly eer: Measured | null;
  readonly atFmr: readonly (AtTarget | null)[];
  readonly curve: readonly OperatingPoint[];
}

/** Measures a set, or several pooled, one to one. */
export function verify(compared: Compared): Verification {
  const rates = keyRates(compared, TARGETS);
  const [eer, ...fnmrs] = bootstrap(compared.people, (weights) => {
    const replicate = keyRates(compared, TARGETS, weights);
    return [replicate.eer, ...replicate.atFmr.map((point) => point?.fnmr ?? null)];
  });
  const { people, mated, nonMated, missing } = compared;
  return {
    people,
    mated: mated.scores.length,
    nonMated: nonMated.scores.length,
    missing,
    auc: areaUnderCurve(compared),
    eer: eerOf(rates, compared, eer ?? null),
    atFmr: TARGETS.map((target, index) => {
      const point = rates.atFmr[index];
      return point ? atTarget(target, point, compared, fnmrs[index] ?? null) : null;
    }),
    curve: curve(compared),
  };
}

/** Where neither kind of error was seen, the kind with fewer comparisons is the less certain. */
function eerOf(
  { eer }: KeyRates,
  { mated, nonMated }: Compared,
  interval: Interval | null,
): Measured | null {
  if (eer === null) return null;
  const fewer = Math.min(mated.scores.length, nonMated.scores.length);
  return { rate: eer, interval: eer === 0 ? ruleOfThree(fewer) : interval };
}

function atTarget(
  target: number,
  point: OperatingPoint,
  { mated, nonMated, missing }: Compared,
  interval: Interval | null,
): AtTarget {
  const count = mated.scores.length;
  const misses = Math.round(point.fnmr * count) + missing.mated;
  return {
    target,
    point,
    fnmr: measured(point.fnmr, count, interval),
    missed: misses / (count + missing.mated),
    supported: nonMated.scores.length * target >= 1,
  };
}

/** A rate with the interval that suits it: the rule of three where no error was seen, which no bootstrap could bound. */
function measured(rate: number, comparisons: number, interval: Interval | null): Measured {
  return { rate, interval: rate === 0 ? ruleOfThree(comparisons) : interval };
}

/** One group at the thresholds of the whole set. */
export interface GroupReport {
  readonly group: string;
  readonly people: number;
  readonly mated: number;
  readonly nonMated: number;
  /** `null` for a rate of which the group has no comparisons. */
  readonly atFmr: readonly {
    readonly target: number;
    readonly fmr: Measured | null;
    readonly fnmr: Measured | null;
  }[];
}

/**
 * Measures a group: comparisons among its members, at the thresholds that the whole set has at the targets, since an app has one
 * threshold for everybody (ISO/IEC 19795-10).
 *
 * @param members the numbers of its people
 */
export function reportGroup(
  group: string,
  members: ReadonlySet<number>,
  compared: Compared,
  points: readonly (OperatingPoint | null)[],
): GroupReport {
  const scores = {
    mated: among(members, compared.mated),
    nonMated: among(members, compared.nonMated),
  };
  const [mated, nonMated] = [scores.mated.scores.length, scores.nonMated.scores.length];
  const atFmr = points.flatMap((point, index) => {
    const target = TARGETS[index];
    if (!point || target === undefined) return [];
    const { threshold } = point;
    const [fmrInterval, fnmrInterval] = bootstrap(compared.people, (weights) => {
      const { fmr, fnmr } = atThreshold(scores, threshold, weights);
      return [fmr, fnmr];
    });
    const { fmr, fnmr } = atThreshold(scores, threshold);
    return {
      target,
      fmr: fmr === null ? null : measured(fmr, nonMated, fmrInterval ?? null),
      fnmr: fnmr === null ? null : measured(fnmr, mated, fnmrInterval ?? null),
    };
  });
  return { group, people: members.size, mated, nonMated, atFmr };
}

/** Everything about one set as one contender sees it. */
export interface SetReport extends Verification {
  readonly name: string;
  readonly images: number;
  /** Files in which no face was acquired. */
  readonly notAcquired: readonly string[];
  /** Photos in which more than one face was found; the largest counted. */
  readonly severalFaces: number;
  /** Milliseconds for one photo, in the middle. */
  readonly millis: number;
  /** By size of the gallery; empty where the pairs do not say who is who. */
  readonly identification: readonly Identification[];
  readonly groups: readonly GroupReport[];
}
