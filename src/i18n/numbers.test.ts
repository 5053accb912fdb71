import { describe, expect, test } from 'vitest';
import { numbersIn } from './numbers';

describe('a size', () => {
  test.each([
    [1, '1 kB'],
    [5_001, '6 kB'],
    [999_999, '1,000 kB'],
    [1_100_000, '1.1 MB'],
    [5_100_001, '5.2 MB'],
  ])('of %i bytes is told as %s: never as less, and never as nothing', (bytes, words) => {
    expect(numbersIn('en').size(bytes)).toBe(words);
  });
});
