import { expect, test } from 'vitest';
import { Millis, Month } from '../../domain';
import { counted, noTallies } from './tallies';

const at = (year: number, month: number) => Millis.parse(new Date(year, month - 1, 15).getTime());

test('what happened is counted in all, and in its month', () => {
  let tallies = counted(noTallies, { kind: 'refused' }, at(2026, 11));
  tallies = counted(tallies, { kind: 'failed', reason: 'pose' }, at(2026, 11));
  tallies = counted(tallies, { kind: 'enrolled' }, at(2026, 12));
  expect(tallies).toMatchObject({ refused: 1, failed: { pose: 1, camera: 0 } });
  expect(tallies.months).toEqual({
    '2026-11': { enrolled: 0, refused: 1, failed: 1 },
    '2026-12': { enrolled: 1, refused: 0, failed: 0 },
  });
});

test('ten years of months are kept, and the totals for good', () => {
  let tallies = noTallies;
  for (let year = 2026; year < 2037; year++)
    for (let month = 1; month <= 12; month++)
      tallies = counted(tallies, { kind: 'refused' }, at(year, month));
  expect(tallies.refused).toBe(132);
  expect(Object.keys(tallies.months)).toHaveLength(120);
  expect(tallies.months[Month.parse('2026-12')]).toBeUndefined();
  expect(tallies.months[Month.parse('2027-01')]).toBeDefined();
});
