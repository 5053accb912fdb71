import { seeded } from '../seeded';
import { numberPeople, type ScoreOf } from './compare';
import type { PhotoSet } from './sets';

/** Open-set identification with a gallery of some size, at some thresholds. */
export interface Identification {
  /** People enrolled, each with one photo. */
  readonly gallery: number;
  /** Searches in all draws together. */
  readonly matedSearches: number;
  readonly nonMatedSearches: number;
  /** For each threshold the false positive and the false negative identification rate (ISO/IEC 19795-1, rank 1). */
  readonly rates: readonly { readonly fpir: number; readonly fnir: number }[];
}

/** Galleries that are drawn anew; the rates are those of all of them together. */
const DRAWS = 100;

/** Where the random numbers start, so that the same photos give the same rates. */
const SEED = 19795;

/** Sizes of galleries that are tried, as far as half of the people reach; the other half are the strangers. */
const SIZES = [5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** The sizes of galleries for so many people. */
export function gallerySizes(people: number): readonly number[] {
  const half = Math.floor(people / 2);
  return half < 1 ? [] : [...new Set([...SIZES.filter((size) => size < half), half])];
}

/** One search: the score of the person's own entry, and the best of the others; `null` where there is none. */
interface Search {
  readonly mated: boolean;
  readonly own: number | null;
  readonly best: number | null;
}

/**
 * Draws galleries and searches them with all other photos. A person's photo in which no face was acquired cannot enrol them; a search with
 * one finds nobody: a false negative if the person is enrolled, never a false positive. A search of an enrolled person is a false negative
 * unless that person comes first and reaches the threshold; one of a stranger is a false positive if anybody reaches it.
 *
 * @returns `null` when fewer people than that can be enrolled, or nobody would be left to be a stranger
 */
export function identify(
  set: PhotoSet,
  scoreOf: ScoreOf,
  gallery: number,
  thresholds: readonly number[],
  draws = DRAWS,
): Identification | null {
  const random = seeded(SEED);
  const people = photosByPerson(set);
  const enrollable = people.filter((photos) => acquired(photos, scoreOf).length > 0);
  if (enrollable.length < gallery || people.length <= gallery || gallery < 1) return null;
  const totals = { mated: 0, nonMated: 0 };
  const wrong = thresholds.map(() => ({ mated: 0, nonMated: 0 }));
  for (let draw = 0; draw < draws; draw++) {
    const enrolled = pick(enrollable, gallery, random).map((photos) => ({
      photos,
      entry: pick(acquired(photos, scoreOf), 1, random)[0] ?? 0,
    }));
    for (const search of searches(people, enrolled, scoreOf)) {
      const kind = search.mated ? 'mated' : 'nonMated';
      totals[kind]++;
      for (const [index, threshold] of thresholds.entries()) {
        const count = wrong[index];
        if (count && isWrong(search, threshold)) count[kind]++;
      }
    }
  }
  if (totals.mated === 0 || totals.nonMated === 0) return null;
  return {
    gallery,
    matedSearches: totals.mated,
    nonMatedSearches: totals.nonMated,
    rates: wrong.map(({ mated, nonMated }) => ({
      fpir: nonMated / totals.nonMated,
      fnir: mated / totals.mated,
    })),
  };
}

function isWrong({ mated, own, best }: Search, threshold: number): boolean {
  if (!mated) return best !== null && best >= threshold;
  return own === null || own < threshold || (best !== null && best > own);
}

function photosByPerson(set: PhotoSet): readonly (readonly number[])[] {
  const { names, of } = numberPeople(set);
  const photos: number[][] = names.map(() => []);
  for (const [photo, person] of of.entries()) photos[person]?.push(photo);
  return photos;
}

/** A photo in which a face was acquired can be compared, with itself too. */
function acquired(photos: readonly number[], scoreOf: ScoreOf): readonly number[] {
  return photos.filter((photo) => scoreOf(photo, photo) !== null);
}

interface Enrolled {
  readonly photos: readonly number[];
  readonly entry: number;
}

function* searches(
  people: readonly (readonly number[])[],
  enrolled: readonly Enrolled[],
  scoreOf: ScoreOf,
): Generator<Search> {
  for (const photos of people) {
    const self = enrolled.find((one) => one.photos === photos);
    const others = enrolled.filter((one) => one !== self);
    for (const photo of photos) {
      if (photo === self?.entry) continue;
      const scores = others.flatMap(({ entry }) => scoreOf(photo, entry) ?? []);
      yield {
        mated: self !== undefined,
        own: self ? scoreOf(photo, self.entry) : null,
        best: scores.length > 0 ? Math.max(...scores) : null,
      };
    }
  }
}

/** Some of the values, each at most once (Fisher and Yates). */
function pick<T>(values: readonly T[], count: number, random: () => number): readonly T[] {
  const left = [...values];
  return Array.from({ length: count }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}
