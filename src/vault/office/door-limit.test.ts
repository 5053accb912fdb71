import { expect, test } from 'vitest';
import { MOST_FAILURES, pauseAfter } from './door-limit';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

test('four failures in a row cost nothing, the fifth half a minute, and each further one twice as much', () => {
  expect([0, 1, 4].map(pauseAfter)).toEqual([0, 0, 0]);
  expect([5, 6, 7, 8, 9].map(pauseAfter)).toEqual([30, 60, 120, 240, 480].map((s) => s * SECOND));
});

test('no pause is longer than a quarter of an hour', () => {
  expect([10, 11, MOST_FAILURES].map(pauseAfter)).toEqual([15, 15, 15].map((m) => m * MINUTE));
});
