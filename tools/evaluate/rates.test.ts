import { describe, expect, it } from 'vitest';
import { areaUnderCurve, atThreshold, curve, keyRates } from './rates';
import { comparisons } from './testing/examples';

/** Four mated and five non-mated scores, small enough to count by hand. */
const example = {
  mated: comparisons([0.9], [0.8], [0.6], [0.4]),
  nonMated: comparisons([0.7], [0.5], [0.3], [0.2], [0.1]),
};

/** So many comparisons at each rating from 1 to 5. */
const rated = (counts: readonly number[]) =>
  comparisons(...counts.flatMap((count, index) => Array<[number]>(count).fill([index + 1])));

describe('the false non-match rate at a false match rate', () => {
  it('is that of the lowest threshold which keeps to it', () => {
    const { atFmr } = keyRates(example, [0.2, 0.1]);
    expect(atFmr[0]).toEqual({ threshold: 0.6, fmr: 0.2, fnmr: 0.25 });
    expect(atFmr[1]).toEqual({ threshold: 0.8, fmr: 0, fnmr: 0.5 });
  });

  it('takes a rate that is met exactly', () => {
    const nonMated = comparisons(...Array.from({ length: 1000 }, (_, n): [number] => [n / 1000]));
    const [point] = keyRates({ mated: comparisons([0.9985]), nonMated }, [0.001]).atFmr;
    expect(point).toEqual({ threshold: 0.9985, fmr: 0.001, fnmr: 0 });
  });

  it('misses everybody where the most alike are strangers', () => {
    const [point] = keyRates(
      { mated: comparisons([0.5]), nonMated: comparisons([0.9]) },
      [0.01],
    ).atFmr;
    expect(point).toEqual({ threshold: Infinity, fmr: 0, fnmr: 1 });
  });

  it('counts a mated and a non-mated pair of one score as matching both', () => {
    const tied = { mated: comparisons([0.5]), nonMated: comparisons([0.5]) };
    expect(keyRates(tied, [0.5]).atFmr).toEqual([{ threshold: Infinity, fmr: 0, fnmr: 1 }]);
  });
});

describe('the equal error rate', () => {
  it('lies where the line through the operating points has both rates equal', () => {
    // From (FMR 0.2, FNMR 0.25) to (0.4, 0.25).
    expect(keyRates(example, []).eer).toBeCloseTo(0.25, 12);
  });

  it('is interpolated on both rates where a step changes both', () => {
    // From (0, 1) to (0.5, 0): FNMR = 1 - 2 FMR, equal at 1/3.
    const tied = { mated: comparisons([0.5], [0.5]), nonMated: comparisons([0.5], [0.1]) };
    expect(keyRates(tied, []).eer).toBeCloseTo(1 / 3, 12);
  });

  it('is 0 where every mated pair is more alike than every other, and 1 where it is the other way round', () => {
    const [high, low] = [comparisons([0.8], [0.9]), comparisons([0.1], [0.2])];
    expect(keyRates({ mated: high, nonMated: low }, []).eer).toBe(0);
    expect(keyRates({ mated: low, nonMated: high }, []).eer).toBe(1);
  });

  it('is unknown without mated or without non-mated comparisons', () => {
    const none = comparisons();
    expect(keyRates({ mated: none, nonMated: example.nonMated }, [0.1])).toEqual({
      eer: null,
      atFmr: [null],
    });
    expect(keyRates({ mated: example.mated, nonMated: none }, [0.1]).eer).toBeNull();
  });
});

describe('the area under the curve', () => {
  it('is the part of mated and non-mated scores that are in the right order', () => {
    // 0.9 and 0.8 are above five of five, 0.6 above four, 0.4 above three.
    expect(areaUnderCurve(example)).toBeCloseTo(17 / 20, 12);
  });

  it('is 0.893 for the ratings of CT images that Hanley and McNeil published', () => {
    // "The meaning and use of the area under a ROC curve", Radiology 143, 1982, table I.
    const mated = rated([3, 2, 2, 11, 33]);
    const nonMated = rated([33, 6, 6, 11, 2]);
    expect(areaUnderCurve({ mated, nonMated })).toBeCloseTo(0.893, 3);
  });
});

describe('rates at a given threshold', () => {
  it('count a score of just the threshold as a match', () => {
    expect(atThreshold(example, 0.5)).toEqual({ fmr: 0.4, fnmr: 0.25 });
  });

  it('are unknown for a kind without comparisons', () => {
    expect(atThreshold({ ...example, mated: comparisons() }, 0.5)).toEqual({
      fmr: 0.4,
      fnmr: null,
    });
  });
});

describe('weights of people', () => {
  const scores = {
    mated: comparisons([0.9, 0], [0.4, 0], [0.8, 1]),
    nonMated: comparisons([0.6, 0, 1], [0.5, 1, 2]),
  };

  it('count a mated pair as often as its person, and a non-mated one as often as both together', () => {
    // Mated 0.9 twice, 0.4 twice, 0.8 three times; non-mated 0.6 six times, 0.5 three times.
    expect(atThreshold(scores, 0.55, Uint32Array.of(2, 3, 1))).toEqual({ fmr: 6 / 9, fnmr: 2 / 7 });
  });

  it('that are all one change nothing', () => {
    const ones = Uint32Array.of(1, 1, 1);
    expect(keyRates(scores, [0.1, 0.5], ones)).toEqual(keyRates(scores, [0.1, 0.5]));
  });

  it('that leave one kind without comparisons leave no rates', () => {
    expect(keyRates(scores, [0.1], Uint32Array.of(3, 0, 0))).toEqual({ eer: null, atFmr: [null] });
  });
});

describe('the curve', () => {
  it('keeps its corners and leaves out what lies on the lines between them', () => {
    expect(curve(example).map(({ fmr, fnmr }) => [fmr, fnmr])).toEqual([
      [0, 1],
      [0, 0.5],
      [0.2, 0.5],
      [0.2, 0.25],
      [0.4, 0.25],
      [0.4, 0],
      [1, 0],
    ]);
  });
});
