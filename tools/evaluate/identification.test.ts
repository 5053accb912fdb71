import { describe, expect, it } from 'vitest';
import { gallerySizes, identify } from './identification';
import { photosOf } from './testing/examples';

const people = ['anna', 'anna', 'anna', 'bert', 'bert', 'bert'];

/** Photos of one person score `own`, of two `other`; nothing was acquired in some. */
const alike =
  (own: number, other: number, names: readonly string[], lost: readonly number[] = []) =>
  (first: number, second: number) =>
    lost.includes(first) || lost.includes(second)
      ? null
      : names[first] === names[second]
        ? own
        : other;

describe('open-set identification', () => {
  it('finds the enrolled and no stranger with a threshold between them', () => {
    const found = identify(photosOf(people), alike(0.9, 0.5, people), 1, [0.6, 0.4, 0.95], 10);
    expect(found?.rates).toEqual([
      { fpir: 0, fnir: 0 },
      { fpir: 1, fnir: 0 },
      { fpir: 0, fnir: 1 },
    ]);
    // One of two people enrolled with one of three photos: two mated searches and three others a draw.
    expect(found).toMatchObject({ gallery: 1, matedSearches: 20, nonMatedSearches: 30 });
  });

  it('takes a photo in which no face was acquired for a miss of the enrolled, and for no alarm of a stranger', () => {
    // Of two mated searches one has no face, of three of strangers one.
    const found = identify(photosOf(people), alike(0.9, 0.5, people, [2, 5]), 1, [0.4], 50);
    expect(found?.rates).toEqual([{ fpir: 2 / 3, fnir: 0.5 }]);
  });

  it('counts somebody as missed when another person comes first', () => {
    const three = [...people, 'cleo', 'cleo'];
    const found = identify(photosOf(three), alike(0.5, 0.6, three), 2, [0.4], 10);
    expect(found?.rates).toEqual([{ fpir: 1, fnir: 1 }]);
  });

  it('needs as many people as the gallery holds, and a stranger', () => {
    const score = alike(0.9, 0.5, people);
    expect(identify(photosOf(people), score, 2, [0.6], 10)).toBeNull();
    expect(
      identify(photosOf(people), alike(0.9, 0.5, people, [0, 1, 2, 3, 4, 5]), 1, [0.6], 10),
    ).toBeNull();
  });

  it('gives the same rates every time', () => {
    const score = (a: number, b: number) => Math.abs(Math.sin((a + 1) * (b + 1) * 7));
    const once = () => identify(photosOf(people), score, 1, [0.5, 0.8]);
    expect(once()).toEqual(once());
  });
});

describe('sizes of galleries', () => {
  it('go up to half of the people, so that as many are strangers', () => {
    expect(gallerySizes(1)).toEqual([]);
    expect(gallerySizes(8)).toEqual([4]);
    expect(gallerySizes(20)).toEqual([5, 10]);
    expect(gallerySizes(120)).toEqual([5, 10, 20, 50, 60]);
  });
});
