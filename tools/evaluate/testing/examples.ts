import type { Comparisons } from '../compare';
import type { PhotoPair, PhotoSet } from '../sets';

/** Comparisons for tests: a score and the two people of each, in any order. */
export function comparisons(
  ...all: readonly (readonly [score: number, first?: number, second?: number])[]
): Comparisons {
  const sorted = [...all].sort(([a], [b]) => b - a);
  return {
    scores: Float64Array.from(sorted, ([score]) => score),
    first: Uint32Array.from(sorted, ([, first]) => first ?? 0),
    second: Uint32Array.from(sorted, ([, first, second]) => second ?? first ?? 0),
  };
}

/** A set with a photo of each of these people, in this order. */
export function photosOf(
  people: readonly string[],
  pairs: readonly PhotoPair[] | null = null,
): PhotoSet {
  const photos = people.map((person, index) => {
    const file = `${person}_${index}.png`;
    return { file, path: file, person };
  });
  return { name: 'example', folder: '.', photos, pairs };
}
