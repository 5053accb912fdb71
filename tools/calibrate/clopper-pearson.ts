/** The part of a two-sided 95 % interval that lies beyond it at either end. */
const TAIL = 0.025;

/** Halvings of an interval of rates: finer than float64 tells apart near 1. */
const HALVINGS = 60;

/**
 * The exact 95 % confidence interval of a rate (Clopper and Pearson, "The use of confidence or fiducial limits", Biometrika 26, 1934), for
 * trials that do not depend on each other.
 *
 * @param seen 0 to `trials`
 * @returns lower and upper limit, 0 to 1
 */
export function clopperPearson(seen: number, trials: number): readonly [number, number] {
  const low = seen === 0 ? 0 : solve((rate) => 1 - atMost(seen - 1, trials, rate) < TAIL);
  const high = seen === trials ? 1 : solve((rate) => atMost(seen, trials, rate) > TAIL);
  return [low, high];
}

/** The rate up to which something holds. */
function solve(holds: (rate: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability of so many events at most, by the binomial distribution. */
function atMost(seen: number, trials: number, rate: number): number {
  let log = trials * Math.log1p(-rate);
  let sum = Math.exp(log);
  for (let events = 1; events <= seen; events++) {
    log += Math.log((trials - events + 1) / events) + Math.log(rate) - Math.log1p(-rate);
    sum += Math.exp(log);
  }
  return Math.min(1, sum);
}
