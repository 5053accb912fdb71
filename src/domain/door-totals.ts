import type { Known, Visit, VisitKind } from './door-event';
import type { BadgeId, Millis, PersonId, SlotId } from './ids';
import type { MinuteOfDay } from './kiosk';
import { minuteOfDay } from './kiosk';
import { takenBackBy, type FiledEvent } from './rejection';

/** Somebody in tables: a person by their own id, the holder of a badge who is not enrolled by that of the badge. */
export type VisitorId = PersonId | BadgeId;

/** @returns whose visit it was */
export function visitorOf(known: Known): VisitorId {
  if (known.by === 'face') return known.person;
  return known.person ?? known.badge;
}

/** What happened and was neither taken back nor rejected, oldest first. */
export function standing(events: readonly FiledEvent[]): readonly Visit[] {
  const undone = new Set(events.map(takenBackBy));
  return events.filter((event): event is Visit => 'known' in event && !undone.has(event.id));
}

/** Kinds that mean that somebody came in. */
const ARRIVALS: readonly VisitKind[] = ['check-in', 'entry', 'presence'];

/** One person over a stretch of time. */
export interface Attendance {
  readonly visitor: VisitorId;
  /** Their first arrival, or `null` when they only left. */
  readonly arrivedAt: Millis | null;
  /** The kiosk of that arrival. */
  readonly kiosk: SlotId | null;
  /** When they left last, or `null` when they have not since. */
  readonly leftAt: Millis | null;
  /** Milliseconds between arrivals and the departures that follow them. What has no end yet does not count. */
  readonly stayed: number;
}

/** Sums visits up by person, whoever came first first. @param visits oldest first, as `standing` gives them */
export function attendances(visits: readonly Visit[]): readonly Attendance[] {
  const byVisitor = new Map<VisitorId, Attendance & { readonly since: Millis | null }>();
  for (const { known, kind, at, kiosk } of visits) {
    const visitor = visitorOf(known);
    const before = byVisitor.get(visitor) ?? {
      visitor,
      arrivedAt: null,
      kiosk: null,
      leftAt: null,
      stayed: 0,
      since: null,
    };
    if (ARRIVALS.includes(kind))
      byVisitor.set(visitor, {
        ...before,
        arrivedAt: before.arrivedAt ?? at,
        kiosk: before.kiosk ?? kiosk,
        leftAt: null,
        since: before.since ?? at,
      });
    else {
      const stayed = before.stayed + (before.since === null ? 0 : at - before.since);
      byVisitor.set(visitor, { ...before, leftAt: at, stayed, since: null });
    }
  }
  return [...byVisitor.values()].map(({ visitor, arrivedAt, kiosk, leftAt, stayed }) => ({
    visitor,
    arrivedAt,
    kiosk,
    leftAt,
    stayed,
  }));
}

/** Whether somebody arrived after the minute from which their kiosk counts them as late. */
export function isLate(
  { arrivedAt, kiosk }: Attendance,
  lateAfter: ReadonlyMap<SlotId, MinuteOfDay | null>,
): boolean {
  const limit = kiosk && lateAfter.get(kiosk);
  if (arrivedAt === null || limit === null || limit === undefined) return false;
  return minuteOfDay(new Date(arrivedAt)) > limit;
}

/** Minutes of one bar in the picture of arrivals. */
export const BAR_MINUTES = 30;

/** Arrivals for each half hour of a day, local time: 48 numbers, midnight first. */
export function arrivalsOverDay(visits: readonly Visit[]): readonly number[] {
  const bars = Array.from({ length: (24 * 60) / BAR_MINUTES }, () => 0);
  for (const { kind, at } of visits) {
    if (!ARRIVALS.includes(kind)) continue;
    const bar = Math.floor(minuteOfDay(new Date(at)) / BAR_MINUTES);
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return bars;
}
