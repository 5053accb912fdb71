import { BUILT_IN_MODEL } from '../../src/domain';
import type { Calibration } from '../../src/vault/gallery/calibration';
import {
  compareSet,
  cosine,
  numberPeople,
  pool,
  scoring,
  type Compared,
} from '../evaluate/compare';
import { bootstrap, ruleOfThree } from '../evaluate/interval';
import type { DescribedSet } from '../evaluate/measure';
import { atThreshold } from '../evaluate/rates';
import { intraClass } from './correlation';
import { enrolledScores, type Enrolled } from './enrolled';
import { likelihoods, type TailModel } from './likelihood';

/** Odds of strangers that get a row, as far as the photos support them. */
const ONE_IN = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** Parts of misses of enrolled people that get a row. */
const MISSED = [
  0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99,
  1,
];

/** The tail is taken to begin where one in so many strangers is beyond. */
const TAIL_ONE_IN = 500;

/** The correlation that is reckoned with is the measured one rounded up to this: frames of one visit are more alike than photos. */
const CORRELATION_STEP = 0.05;

/** In score. Chosen, not measured: what 1 in 12 chances between two people comes to in the measured tail. */
const AMBIGUITY_MARGIN = 0.01;

/** Digits that are kept: a score has four, a rate three significant ones. */
const SCORE_DIGITS = 4;
const RATE_DIGITS = 3;

/**
 * Measures what the app's odds are made of: single photos against single photos of strangers, and against up to five photos of the same
 * person, within each set.
 *
 * @param date when it was measured, for the source
 */
export function calibrationOf(described: readonly DescribedSet[], date: string): Calibration {
  const compared = pool(described.map(compareOne));
  const enrolled = described.map(enrolledScores);
  const photos = described.flatMap((one) => one.photos).filter(({ numbers }) => numbers).length;
  const tail = tailOf(compared);
  const measured = described.flatMap(correlationGroups);
  const correlation = intraClass(measured);
  const all = enrolled.flatMap(({ scores }) => scores);
  return {
    model: BUILT_IN_MODEL,
    source: sourceOf(described, photos, compared, date),
    people: compared.people,
    photos,
    strangers: {
      comparisons: compared.nonMated.scores.length,
      table: strangerTable(compared),
      tail: { rate: significant(tail.rate), exceedances: tail.exceedances },
    },
    enrolled: {
      comparisons: all.length,
      samples: enrolled[0]?.samples ?? 0,
      table: enrolledTable(enrolled),
    },
    likelihood: likelihoods(compared.nonMated.scores, all, tail),
    correlation: {
      measured: significant(correlation),
      used: Number((Math.ceil(correlation / CORRELATION_STEP) * CORRELATION_STEP).toFixed(2)),
    },
    ambiguityMargin: AMBIGUITY_MARGIN,
  };
}

function compareOne({ set, photos }: DescribedSet): Compared {
  const numbers = photos.map((photo) => photo.numbers);
  return compareSet(set, scoring(set, numbers, cosine));
}

function sourceOf(
  described: readonly DescribedSet[],
  photos: number,
  { people, nonMated }: Compared,
  date: string,
): string {
  const sets = described.map(({ set }) => `${set.name} (${set.photos.length})`).join(', ');
  return (
    `npm run calibrate, ${date}. Photos by set: ${sets}; ${photos} with a face, of ${people} people; ${nonMated.scores.length} comparisons ` +
    `with strangers, within each set. Intervals: 95 %, bootstrap over people. Rows for which fewer than three comparisons were seen are left out.`
  );
}

/** Rows that at least three comparisons reached: by the rule of three no more could be claimed. */
function strangerTable(compared: Compared): Calibration['strangers']['table'] {
  const { scores } = compared.nonMated;
  const supported = 1 / ruleOfThree(scores.length).high;
  const rows = ONE_IN.filter((oneIn) => oneIn <= supported).map((oneIn) => ({
    oneIn,
    score: ceilScore(scores[Math.floor(scores.length / oneIn) - 1] ?? 1),
  }));
  const intervals = bootstrap(compared.people, (weights) =>
    rows.map(({ score }) => atThreshold(compared, score, weights).fmr),
  );
  return rows.map(({ oneIn, score }, at) => {
    const { low, high } = intervals[at] ?? { low: 0, high: 1 };
    return {
      score,
      oneIn,
      low: Math.max(1, significant(Math.min(oneIn, 1 / high))),
      high: low > 0 ? significant(Math.max(oneIn, 1 / low)) : null,
    };
  });
}

/** Mean excess over a high quantile: the maximum likelihood fit of an exponential tail. */
function tailOf({ nonMated: { scores } }: Compared): TailModel {
  const exceedances = Math.floor(scores.length / TAIL_ONE_IN);
  const from = scores[exceedances] ?? 1;
  let excess = 0;
  for (let at = 0; at < exceedances; at++) excess += (scores[at] ?? from) - from;
  return {
    score: from,
    share: exceedances / scores.length,
    rate: exceedances / excess,
    exceedances,
  };
}

function enrolledTable(sets: readonly Enrolled[]): Calibration['enrolled']['table'] {
  const people = sets.reduce((sum, one) => sum + one.people, 0);
  const all: { score: number; person: number }[] = [];
  let before = 0;
  for (const { scores, of, people: count } of sets) {
    scores.forEach((score, at) => all.push({ score, person: before + (of[at] ?? 0) }));
    before += count;
  }
  all.sort((a, b) => a.score - b.score);
  const scoresAt = MISSED.map((missed) =>
    floorScore(all[Math.min(all.length - 1, Math.floor(missed * all.length))]?.score ?? 1),
  );
  const rows = [...new Set(scoresAt)];
  const missedBelow = (score: number, weightOf: (person: number) => number) => {
    let [missed, total] = [0, 0];
    for (const one of all) {
      const weight = weightOf(one.person);
      total += weight;
      if (one.score < score) missed += weight;
    }
    return total > 0 ? missed / total : null;
  };
  const intervals = bootstrap(people, (weights) =>
    rows.map((score) => missedBelow(score, (person) => weights[person] ?? 0)),
  );
  return rows.map((score, at) => {
    const missed = missedBelow(score, () => 1) ?? 0;
    const { low, high } = intervals[at] ?? { low: 0, high: 1 };
    // Where nothing was seen a bootstrap sees nothing either.
    const top = missed === 0 ? ruleOfThree(all.length).high : high;
    return { score, missed: significant(missed), low: significant(low), high: significant(top) };
  });
}

/** The scores of each person's photos with one photo of somebody else: one group for each such photo and person. */
function correlationGroups({ set, photos }: DescribedSet): readonly (readonly number[])[] {
  const { of } = numberPeople(set);
  const groups = new Map<string, number[]>();
  photos.forEach(({ numbers: sample }, at) => {
    photos.forEach(({ numbers: probe }, other) => {
      if (!sample || !probe || of[at] === of[other]) return;
      const key = `${at} ${of[other] ?? ''}`;
      const group = groups.get(key);
      if (group) group.push(cosine(sample, probe));
      else groups.set(key, [cosine(sample, probe)]);
    });
  });
  return [...groups.values()];
}

/** A score that no more strangers reach than said. */
function ceilScore(score: number): number {
  return Math.ceil(score * 10 ** SCORE_DIGITS) / 10 ** SCORE_DIGITS;
}

function floorScore(score: number): number {
  return Math.floor(score * 10 ** SCORE_DIGITS) / 10 ** SCORE_DIGITS;
}

function significant(value: number): number {
  return Number(value.toPrecision(RATE_DIGITS));
}
