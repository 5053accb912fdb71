/** A measurement at a moment, in milliseconds. */
export interface Measured {
  readonly at: number;
  readonly bytes: number;
}

const MILLIS_PER_HOUR = 3_600_000;
const BYTES_PER_MB = 1_000_000;

/**
 * The slope of a line through measurements: the median of the slopes between all pairs (Theil 1950, Sen 1968), which a browser that tidies up now and
 * then does not pull up or down.
 *
 * @returns megabytes an hour, or `null` of fewer than two
 */
export function slopeMBPerHour(measured: readonly Measured[]): number | null {
  const slopes = measured.flatMap((one, at) =>
    measured
      .slice(at + 1)
      .filter((other) => other.at !== one.at)
      .map((other) => (other.bytes - one.bytes) / (other.at - one.at)),
  );
  if (slopes.length === 0) return null;
  slopes.sort((a, b) => a - b);
  const middle = slopes.length / 2;
  const [low = 0, high = 0] = [slopes[Math.ceil(middle) - 1], slopes[Math.floor(middle)]];
  return ((low + high) / 2) * (MILLIS_PER_HOUR / BYTES_PER_MB);
}
