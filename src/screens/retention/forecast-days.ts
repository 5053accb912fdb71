import { calendarDayOf, startOfDay, type Millis } from '../../domain';
import type { Forecast } from '../../vault';

/** Somebody who has a date. */
export type Dated = Forecast & { readonly at: Millis };

/** Everybody who is erased on one day. */
export interface ErasureDay {
  readonly at: Millis;
  readonly people: readonly Dated[];
}

/** Days for which it is told beforehand who is erased: long enough to ask somebody whether they want to stay. */
export const SOON_DAYS = 14;

/** Who has a date, whoever is first first. */
export function datedOf(people: readonly Forecast[]): readonly Dated[] {
  return people.filter((each): each is Dated => each.at !== null);
}

/** Whose time is over at a moment. */
export function overAt(people: readonly Dated[], moment: Millis): readonly Dated[] {
  return people.filter(({ at }) => at <= moment);
}

/** Who is erased from tomorrow on within so many days. */
export function within(people: readonly Dated[], now: Millis, days: number): readonly Dated[] {
  const last = startOfDay(calendarDayOf(now), days);
  return people.filter(({ at }) => at > now && at <= last);
}

/** The days on which somebody is erased, the first first. @param people sorted by date */
export function byDay(people: readonly Dated[]): readonly ErasureDay[] {
  const days = new Map<Millis, Dated[]>();
  for (const person of people) days.set(person.at, [...(days.get(person.at) ?? []), person]);
  return [...days].map(([at, all]) => ({ at, people: all }));
}

/** One bar of the picture: so many people are erased in the days from `from` on. */
export interface Bar {
  readonly from: Millis;
  readonly count: number;
}

/** Bars in the picture: as many as a phone can show apart. */
const MOST_BARS = 40;

/** Fewest days that the picture spans. */
const FEWEST_DAYS = 14;

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** Bars of equal length from today to the last date. */
export function barsOf(
  people: readonly Dated[],
  now: Millis,
): { readonly days: number; readonly bars: readonly Bar[] } {
  const today = calendarDayOf(now);
  const begins = startOfDay(today);
  const last = people.reduce((latest, { at }) => Math.max(latest, at), 0);
  const span = Math.max(FEWEST_DAYS, Math.round((last - begins) / DAY_MILLIS) + 1);
  const days = Math.ceil(span / MOST_BARS);
  const edges = Array.from({ length: Math.ceil(span / days) + 1 }, (_, at) =>
    startOfDay(today, at * days),
  );
  const bars = edges.slice(0, -1).map((from, at) => {
    const end = edges[at + 1] ?? from;
    // Whose time is over already stands in the first one.
    const isIn = (moment: Millis) => (at === 0 || moment >= from) && moment < end;
    return { from, count: people.filter((person) => isIn(person.at)).length };
  });
  return { days, bars };
}
