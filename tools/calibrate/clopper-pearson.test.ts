import { expect, test } from 'vitest';
import { clopperPearson } from './clopper-pearson';

test('the exact interval of a rate where nothing was seen solves (1 - p)^n = 0.025', () => {
  const [low, high] = clopperPearson(0, 10);
  expect(low).toBe(0);
  // Published for 0 of 10: 30.85 %.
  expect(high).toBeCloseTo(1 - 0.025 ** (1 / 10), 9);
  expect(high).toBeCloseTo(0.3085, 4);
});

test('the exact interval is the published one: 81 of 263 (Newcombe, Statistics in Medicine 17, 1998, table I)', () => {
  const [low, high] = clopperPearson(81, 263);
  expect(low).toBeCloseTo(0.2527, 4);
  expect(high).toBeCloseTo(0.3676, 4);
});

test('the exact interval is the published one: 15 of 148 and 1 of 29 (the same table)', () => {
  const [low15, high15] = clopperPearson(15, 148);
  expect([low15.toFixed(4), high15.toFixed(4)]).toEqual(['0.0578', '0.1617']);
  const [low1, high1] = clopperPearson(1, 29);
  expect([low1.toFixed(4), high1.toFixed(4)]).toEqual(['0.0009', '0.1776']);
});

test('where everything was seen the interval ends at 1', () => {
  const [low, high] = clopperPearson(29, 29);
  expect(low).toBeCloseTo(0.025 ** (1 / 29), 9);
  expect(high).toBe(1);
});
