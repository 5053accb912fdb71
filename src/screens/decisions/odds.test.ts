import { expect, it } from 'vitest';
import { roundOdds } from './odds';

it('rounds odds to two digits, and never in favour of the app', () => {
  const rounded = (oneIn: number) => roundOdds({ oneIn, bound: 'measured' }).oneIn;
  expect(rounded(20_000)).toBe(20_000);
  expect(rounded(20_999)).toBe(20_000);
  expect(rounded(999)).toBe(990);
  expect(rounded(1000)).toBe(1000);
  expect(rounded(37.9)).toBe(37);
  expect(rounded(4.2)).toBe(4);
  expect(rounded(1)).toBe(1);
});

it('says "1 in 1" when nothing can be claimed', () => {
  expect(roundOdds({ oneIn: 0.3, bound: 'measured' }).oneIn).toBe(1);
  expect(roundOdds({ oneIn: Number.POSITIVE_INFINITY, bound: 'measured' }).oneIn).toBe(1);
  expect(roundOdds({ oneIn: Number.NaN, bound: 'measured' }).oneIn).toBe(1);
});

it('keeps whether the odds are measured or a bound', () => {
  expect(roundOdds({ oneIn: 51_234, bound: 'at-least' })).toEqual({
    oneIn: 51_000,
    bound: 'at-least',
  });
});
