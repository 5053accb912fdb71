import {
  attendances,
  isLate,
  standing,
  takenBackBy,
  visitorOf,
  type Attendance,
  type DoorEvent,
  type FiledEvent,
  type Kiosk,
  type Millis,
  type MinuteOfDay,
  type NamedPerson,
  type Rejection,
  type SlotId,
  type VisitorId,
} from '../../domain';
import type { Badge, KioskSlot } from '../../vault';

/** Names by what stands in an event. */
export interface Names {
  readonly visitors: ReadonlyMap<VisitorId, string>;
  readonly kiosks: ReadonlyMap<SlotId, string>;
  /** Minute from which a kiosk counts people as late. */
  readonly lateAfter: ReadonlyMap<SlotId, MinuteOfDay | null>;
}

/** One line of the table. */
export interface VisitRow {
  readonly event: DoorEvent;
  /** `null`: not known, or erased since. */
  readonly name: string | null;
  readonly kiosk: string;
  readonly isTakenBack: boolean;
  /** Who it was said not to be, to an officer. */
  readonly rejection: Rejection | null;
}

/** What an officer looks for. Empty: everything. */
export interface Filter {
  readonly kiosk: SlotId | null;
  readonly kind: DoorEvent['kind'] | null;
  readonly name: string;
}

/** Joins the lists of people, badges and kiosks. */
export function namesOf(
  people: readonly NamedPerson[],
  badges: readonly Badge[],
  slots: readonly KioskSlot[],
): Names {
  const visitors = new Map<VisitorId, string>();
  for (const { id, name } of badges) visitors.set(id, name);
  for (const { id, name } of people) visitors.set(id, name);
  const setUp = (kiosk: KioskSlot['kiosk']): Kiosk | null => (kiosk === 'damaged' ? null : kiosk);
  return {
    visitors,
    kiosks: new Map(slots.map(({ slotId, label, kiosk }) => [slotId, setUp(kiosk)?.name ?? label])),
    lateAfter: new Map(slots.map(({ slotId, kiosk }) => [slotId, setUp(kiosk)?.lateAfter ?? null])),
  };
}

/** Events as lines, newest first. */
export function rowsOf(
  events: readonly FiledEvent[],
  names: Names,
  filter: Filter,
): readonly VisitRow[] {
  const undone = new Set(events.map(takenBackBy));
  const rejections = new Map(
    events.flatMap((event) => (event.kind === 'rejected' ? [[event.rejects, event] as const] : [])),
  );
  const wanted = filter.name.trim().toLocaleLowerCase();
  return events
    .filter((event) => event.kind !== 'undo' && event.kind !== 'rejected')
    .map((event) => ({
      event,
      name: 'known' in event ? (names.visitors.get(visitorOf(event.known)) ?? null) : null,
      kiosk: names.kiosks.get(event.kiosk) ?? '',
      isTakenBack: undone.has(event.id),
      rejection: rejections.get(event.id) ?? null,
    }))
    .filter(
      ({ event, name }) =>
        (filter.kiosk === null || event.kiosk === filter.kiosk) &&
        (filter.kind === null || event.kind === filter.kind) &&
        (wanted === '' || (name?.toLocaleLowerCase().includes(wanted) ?? false)),
    )
    .reverse();
}

/** The numbers of a day. */
export interface Totals {
  readonly came: readonly Attendance[];
  readonly there: number;
  readonly late: readonly Attendance[];
  readonly missing: readonly NamedPerson[];
  readonly denied: number;
}

/** Sums a day up. @param people everybody enrolled */
export function totalsOf(
  events: readonly FiledEvent[],
  people: readonly NamedPerson[],
  { lateAfter }: Names,
): Totals {
  const came = attendances(standing(events)).filter(({ arrivedAt }) => arrivedAt !== null);
  const arrived = new Set(came.map(({ visitor }) => visitor));
  return {
    came,
    there: came.filter(({ leftAt }) => leftAt === null).length,
    late: came.filter((day) => isLate(day, lateAfter)),
    missing: people.filter(({ id }) => !arrived.has(id)),
    denied: events.filter(({ kind }) => kind === 'denied').length,
  };
}

/** From the first to the last moment of a day, local time: a day may have 23 or 25 hours. */
export function dayOf(date: Date): { readonly from: number; readonly to: number } {
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return {
    from: new Date(year, month, day).getTime(),
    to: new Date(year, month, day + 1).getTime() - 1,
  };
}

/** A line for other programs. */
export interface ExportedVisit {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly name: string;
  readonly kind: DoorEvent['kind'];
  readonly why: string;
  readonly by: string;
  readonly kiosk: string;
  readonly takenBack: boolean;
  /** The `id` that other systems were told (`docs/signals.md`), so that the two can be joined. */
  readonly id: string;
}

/** Lines as they are exported: oldest first. */
export function exported(rows: readonly VisitRow[]): readonly ExportedVisit[] {
  return rows.toReversed().map(({ event, name, kiosk, isTakenBack }) => ({
    at: new Date(event.at satisfies Millis).toISOString(),
    name: name ?? '',
    kind: event.kind,
    why: event.kind === 'denied' ? event.why : '',
    by: 'known' in event ? event.known.by : '',
    kiosk,
    takenBack: isTakenBack,
    id: event.id,
  }));
}

/**
 * Comma-separated (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe: a name is whatever somebody typed
 * (OWASP, "CSV Injection").
 */
export function csvOf(lines: readonly ExportedVisit[]): string {
  const header = ['at', 'name', 'kind', 'why', 'by', 'kiosk', 'takenBack', 'id'] as const;
  const cell = (value: string | boolean) => {
    const text = String(value);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = lines.map((line) => header.map((key) => cell(line[key])).join(','));
  return [header.join(','), ...rows, ''].join('\r\n');
}
