import { expect, test } from 'vitest';
import { climbing } from './likelihood';

test('values that fall are pooled with their neighbours until all climb, by hand: 1, (3 + 2) / 2, (4 x 1 + 3 x 3) / 4', () => {
  const pools = climbing([1, 3, 2, 4, 3], [1, 1, 1, 1, 3]);
  expect(pools.map(({ mean }) => mean)).toEqual([1, 2.5, 3.25]);
  expect(pools.map(({ first, count }) => [first, count])).toEqual([
    [0, 1],
    [1, 2],
    [3, 2],
  ]);
});

test('a fall may reach far back', () => {
  expect(climbing([3, 4, 1], [1, 1, 1]).map(({ mean }) => mean)).toEqual([8 / 3]);
});
