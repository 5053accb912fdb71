/** The tail of strangers' scores: of all, `share` lie beyond `score`, and beyond it they fall off at `rate`. */
export interface TailModel {
  readonly score: number;
  readonly share: number;
  readonly rate: number;
  readonly exceedances: number;
}

/** Width of the bins in which scores are counted. */
const WIDTH = 0.01;

/** Where the lowest bin begins: below it hardly anybody is the same person. */
const LOWEST = 0.8;

/** Bins up to a score of 1. */
const BINS = 20;

/** Added to what was seen in a bin, so that an empty one makes no infinite odds (Krichevsky and Trofimov's half). */
const HALF = 0.5;

/**
 * How much more likely a score is with the same person: the ratio of both densities, counted in bins, made to climb by pooling neighbours that
 * do not (Brummer and du Preez, "Application-independent evaluation of speaker detection", Computer Speech and Language 20, 2006). In the tail
 * of strangers, where counts are few, the exponential model stands in for them.
 */
export function likelihoods(
  strangers: Iterable<number>,
  enrolled: readonly number[],
  tail: TailModel,
): { score: number; log: number }[] {
  const all = [...strangers];
  const strange = shares(all, all.length);
  const own = shares(enrolled, enrolled.length);
  const logs = strange.map((share, bin) => {
    const from = LOWEST + bin * WIDTH;
    const beyond = tailShare(from, tail) - tailShare(from + WIDTH, tail);
    return Math.log((own[bin] ?? 0) / (from >= tail.score ? beyond : share));
  });
  const weights = strange.map((share, bin) => share + (own[bin] ?? 0));
  return climbing(logs, weights).map(({ mean, first, count }) => ({
    score: Number((LOWEST + (first + count / 2) * WIDTH).toFixed(4)),
    log: Number(mean.toFixed(2)),
  }));
}

function shares(scores: readonly number[], total: number): number[] {
  const counts = new Array<number>(BINS).fill(HALF);
  for (const score of scores) {
    const bin = Math.min(BINS - 1, Math.floor((score - LOWEST) / WIDTH));
    if (bin >= 0) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count) => count / total);
}

function tailShare(score: number, { score: from, share, rate }: TailModel): number {
  return share * Math.exp(-rate * (score - from));
}

/** Neighbouring values from `first` on that were pooled. */
interface Pool {
  readonly mean: number;
  readonly weight: number;
  readonly first: number;
  readonly count: number;
}

/** The nearest values that always climb, by pooling adjacent violators (Ayer et al., Annals of Mathematical Statistics 26, 1955). */
export function climbing(values: readonly number[], weights: readonly number[]): Pool[] {
  const pools: Pool[] = [];
  values.forEach((mean, first) => {
    pools.push({ mean, weight: weights[first] ?? 1, first, count: 1 });
    for (;;) {
      const [before, last] = pools.slice(-2);
      if (!before || !last || before.mean < last.mean) break;
      const weight = before.weight + last.weight;
      const joined = (before.mean * before.weight + last.mean * last.weight) / weight;
      const count = before.count + last.count;
      pools.splice(-2, 2, { mean: joined, weight, first: before.first, count });
    }
  });
  return pools;
}
