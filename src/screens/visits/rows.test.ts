import { describe, expect, test } from 'vitest';
import {
  BadgeId,
  DisplayName,
  Millis,
  newId,
  PersonId,
  SlotId,
  VisitId,
  type DoorEvent,
} from '../../domain';
import { csvOf, dayOf, exported, namesOf, rowsOf, totalsOf } from './rows';

const kiosk = newId(SlotId);
const [ada, bea] = [
  { id: newId(PersonId), name: 'Ada' },
  { id: newId(PersonId), name: '=HYPERLINK("x")' },
];
const badge = { id: newId(BadgeId), name: DisplayName.parse('Cem'), personId: null };
const names = namesOf([ada, bea], [badge], [{ slotId: kiosk, label: 'Door', kiosk: null }]);
const everything = { kiosk: null, kind: null, name: '' };
const at = (minute: number) => Millis.parse(Date.UTC(2026, 10, 26, 9, minute));
const base = (minute: number) => ({ id: newId(VisitId), at: at(minute), kiosk });

const came = { ...base(1), kind: 'check-in', known: { by: 'face', person: ada.id } } as const;
const wrong = { ...base(2), kind: 'check-in', known: { by: 'face', person: bea.id } } as const;
const coded = {
  ...base(3),
  kind: 'check-in',
  known: { by: 'code', badge: badge.id, person: null },
} as const;
const events: DoorEvent[] = [
  came,
  wrong,
  { ...base(2), kind: 'undo', undoes: wrong.id },
  coded,
  { ...base(4), kind: 'denied', why: 'unknown' },
];

describe('the table of visits', () => {
  test('has the newest first, says who it was, and what was taken back', () => {
    expect(
      rowsOf(events, names, everything).map(({ name, isTakenBack }) => [name, isTakenBack]),
    ).toEqual([
      [null, false],
      ['Cem', false],
      [bea.name, true],
      ['Ada', false],
    ]);
  });
  test('can be narrowed by name, kind and kiosk', () => {
    const narrowed = (part: object) => rowsOf(events, names, { ...everything, ...part }).length;
    expect(narrowed({ name: ' aDa' })).toBe(1);
    expect(narrowed({ kind: 'denied' })).toBe(1);
    expect(narrowed({ kiosk: newId(SlotId) })).toBe(0);
  });
  test('counts who came, who is missing and who was not let in; what was taken back does not count', () => {
    const totals = totalsOf(events, [ada, bea], names);
    expect(totals.came).toHaveLength(2);
    expect(totals.there).toBe(2);
    expect(totals.missing).toEqual([bea]);
    expect(totals.denied).toBe(1);
  });
});

describe('a file of visits', () => {
  test('is oldest first, and no name in it is run by a spreadsheet', () => {
    const lines = csvOf(exported(rowsOf(events, names, everything))).split('\r\n');
    expect(lines[0]).toBe('at,name,kind,why,by,kiosk,takenBack,id');
    expect(lines[1]).toBe(`2026-11-26T09:01:00.000Z,Ada,check-in,,face,Door,false,${came.id}`);
    expect(lines[2]).toBe(
      `2026-11-26T09:02:00.000Z,"'=HYPERLINK(""x"")",check-in,,face,Door,true,${wrong.id}`,
    );
    expect(lines[4]).toMatch(/^2026-11-26T09:04:00.000Z,,denied,unknown,,Door,false,[\w-]+$/);
    expect(lines).toHaveLength(6);
  });
});

test('a day is as long as the clock makes it', () => {
  const { from, to } = dayOf(new Date(2026, 10, 26, 15));
  expect(new Date(from).getHours()).toBe(0);
  expect(new Date(to + 1).getDate()).toBe(27);
});
