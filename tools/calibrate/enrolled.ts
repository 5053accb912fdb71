import { cosine, numberPeople } from '../evaluate/compare';
import type { DescribedSet } from '../evaluate/measure';
import { seeded } from '../seeded';

/** Samples that an enrolment keeps as a rule. */
const SAMPLES = 5;

/** Where the choice of samples starts, so that the same photos give the same numbers. */
const SEED = 2382;

/** How each photo scores with its person, who is enrolled with other photos. */
export interface Enrolled {
  readonly samples: number;
  readonly people: number;
  /** The best of the comparisons with up to `samples` others, one number for each photo. */
  readonly scores: readonly number[];
  /** The person of each, from 0. */
  readonly of: readonly number[];
}

/** Enrols the person of each photo with five others by chance, or all there are, and compares the photo with those. */
export function enrolledScores({ set, photos }: DescribedSet): Enrolled {
  const { names, of } = numberPeople(set);
  const random = seeded(SEED);
  const scores: number[] = [];
  const people: number[] = [];
  photos.forEach(({ numbers: probe }, at) => {
    if (!probe) return;
    const others = photos.flatMap(({ numbers }, other) =>
      numbers && other !== at && of[other] === of[at] ? [numbers] : [],
    );
    const chosen = draw(others, SAMPLES, random);
    if (chosen.length === 0) return;
    scores.push(Math.max(...chosen.map((sample) => cosine(probe, sample))));
    people.push(of[at] ?? 0);
  });
  return { samples: SAMPLES, people: names.length, scores, of: people };
}

/** So many of these by chance, without putting any back. */
export function draw<T>(all: readonly T[], count: number, random: () => number): T[] {
  const left = [...all];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0)
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}
