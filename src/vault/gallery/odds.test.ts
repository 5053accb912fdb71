import { describe, expect, test } from 'vitest';
import { BUILT_IN_MODEL } from '../../domain';
import { Calibration, calibration } from './calibration';
import { isMeasured, likelihoodOf, missesAt, oddsOf, scoreAt } from './odds';
import { made } from './testing/made';

describe('odds', () => {
  test('are those of the row at a measured score', () => {
    expect(oddsOf(0.5, made)).toEqual({ oneIn: 10, bound: 'measured' });
  });

  test('half-way between two rows are their geometric mean', () => {
    const { oneIn, bound } = oddsOf(0.625, made);
    expect(oneIn).toBeCloseTo(100, 9);
    expect(bound).toBe('measured');
  });

  test('beyond the last row are no better than that row, and said to be a bound', () => {
    expect(oddsOf(0.99, made)).toEqual({ oneIn: 1000, bound: 'at-least' });
  });

  test('below the first row claim nothing', () => {
    expect(oddsOf(0.2, made)).toEqual({ oneIn: 1, bound: 'at-least' });
  });

  test('give the score back that they were made of', () => {
    expect(scoreAt(10, made)).toBe(0.5);
    expect(scoreAt(100, made)).toBeCloseTo(0.625, 9);
    expect(scoreAt(2, made)).toBe(0.5);
  });

  test('are carried on beyond what was measured, a factor of e for each 1 / rate of score, and said to be', () => {
    expect(scoreAt(1000 * Math.E, made)).toBeCloseTo(0.75 + 1 / 50, 9);
    expect(isMeasured(1000, made)).toBe(true);
    expect(isMeasured(1001, made)).toBe(false);
  });
});

describe('misses and likelihoods', () => {
  test('lie straight between two rows and flat beyond them', () => {
    expect(missesAt(0.8, made).missed).toBeCloseTo(0.255, 9);
    expect(missesAt(0.1, made).missed).toBe(0);
    expect(missesAt(1, made)).toMatchObject({ missed: 0.5, high: 0.7 });
    expect(likelihoodOf(0.75, made)).toBeCloseTo(4, 9);
    expect(likelihoodOf(-1, made)).toBe(-4);
  });
});

describe('calibration', () => {
  test('that ships belongs to the model and never gets worse with a higher score', () => {
    const scores = Array.from({ length: 200 }, (_, index) => 0.5 + index / 400);
    const odds = scores.map((score) => oddsOf(score, calibration).oneIn);
    expect(odds).toEqual([...odds].sort((a, b) => a - b));
    for (const { score, oneIn } of calibration.strangers.table)
      expect(oddsOf(score, calibration).oneIn).toBe(oneIn);
  });

  test('that ships claims no more than three comparisons showed', () => {
    const { comparisons, table } = calibration.strangers;
    expect(table.at(-1)?.oneIn).toBeLessThanOrEqual(comparisons / 3);
    for (const { low, oneIn, high } of table) {
      expect(low).toBeLessThanOrEqual(oneIn);
      expect(high ?? Infinity).toBeGreaterThanOrEqual(oneIn);
    }
  });

  test.each<[string, object]>([
    ['of a model whose id is none', { model: '../etc' }],
    [
      'whose scores descend',
      { strangers: { ...made.strangers, table: [...made.strangers.table].reverse() } },
    ],
    ['without a measured row', { strangers: { ...made.strangers, table: [] } }],
    ['whose likelihoods descend', { likelihood: [...made.likelihood].reverse() }],
    ['that takes frames for less alike than photos', { correlation: { measured: 0.9, used: 0.5 } }],
  ])('%s is refused', (_, change) => {
    expect(made.model).toBe(BUILT_IN_MODEL);
    expect(Calibration.safeParse({ ...made, ...change }).success).toBe(false);
  });
});
