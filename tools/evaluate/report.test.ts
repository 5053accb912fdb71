import { describe, expect, it } from 'vitest';
import { reportGroup, verify } from './report';
import { comparisons } from './testing/examples';

/** Four people, two mated comparisons of each; the strangers are less alike, but for one pair. */
const compared = {
  people: 4,
  mated: comparisons(
    [0.9, 0],
    [0.8, 0],
    [0.9, 1],
    [0.8, 1],
    [0.9, 2],
    [0.8, 2],
    [0.9, 3],
    [0.3, 3],
  ),
  nonMated: comparisons(
    ...Array.from({ length: 99 }, (_, n): [number, number, number] => [0.1 + n / 1000, n % 2, 2]),
    [0.4, 2, 3],
  ),
  missing: { mated: 2, nonMated: 5 },
};

describe('a report one to one', () => {
  const report = verify(compared);
  const [atHundredth, atThousandth] = report.atFmr;

  it('counts what was compared', () => {
    expect(report).toMatchObject({
      people: 4,
      mated: 8,
      nonMated: 100,
      missing: { mated: 2, nonMated: 5 },
    });
  });

  it('leaves photos without a face out of FNMR, and counts their mated pairs as missed beside it', () => {
    // At FMR 1 % the one pair of strangers may match: all but nobody is found. At 0.1 % one of 8 is missed, and 2 had no face.
    expect(atHundredth).toMatchObject({ fnmr: { rate: 0 }, missed: 2 / 10 });
    expect(atThousandth).toMatchObject({ fnmr: { rate: 1 / 8 }, missed: 3 / 10 });
  });

  it('says for which FMR there are enough non-mated comparisons', () => {
    expect(report.atFmr.map((one) => one?.supported)).toEqual([true, false, false]);
  });

  it('bounds a rate of which no error was seen by the rule of three, and others by the bootstrap', () => {
    expect(atHundredth?.fnmr.interval).toEqual({ low: 0, high: 3 / 8, method: 'rule-of-three' });
    expect(atThousandth?.fnmr.interval).toMatchObject({ low: 0, method: 'bootstrap' });
    expect(report.eer?.interval?.method).toBe('bootstrap');
  });

  it('measures a group among its members, at the threshold of all', () => {
    const points = report.atFmr.map((one) => one?.point ?? null);
    const group = reportGroup('third and fourth', new Set([2, 3]), compared, points);
    expect(group).toMatchObject({ people: 2, mated: 4, nonMated: 1 });
    expect(group.atFmr[0]).toMatchObject({ target: 0.01, fmr: { rate: 1 }, fnmr: { rate: 0 } });
    expect(group.atFmr[1]).toMatchObject({ fmr: { rate: 0 }, fnmr: { rate: 1 / 4 } });
    const alone = reportGroup('first', new Set([0]), compared, points);
    expect(alone.atFmr[0]?.fmr).toBeNull();
  });
});
