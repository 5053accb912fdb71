import { z } from 'zod';
import { BUILT_IN_MODEL, ModelId } from '../../domain';
import measured from '../../../models/calibration.json';

const score = z.number().min(-1).max(1);
const fraction = z.number().min(0).max(1);

/**
 * Of `oneIn` strangers' photos one scores `score` or more against one sample (false match rate, ISO/IEC 19795-1). `low` and `high` are the 95 %
 * interval of `oneIn`; `high` is `null` where so few were seen that it has no end.
 */
const StrangerPoint = z.object({
  score,
  oneIn: z.number().min(1),
  low: z.number().min(1),
  high: z.number().min(1).nullable(),
});
export type StrangerPoint = z.infer<typeof StrangerPoint>;

/** Of the photos of an enrolled person this part scores less than `score` (false non-match rate), with its 95 % interval. */
const EnrolledPoint = z.object({ score, missed: fraction, low: fraction, high: fraction });
export type EnrolledPoint = z.infer<typeof EnrolledPoint>;

/** How much more likely a score is with the same person than with a stranger, as a natural logarithm. */
const LikelihoodPoint = z.object({ score, log: z.number() });

type Scored = { readonly score: number };

/** Whether scores ascend, and values with them: each more than the one before, or, where not `strictly`, no less. */
function climbs<Point extends Scored>(
  table: readonly Point[],
  value: (point: Point) => number,
  strictly: boolean,
): boolean {
  return table.every((point, index) => {
    const before = table[index - 1];
    if (!before) return true;
    const rise = value(point) - value(before);
    return point.score > before.score && (strictly ? rise > 0 : rise >= 0);
  });
}

/**
 * What the calibration of a model holds: what was measured on photos (`npm run calibrate`), and what was concluded from it. Scores of one model mean nothing
 * for another, so each has its own.
 */
export const Calibration = z.object({
  /** That of a pack says the name in its manifest: its id is known only once this file is. */
  model: ModelId,
  source: z.string().min(1),
  people: z.int().positive(),
  photos: z.int().positive(),
  /** One photo against one sample of somebody else. */
  strangers: z.object({
    comparisons: z.int().positive(),
    table: z
      .array(StrangerPoint)
      .min(2)
      .refine((table) => climbs(table, ({ oneIn }) => oneIn, true), 'scores and odds must ascend'),
    /** Beyond the table, which nobody has measured: odds grow by a factor of e for every 1 / `rate` of score. */
    tail: z.object({ rate: z.number().positive(), exceedances: z.int().positive() }),
  }),
  /** One photo against up to `samples` others of the same person, the best of which counts. */
  enrolled: z.object({
    comparisons: z.int().positive(),
    samples: z.int().positive(),
    table: z
      .array(EnrolledPoint)
      .min(2)
      .refine(
        (table) => climbs(table, ({ missed }) => missed, false),
        'scores and misses must ascend',
      ),
  }),
  likelihood: z
    .array(LikelihoodPoint)
    .min(2)
    .refine(
      (table) => climbs(table, ({ log }) => log, false),
      'scores and likelihoods must ascend',
    ),
  /**
   * How alike two scores of one stranger with one sample are, because they are of the same two people (intra-class correlation): measured on
   * different photos, and what is reckoned with for the frames of one visit, which are more alike.
   */
  correlation: z
    .object({ measured: fraction, used: fraction.positive() })
    .refine(({ measured, used }) => used >= measured, 'frames are no less alike than photos'),
  /** How far, in score, the second person has to be behind the first for the answer to be certain. */
  ambiguityMargin: z.number().nonnegative(),
});
export type Calibration = z.infer<typeof Calibration>;

/** The calibration of the model that this app ships. One of another model would fail here: the build is wrong. */
export const calibration: Calibration = Calibration.extend({
  model: z.literal(BUILT_IN_MODEL),
}).parse(measured);
