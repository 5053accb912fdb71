import { describe, expect, it } from 'vitest';
import { among, compareSet, cosine, countPairs, nearness, pool, scoring } from './compare';
import { comparisons, photosOf } from './testing/examples';

const east = Float32Array.of(1, 0);
const north = Float32Array.of(0, 1);
const between = Float32Array.of(0.6, 0.8);

describe('similarity', () => {
  it('by cosine is the scalar product', () => {
    expect(cosine(east, between)).toBeCloseTo(0.6, 6);
    expect(cosine(east, north)).toBe(0);
  });

  it('by nearness is the distance turned round', () => {
    expect(nearness(Float32Array.of(0, 0), Float32Array.of(3, 4))).toBe(-5);
    expect(nearness(east, east)).toBeCloseTo(0, 12);
  });
});

describe('comparing a set', () => {
  const set = photosOf(['anna', 'anna', 'bert', 'bert']);
  const compare = (numbers: readonly (Float32Array | null)[], pairs = set) =>
    compareSet(pairs, scoring(pairs, numbers, cosine));

  it('compares every photo with every other, the most alike first', () => {
    const { people, mated, nonMated, missing } = compare([east, between, north, north]);
    expect(people).toBe(2);
    expect([...mated.scores].map((score) => score.toFixed(2))).toEqual(['1.00', '0.60']);
    expect([...mated.first]).toEqual([1, 0]);
    expect([...nonMated.scores].map((score) => score.toFixed(2))).toEqual([
      '0.80',
      '0.80',
      '0.00',
      '0.00',
    ]);
    expect(missing).toEqual({ mated: 0, nonMated: 0 });
    expect(countPairs(set)).toBe(6);
  });

  it('counts the pairs of a photo in which no face was acquired', () => {
    const { mated, nonMated, missing } = compare([east, null, north, north]);
    expect([mated.scores.length, nonMated.scores.length]).toEqual([1, 2]);
    expect(missing).toEqual({ mated: 1, nonMated: 2 });
  });

  it('compares only the pairs that are asked for', () => {
    const some = photosOf(['anna', 'anna', 'bert'], [{ first: 0, second: 2, mated: false }]);
    const { mated, nonMated } = compare([east, north, between], some);
    expect(mated.scores.length).toBe(0);
    expect(nonMated.scores[0]).toBeCloseTo(0.6, 6);
    expect(countPairs(some)).toBe(1);
  });

  it('pools sets without comparing across them, and takes their people for different ones', () => {
    const one = compare([east, between, north, north]);
    const { people, mated, nonMated } = pool([one, one]);
    expect(people).toBe(4);
    expect([mated.scores.length, nonMated.scores.length]).toEqual([4, 8]);
    expect(new Set(mated.first)).toEqual(new Set([0, 1, 2, 3]));
  });

  it('finds the comparisons within a group', () => {
    const chosen = among(new Set([0, 2]), comparisons([0.9, 0, 1], [0.8, 0, 2], [0.7, 2, 2]));
    expect([...chosen.scores]).toEqual([0.8, 0.7]);
  });
});
