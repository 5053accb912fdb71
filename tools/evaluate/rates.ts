import type { Compared, Comparisons } from './compare';

/**
 * What the terms mean here (ISO/IEC 19795-1): two photos match at a threshold when their score is the threshold or more. FMR is the part
 * of non-mated comparisons that match, FNMR the part of mated ones that do not.
 */
export interface OperatingPoint {
  /** `Infinity` where nothing matches. */
  readonly threshold: number;
  readonly fmr: number;
  readonly fnmr: number;
}

/** How often each person counts, by number: a bootstrap replicate. `null`: everybody once. */
export type Weights = Uint32Array | null;

/** What rates are computed from. */
type Scores = Pick<Compared, 'mated' | 'nonMated'>;

/**
 * Visits every operating point from the strictest to the laxest: first the one where nothing matches, then one for each score
 * that occurs.
 *
 * @param visit ends the walk by answering `true`
 * @returns `false` when there are no mated or no non-mated comparisons, and so no rates
 */
export function walk(
  { mated, nonMated }: Scores,
  weights: Weights,
  visit: (threshold: number, fmr: number, fnmr: number) => boolean,
): boolean {
  const [allMated, allNonMated] = [totalOf(mated, weights), totalOf(nonMated, weights)];
  if (allMated === 0 || allNonMated === 0) return false;
  let [misses, falseMatches, atMated, atNonMated] = [allMated, 0, 0, 0];
  let stopped = visit(Infinity, 0, 1);
  while (!stopped && (atMated < mated.scores.length || atNonMated < nonMated.scores.length)) {
    const threshold = Math.max(
      mated.scores[atMated] ?? -Infinity,
      nonMated.scores[atNonMated] ?? -Infinity,
    );
    for (; mated.scores[atMated] === threshold; atMated++)
      misses -= weightOf(mated, atMated, weights);
    for (; nonMated.scores[atNonMated] === threshold; atNonMated++)
      falseMatches += weightOf(nonMated, atNonMated, weights);
    stopped = visit(threshold, falseMatches / allNonMated, misses / allMated);
  }
  return true;
}

/** A pair counts as often as both of its people do together; a pair within one person as often as that person. */
export function weightOf({ first, second }: Comparisons, index: number, weights: Weights): number {
  if (!weights) return 1;
  const [a, b] = [first[index] ?? 0, second[index] ?? 0];
  return a === b ? (weights[a] ?? 0) : (weights[a] ?? 0) * (weights[b] ?? 0);
}

function totalOf(comparisons: Comparisons, weights: Weights): number {
  if (!weights) return comparisons.scores.length;
  let total = 0;
  for (let index = 0; index < comparisons.scores.length; index++)
    total += weightOf(comparisons, index, weights);
  return total;
}

/** Looks for something in a walk. */
interface Finder<Found> {
  /** Answers `true` when it needs to see no more. */
  readonly visit: (threshold: number, fmr: number, fnmr: number) => boolean;
  readonly found: () => Found | null;
}

function findAtFmr(target: number): Finder<OperatingPoint> {
  let last: OperatingPoint | null = null;
  return {
    visit(threshold, fmr, fnmr) {
      if (fmr > target) return true;
      last = { threshold, fmr, fnmr };
      return false;
    },
    found: () => last,
  };
}

function findEqualErrorRate(): Finder<number> {
  let before = { fmr: 0, fnmr: 1 };
  let rate: number | null = null;
  return {
    visit(_, fmr, fnmr) {
      if (rate !== null) return true;
      const [gapBefore, gap] = [before.fnmr - before.fmr, fmr - fnmr];
      if (gap >= 0) rate = before.fmr + ((fmr - before.fmr) * gapBefore) / (gapBefore + gap);
      before = { fmr, fnmr };
      return rate !== null;
    },
    found: () => rate,
  };
}

/** The rates by which a set is judged. Each is `null` without mated or without non-mated comparisons. */
export interface KeyRates {
  /**
   * The equal error rate: where the line through all operating points, drawn in the plane of FMR and FNMR, has both equal. Between two
   * neighbouring points both rates are interpolated linearly.
   */
  readonly eer: number | null;
  /** For each target the lowest threshold, among the scores that occur, at which the FMR is the target or less. */
  readonly atFmr: readonly (OperatingPoint | null)[];
}

/** Finds equal error rate and the operating points at target FMRs in one walk. */
export function keyRates(
  scores: Scores,
  targets: readonly number[],
  weights: Weights = null,
): KeyRates {
  const eer = findEqualErrorRate();
  const atFmr = targets.map(findAtFmr);
  const finders = [eer, ...atFmr];
  walk(scores, weights, (threshold, fmr, fnmr) => {
    let done = true;
    for (const { visit } of finders) done = visit(threshold, fmr, fnmr) && done;
    return done;
  });
  return { eer: eer.found(), atFmr: atFmr.map(({ found }) => found()) };
}

/**
 * The area under the receiver operating characteristic (true matches over false ones), by trapezoids: how often a mated pair scores higher
 * than a non-mated one, ties counted half (Mann and Whitney).
 */
export function areaUnderCurve(scores: Scores): number | null {
  let area = 0;
  let before = { fmr: 0, fnmr: 1 };
  const measured = walk(scores, null, (_, fmr, fnmr) => {
    area += (fmr - before.fmr) * (1 - (fnmr + before.fnmr) / 2);
    before = { fmr, fnmr };
    return false;
  });
  return measured ? area : null;
}

/** FMR and FNMR at a given threshold; `null` for the rate of which there are no comparisons. */
export function atThreshold(
  { mated, nonMated }: Scores,
  threshold: number,
  weights: Weights = null,
): { readonly fmr: number | null; readonly fnmr: number | null } {
  const matching = (comparisons: Comparisons) => {
    const total = totalOf(comparisons, weights);
    let matched = 0;
    for (let at = 0; (comparisons.scores[at] ?? -Infinity) >= threshold; at++)
      matched += weightOf(comparisons, at, weights);
    return total > 0 ? { matched, total } : null;
  };
  const [genuine, strange] = [matching(mated), matching(nonMated)];
  return {
    fmr: strange && strange.matched / strange.total,
    fnmr: genuine && (genuine.total - genuine.matched) / genuine.total,
  };
}

/**
 * The curve of FMR and FNMR, thinned to its corners: points between which only one of the two rates changes are left out, since a
 * line through the rest passes through them too.
 */
export function curve(scores: Scores): readonly OperatingPoint[] {
  const corners: OperatingPoint[] = [];
  walk(scores, null, (threshold, fmr, fnmr) => {
    const [one, two] = corners.slice(-2);
    const straight =
      one &&
      two &&
      ((one.fmr === two.fmr && two.fmr === fmr) || (one.fnmr === two.fnmr && two.fnmr === fnmr));
    if (straight) corners.pop();
    corners.push({ threshold, fmr, fnmr });
    return false;
  });
  return corners;
}
