import type { SampleQuality, SampleSummary, Template } from '../../domain';
import { scoreAt, similarity, type Calibration } from '../gallery';

/** A template of unit length, and how good the sample was that it was made of; `null` where nobody measured it. */
export interface Sample<T extends Template = Template> {
  readonly template: T;
  readonly quality: SampleQuality | null;
}

/** Which samples are worth keeping, and which do not look like the others. */
export interface Chosen<T extends Template = Template> {
  readonly samples: readonly Sample<T>[];
  readonly outliers: readonly Sample<T>[];
}

/**
 * Similarity to the most typical sample below which a sample is not taken for the same face: what one in 200 strangers reaches. In sets of
 * five photos of one person (those of the calibration), 2.0 % of the samples fell below it.
 */
const SAME_FACE_ONE_IN = 200;

/**
 * Similarity from which one of two samples adds nothing: with any third photo of the same person the two scored within 0.004 of each other in
 * the mean, and decided otherwise in 0.9 % of 92 such pairs of the calibration photos.
 */
export const NEAR_IDENTICAL = 0.99;

/**
 * Samples below which none is left out for being near-identical to another. On the calibration photos another photo of the same person was
 * missed in 9.8 % with one sample, 2.8 % with three, 1.0 % with five.
 */
export const FEWEST_SAMPLES = 3;

/**
 * Most samples kept of a person: five of one day and five of another. On the calibration photos, seven missed hardly fewer than five did
 * (0.9 % to 1.0 %), while strangers were taken for the person more often than with one. What ten are good for has not been measured, nor
 * what they cost a search.
 */
export const MOST_SAMPLES = 10;

/** How good a sample counts that nobody measured: in the middle, so that it neither stays for ever nor goes first. */
const UNMEASURED_SCORE = 50;

/**
 * Chooses what to keep of the samples of one enrolment: none that looks unlike the most typical one (the medoid), and none that repeats
 * another.
 *
 * @param calibration of the model that all of them are of
 * @returns `null` when no majority looks like one person
 */
export function chooseSamples<T extends Template>(
  captured: readonly Sample<T>[],
  calibration: Calibration,
): Chosen<T> | null {
  const sameFace = scoreAt(SAME_FACE_ONE_IN, calibration);
  const { same, outliers } = compare(captured, medoid(captured), sameFace);
  return same.length > outliers.length ? { samples: thin(same, sameFace), outliers } : null;
}

/**
 * Chooses what to keep of a person's samples and of new ones. The new ones have to be recognised as this person in the main; where there is no
 * old one (any more), they stand for themselves.
 *
 * @param calibration of the model that all of them are of
 * @returns `null` when the new ones do not look like this person
 */
export function improveSamples<T extends Template>(
  old: readonly Sample<T>[],
  fresh: readonly Sample<T>[],
  calibration: Calibration,
): Chosen<T> | null {
  const typical = medoid(old);
  if (!typical) return chooseSamples(fresh, calibration);
  if (!looksLike(templatesOf(fresh), templatesOf(old), calibration)) return null;
  const sameFace = scoreAt(SAME_FACE_ONE_IN, calibration);
  const { same, outliers } = compare(fresh, typical, sameFace);
  if (same.length <= outliers.length) return null;
  return { samples: thin([...old, ...same], sameFace), outliers };
}

/** Of so many enrolments of people who are not enrolled yet, one may raise a false alarm. */
const DUPLICATE_ONE_IN = 1000;

/** Of so many strangers whose samples are added to somebody's, one may be taken for that person; an officer sees to it. */
const ADDED_ONE_IN = 1000;

/**
 * When half of the samples have to score so much, a stranger's set of them passes at most twice as often as a single sample does: of sets that
 * pass, half of the samples do (Markov's inequality), however alike they are.
 */
function halfPasses(samples: number): number {
  return samples / Math.ceil(samples / 2);
}

/**
 * The likeness from which somebody is taken to be enrolled already.
 *
 * @param compared samples of everybody enrolled; each is a chance to be taken for somebody (the union bound)
 * @param samples of the one who enrols, at least one
 */
export function duplicateScore(
  compared: number,
  samples: number,
  calibration: Calibration,
): number {
  const chances = halfPasses(samples) * Math.max(1, compared);
  return scoreAt(DUPLICATE_ONE_IN * chances, calibration);
}

