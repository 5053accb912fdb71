import { describe, expect, test } from 'vitest';
import type { DoorEvent, Known, VisitKind } from './door-event';
import { arrivalsOverDay, attendances, isLate, standing, visitorOf } from './door-totals';
import { BadgeId, Millis, newId, PersonId, SlotId, VisitId } from './ids';
import { isOpenAt, MinuteOfDay } from './kiosk';

const kiosk = newId(SlotId);
const [ada, bea] = [newId(PersonId), newId(PersonId)];
const face = (person: PersonId): Known => ({ by: 'face', person });

/** Local time on one day. */
function at(hour: number, minute = 0): Millis {
  return Millis.parse(new Date(2026, 10, 26, hour, minute).getTime());
}

function visit(kind: VisitKind, when: Millis, known: Known) {
  return { id: newId(VisitId), kind, at: when, kiosk, known } satisfies DoorEvent;
}

describe('what stands of what happened', () => {
  test('is every visit that was not taken back, and nobody who was turned away', () => {
    const [kept, undone] = [
      visit('check-in', at(9), face(ada)),
      visit('check-in', at(9), face(bea)),
    ];
    const undo = { id: newId(VisitId), kind: 'undo', at: at(9), kiosk, undoes: undone.id } as const;
    const denied = {
      id: newId(VisitId),
      kind: 'denied',
      at: at(9),
      kiosk,
      why: 'unknown',
    } as const;
    expect(standing([kept, undone, undo, denied])).toEqual([kept]);
  });
});

describe('whose visit it was', () => {
  test('is the person’s, also when they came with a badge, and else the badge’s', () => {
    const badge = newId(BadgeId);
    expect(visitorOf(face(ada))).toBe(ada);
    expect(visitorOf({ by: 'code', badge, person: ada })).toBe(ada);
    expect(visitorOf({ by: 'code', badge, person: null })).toBe(badge);
  });
});

describe('a day of somebody', () => {
  test('begins with the first arrival, ends with the last departure, and counts what lies in between', () => {
    const day = [
      visit('check-in', at(8), face(ada)),
      visit('check-in', at(8, 30), face(bea)),
      visit('check-out', at(12), face(ada)),
      visit('check-in', at(13), face(ada)),
      visit('check-out', at(17), face(ada)),
    ];
    expect(attendances(day)).toEqual([
      { visitor: ada, arrivedAt: at(8), kiosk, leftAt: at(17), stayed: 8 * 3_600_000 },
      { visitor: bea, arrivedAt: at(8, 30), kiosk, leftAt: null, stayed: 0 },
    ]);
  });
  test('counts nothing for who only left', () => {
    expect(attendances([visit('check-out', at(12), face(ada))])).toMatchObject([
      { arrivedAt: null, stayed: 0 },
    ]);
  });
  test('is late only after the minute that the kiosk has for it', () => {
    const [day] = attendances([visit('check-in', at(9, 1), face(ada))]);
    if (!day) throw new Error('nobody came');
    const limit = (minute: number | null) =>
      new Map([[kiosk, minute === null ? null : MinuteOfDay.parse(minute)]]);
    expect(isLate(day, limit(9 * 60))).toBe(true);
    expect(isLate(day, limit(9 * 60 + 1))).toBe(false);
    expect(isLate(day, limit(null))).toBe(false);
  });
});

test('arrivals are counted for each half hour, and departures are none', () => {
  const bars = arrivalsOverDay([
    visit('check-in', at(8, 59), face(ada)),
    visit('entry', at(9, 0), face(bea)),
    visit('check-out', at(9, 10), face(ada)),
  ]);
  expect(bars).toHaveLength(48);
  expect(bars.map((count, at) => (count > 0 ? at : null)).filter((at) => at !== null)).toEqual([
    17, 18,
  ]);
});

describe('hours', () => {
  const minute = (hour: number) => MinuteOfDay.parse(hour * 60);
  test('end before they begin where a kiosk works over midnight', () => {
    const night = { opens: minute(22), closes: minute(6) };
    expect([21, 22, 3, 6].map((hour) => isOpenAt(night, minute(hour)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  test('are the whole day where none are set, or both ends are the same', () => {
    expect(isOpenAt(null, minute(3))).toBe(true);
    expect(isOpenAt({ opens: minute(8), closes: minute(8) }, minute(3))).toBe(true);
  });
});
