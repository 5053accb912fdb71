import type { Calibration } from './calibration';
import { isMeasured, likelihoodOf, missesAt, scoreAt } from './odds';

/**
 * What a setting of "one in N strangers" comes to in a gallery. The officer chooses the false positive identification rate (FPIR): of N
 * strangers at the door one is taken for somebody enrolled. Each stranger is compared with every sample of everybody, so each single
 * comparison may go wrong in 1 - (1 - 1/N)^(1/comparisons) only (ISO/IEC 19795-1; Grother, Ngan, "FRVT part 2", NISTIR 8009). That takes
 * the comparisons for independent. They are not: the samples of one person are alike, so that fewer strangers than that are taken for
 * somebody. The rate is an upper bound in any case, up to the rounding of 1 - (1 - 1/N)^(1/c) >= 1/(N c), by the union bound.
 */
export interface Sureness {
  /** Of so many comparisons of a stranger with one sample one may go wrong. */
  readonly oneIn: number;
  /** Whether that was measured, or carried on from what was. */
  readonly isMeasured: boolean;
  /** The score that so few strangers reach; above 1 where nobody could be recognised. */
  readonly score: number;
}

/** A gallery as far as the odds in it go. */
export interface GallerySize {
  readonly people: number;
  /** Samples of all of them. */
  readonly samples: number;
}

/**
 * Where NIST SP 800-63B-4 (3.2.3) draws the line for a face that opens something: a false match rate of one in 10,000 at most. From the
 * setting of `STANDARD_STRANGERS` on it holds for each person, however small the gallery.
 */
const NIST_ONE_IN = 10_000;

/**
 * However few are enrolled and whatever is set, no more than one stranger in so many is taken for a certain person: the best odds that were
 * measured. At a score that more of them reach, a face is as likely to be a stranger's as that person's.
 */
const LEAST_ONE_IN = 5000;

/** The setting that is meant by standard: one in so many strangers. */
export const STANDARD_STRANGERS = 1000;

/** What a setting comes to. @param strangers N of "one in N strangers", more than 1 */
export function surenessIn(
  { people, samples }: GallerySize,
  strangers: number,
  calibration: Calibration,
): Sureness {
  const comparisons = Math.max(1, samples);
  const byGallery = 1 / falseMatchRate(strangers, comparisons);
  const perPerson = comparisons / Math.max(1, people);
  const each = strangers >= STANDARD_STRANGERS ? NIST_ONE_IN : LEAST_ONE_IN;
  const oneIn = Math.max(byGallery, each * perPerson);
  return {
    oneIn,
    isMeasured: isMeasured(oneIn, calibration),
    score: scoreAt(oneIn, calibration),
  };
}

/** The rate at which each of so many independent comparisons may go wrong, so that all of them go right with all but one in N strangers. */
export function falseMatchRate(strangers: number, comparisons: number): number {
  return -Math.expm1(Math.log1p(-1 / strangers) / comparisons);
}

/** The rates of errors that a decision is made by, as bounds of its evidence. */
export interface Rule {
  /** A person is recognised when the evidence for them reaches this. */
  readonly accept: number;
  /** Somebody whose evidence is not above this is ruled out. */
  readonly reject: number;
  /** What a frame may bring at most, so that one frame that looks like somebody for once is not carried by the others. */
  readonly most: number;
}

/** Natural logarithm. Evidence for a person has to speak for them, whatever a calibration says of its odds: twice as likely them as a stranger. */
const LEAST_EVIDENCE = Math.log(2);

/** Of the visits of enrolled people this part may be ruled out wrongly. */
const REJECTED_PART = 0.01;

/**
 * How much more than it takes one frame may bring. At 1.5, two frames in five may show nothing at all of somebody whom the others
 * recognise, and of the first two neither may.
 */
const MOST_PART = 1.5;

/**
 * But always so much more, as a natural logarithm: where little is asked for, one look that shows nothing (about -4 with the calibration of
 * November 2026) would undo three good ones. It has to be less than that, so that no look makes up for one that shows nothing.
 */
const MOST_BEYOND = 3;

/**
 * The bounds of the sequential test, from the rates of error that it may have. Wald ("Sequential Analysis", 1947, 3.2) bounds them by
 * log((1 - b) / a) and log(b / (1 - a)), which is exact when the evidence hits a bound and hardly passes it. One look at a face passes them by
 * far, so that the true rates would be much lower than promised (the excess over the boundary; Siegmund, "Sequential Analysis", 1985, chapter VIII).
 * The bounds here have the excess of one look taken off: they are the evidence that one stranger in `oneIn`, or one in a hundred of those who
 * are enrolled, shows in one look. `accept` is divided by the correlation of frames, since evidence of many frames is at most
 * multiplied by its inverse: even if all frames were the same picture, no more strangers would pass.
 */
export function ruleOf({ score }: Sureness, calibration: Calibration): Rule {
  const { enrolled, correlation } = calibration;
  const missed = enrolled.table.find((point) => point.missed >= REJECTED_PART);
  // Beyond the last score with a likelihood all scores would count the same: nobody may pass for want of numbers.
  const isKnown = score <= (calibration.likelihood.at(-1)?.score ?? 1);
  const evidence = Math.max(LEAST_EVIDENCE, likelihoodOf(score, calibration));
  const accept = isKnown ? evidence / correlation.used : Infinity;
  const reject = missed ? likelihoodOf(missed.score, calibration) : -Infinity;
  return {
    accept,
    reject: Math.min(reject, accept / 2),
    most: Math.max(MOST_PART * accept, accept + MOST_BEYOND),
  };
}

/** What enrolled people experience at a setting: the part of their looks that is not recognised, with its 95 % interval. */
export function missesBy(sureness: Sureness, calibration: Calibration) {
  return missesAt(sureness.score, calibration);
}
