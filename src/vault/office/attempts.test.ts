import { expect, test } from 'vitest';
import { FIRST_WAIT_MILLIS, FREE_ATTEMPTS, MOST_WAIT_MILLIS, waitAfter } from './attempts';

test('typing errors cost nothing', () => {
  expect(FREE_ATTEMPTS).toBe(3);
  expect([0, 1, 2].map(waitAfter)).toEqual([0, 0, 0]);
});

test('from the third wrong attempt on, each doubles the wait, up to a quarter of an hour', () => {
  const seconds = [3, 4, 5, 6, 7, 8, 9, 10, 11].map((failures) => waitAfter(failures) / 1000);
  expect(seconds).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900]);
});

test('the longest wait is the longest, after however many wrong attempts', () => {
  for (const failures of [12, 100, 1_000, 1e6, Number.MAX_SAFE_INTEGER])
    expect(waitAfter(failures)).toBe(MOST_WAIT_MILLIS);
  expect(MOST_WAIT_MILLIS).toBe(900_000);
});

test('a wait never gets shorter by one more wrong attempt', () => {
  for (let failures = 0; failures < 100; failures++)
    expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures));
});

test('somebody who never gives up has about a hundred attempts in the first day', () => {
  const day = 24 * 60 * 60_000;
  let attempts = 0;
  for (let spent = 0; spent < day; spent += waitAfter(attempts)) attempts++;
  expect(FIRST_WAIT_MILLIS).toBe(5_000);
  expect(attempts).toBeGreaterThan(90);
  expect(attempts).toBeLessThan(110);
});
