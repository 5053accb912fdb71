import { expect, test } from 'vitest';
import { intraClass } from './correlation';

test('values that differ between groups only are wholly correlated, values that differ within them only are not', () => {
  expect(
    intraClass([
      [1, 1],
      [2, 2],
      [5, 5],
    ]),
  ).toBe(1);
  expect(
    intraClass([
      [1, 3],
      [1, 3],
    ]),
  ).toBe(-1);
});

test('the correlation is the published one: six targets and four judges (Shrout and Fleiss 1979, table 2: 0.17)', () => {
  const ratings = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  expect(intraClass(ratings)).toBeCloseTo(0.17, 2);
});

test('groups of different sizes count with the mean size of a group, as worked by hand', () => {
  // Groups 1 2 / 3 4 5 and mean 3: between 2 x 2.25 + 3 x 1 = 7.5 with one degree, within 0.5 + 2 = 2.5 with three.
  const between = 7.5;
  const within = 2.5 / 3;
  const size = (5 - 13 / 5) / 1;
  expect(
    intraClass([
      [1, 2],
      [3, 4, 5],
    ]),
  ).toBeCloseTo((between - within) / (between + (size - 1) * within), 9);
});
