/**
 * A token bucket: `capacity` tokens at most, `perSecond` new ones a second, and whatever costs one waits until it is there. It lets short bursts through and holds the
 * average down (Turner, "New directions in communications", IEEE Communications Magazine 24(10), 1986; ITU-T I.371, annex A, shows that it is the same as the generic cell rate
 * algorithm).
 */
export interface TokenBucket {
  /**
   * Takes tokens.
   *
   * @param cost more than `capacity` counts as `capacity`, or it would wait for ever
   * @returns 0 when they were there; else, without taking any, the milliseconds until they will be
   */
  take(cost?: number): number;
}

/** How much a bucket lets through. */
export interface Rate {
  /** Tokens that may be taken at once. The bucket is full at first. */
  readonly capacity: number;
  /** Tokens that come in each second. */
  readonly perSecond: number;
}

/** What a bucket goes by. */
export interface Surroundings {
  /** Milliseconds on a clock that only goes forward: on one that somebody can set, setting it would fill the bucket. */
  readonly now?: () => number;
  /** The part of `perSecond` that comes in at present, more than 0 and at most 1: less, while the device is behind with its work. */
  readonly pace?: () => number;
}

/** Milliseconds of a second. */
const SECOND_MS = 1000;

/** Of a token: what adding up parts of it may be off by (double precision), and nobody waits for. */
const ROUNDING = 1e-6;

/** @param surroundings the device's own, at full pace, when not given */
export function createTokenBucket(
  { capacity, perSecond }: Rate,
  { now = () => performance.now(), pace = () => 1 }: Surroundings = {},
): TokenBucket {
  let tokens = capacity;
  let filledAt = now();
  return {
    take(cost = 1) {
      const at = now();
      const perMilli = (perSecond * pace()) / SECOND_MS;
      tokens = Math.min(capacity, tokens + (at - filledAt) * perMilli);
      filledAt = at;
      const missing = Math.min(cost, capacity) - tokens;
      if (missing > ROUNDING) return Math.ceil((missing - ROUNDING) / perMilli);
      tokens -= Math.min(cost, capacity);
      return 0;
    },
  };
}
