import type { Odds } from '../../domain';

/** Odds with as many digits as they deserve. */
export interface RoundedOdds {
  readonly bound: Odds['bound'];
  readonly oneIn: number;
}

/** Digits that are shown: odds measured on thousands of pairs are not known more finely. */
const DIGITS = 2;

/**
 * Rounds "1 in `oneIn`" to two significant digits, always down: the app may say that mistakes are more frequent than they are, never that
 * they are rarer.
 */
export function roundOdds({ oneIn, bound }: Odds): RoundedOdds {
  if (oneIn < 1 || !Number.isFinite(oneIn)) return { bound, oneIn: 1 };
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(oneIn)) - (DIGITS - 1));
  return { bound, oneIn: Math.floor(oneIn / unit) * unit };
}
