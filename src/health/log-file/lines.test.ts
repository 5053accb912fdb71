import { expect, it } from 'vitest';
import { firstLine, linesOf, type Watched } from './lines';

const well: Watched = { counts: { reload: 2 }, ongoing: [], slow: false };
const AT = Date.UTC(2026, 11, 1, 8, 30);
const line = { version: 1, at: '2026-12-01T08:30:00.000Z' };

it('tells nothing while nothing happens', () => {
  expect(linesOf(well, { ...well }, AT)).toEqual([]);
});

it('tells of a fault, and of the light that it changes', () => {
  const ill: Watched = {
    ...well,
    counts: { reload: 2, 'camera-lost': 1 },
    ongoing: ['camera-lost'],
  };
  expect(linesOf(well, ill, AT)).toEqual([
    { ...line, kind: 'fault', what: 'camera-lost', count: 1 },
    { ...line, kind: 'light', light: 'trouble', ongoing: ['camera-lost'] },
  ]);
  expect(linesOf(ill, { ...ill, ongoing: [] }, AT)).toEqual([
    { ...line, kind: 'light', light: 'good', ongoing: [] },
  ]);
});

it('tells of each time that something was counted', () => {
  expect(linesOf(well, { ...well, counts: { reload: 4 } }, AT)).toEqual([
    { ...line, kind: 'remedy', what: 'reload', count: 3 },
    { ...line, kind: 'remedy', what: 'reload', count: 4 },
  ]);
});

it('begins with how things stand', () => {
  expect(firstLine({ ...well, slow: true }, AT)).toEqual({
    ...line,
    kind: 'begins',
    light: 'busy',
    ongoing: [],
  });
});