/** Whether several samples look like a person of whom there are several, by the odds of `ADDED_ONE_IN`. */
export function looksLike(
  samples: readonly Template[],
  person: readonly Template[],
  calibration: Calibration,
): boolean {
  const chances = halfPasses(samples.length) * Math.max(1, person.length);
  return likeness(samples, person) >= scoreAt(ADDED_ONE_IN * chances, calibration);
}

/** How alike some samples and a person are: the score with the best of the person's that at least half of the samples reach. */
export function likeness(samples: readonly Template[], person: readonly Template[]): number {
  const scores = samples.map((sample) => bestScore(sample, person)).sort((a, b) => b - a);
  return scores[Math.ceil(samples.length / 2) - 1] ?? -1;
}

/** The highest similarity of a template to any of these, -1 to 1. */
export function bestScore(template: Template, others: readonly Template[]): number {
  return Math.max(-1, ...others.map((other) => similarity(template, other)));
}

/** Sums up how good somebody's samples are. @param qualities one entry for each sample */
export function summarise(qualities: readonly (SampleQuality | null)[]): SampleSummary {
  const measured = qualities.filter((quality) => quality !== null);
  const scores = measured.map(({ score }) => score).sort((a, b) => a - b);
  const yaws = measured.map(({ yaw }) => yaw);
  const [low, high] = [
    scores[Math.floor((scores.length - 1) / 2)],
    scores[Math.floor(scores.length / 2)],
  ];
  return {
    count: qualities.length,
    quality: low === undefined || high === undefined ? null : Math.round((low + high) / 2),
    yawSpan: yaws.length === 0 ? 0 : Math.max(...yaws) - Math.min(...yaws),
  };
}

/** The sample that is most similar to all the others. */
function medoid<T extends Template>(samples: readonly Sample<T>[]): Sample<T> | null {
  let best: Sample<T> | null = null;
  let most = -Infinity;
  for (const sample of samples) {
    const sum = samples.reduce((all, other) => all + alikeness(sample, other), 0);
    if (sum > most) [best, most] = [sample, sum];
  }
  return best;
}

/** Tells samples that look like the most typical one from those that do not. */
function compare<T extends Template>(
  samples: readonly Sample<T>[],
  typical: Sample<T> | null,
  sameFace: number,
) {
  const same: Sample<T>[] = [];
  const outliers: Sample<T>[] = [];
  for (const sample of samples) {
    const looksSame = typical && alikeness(sample, typical) >= sameFace;
    (looksSame ? same : outliers).push(sample);
  }
  return { same, outliers };
}

/** Leaves out what repeats another sample, and then, while there are too many, whatever is worth least. */
function thin<T extends Template>(
  samples: readonly Sample<T>[],
  sameFace: number,
): readonly Sample<T>[] {
  let kept = [...samples];
  while (kept.length > FEWEST_SAMPLES) {
    const least = leastWorth(
      kept.filter((sample) => nearest(sample, kept) >= NEAR_IDENTICAL),
      kept,
      sameFace,
    );
    if (!least) break;
    kept = kept.filter((sample) => sample !== least);
  }
  while (kept.length > MOST_SAMPLES) {
    const least = leastWorth(kept, kept, sameFace);
    kept = kept.filter((sample) => sample !== least);
  }
  return kept;
}

function leastWorth<T extends Template>(
  candidates: readonly Sample<T>[],
  kept: readonly Sample<T>[],
  sameFace: number,
): Sample<T> | null {
  let least: Sample<T> | null = null;
  let lowest = Infinity;
  for (const sample of candidates) {
    const value = worth(sample, kept, sameFace);
    if (value < lowest) [least, lowest] = [sample, value];
  }
  return least;
}

/**
 * What a sample is worth beside others: its quality (0 to 1), and how far it lies from the nearest of them, in parts of the way to looking like
 * somebody else. Both count the same: which matters more has not been measured.
 */
function worth(sample: Sample, kept: readonly Sample[], sameFace: number): number {
  const quality = (sample.quality?.score ?? UNMEASURED_SCORE) / 100;
  return quality + (1 - nearest(sample, kept)) / (1 - sameFace);
}

function nearest(sample: Sample, kept: readonly Sample[]): number {
  return Math.max(
    -1,
    ...kept.filter((other) => other !== sample).map((other) => alikeness(sample, other)),
  );
}

function alikeness(a: Sample, b: Sample): number {
  return similarity(a.template, b.template);
}

function templatesOf<T extends Template>(samples: readonly Sample<T>[]): T[] {
  return samples.map(({ template }) => template);
}
