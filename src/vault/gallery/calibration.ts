import { z } from 'zod';
import { MODEL_ID, type Odds } from '../../domain';
import measured from '../../../models/calibration.json';

/** A measured point: of `oneIn` non-mated comparisons one scores `score` or more (false match rate, ISO/IEC 19795-1). */
const Point = z.object({ score: z.number().min(-1).max(1), oneIn: z.number().min(1) });
type Point = z.infer<typeof Point>;

/** What `models/calibration.json` holds: measured odds, and what was chosen from them. */
export const Calibration = z
  .object({
    model: z.literal(MODEL_ID),
    source: z.string().min(1),
    nonMatedPairs: z.int().nonnegative(),
    table: z.array(Point).min(1).refine(isAscending, 'scores and odds must ascend'),
    /** The least score of a match, and the odds that it stands for: a row of the table. */
    threshold: Point,
    /** How far, in score, the second person has to be behind the first for the answer to be certain. */
    ambiguityMargin: z.number().nonnegative(),
  })
  .refine(
    ({ table, threshold }) =>
      table.some(({ score, oneIn }) => score === threshold.score && oneIn === threshold.oneIn),
    'the threshold has to be one of the rows that were measured',
  );
export type Calibration = z.infer<typeof Calibration>;

function isAscending(table: readonly Point[]): boolean {
  return table.every((point, index) => {
    const before = table[index - 1];
    return !before || (before.score < point.score && before.oneIn < point.oneIn);
  });
}

/** The calibration of the model that this app ships. One of another model would fail here: the build is wrong. */
export const calibration: Calibration = Calibration.parse(measured);

/**
 * The odds of a stranger scoring this high: between two measured points log(odds) is interpolated linearly, since the tail of
 * non-mated scores falls off about exponentially; beyond the last, its odds are a lower bound.
 */
export function oddsOf(score: number, table: readonly Point[]): Odds {
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
