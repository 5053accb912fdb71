import { z } from 'zod';
import { FiledEvent, newId, ok, type Result } from '../../domain';
import { Day, DayRecordId } from '../format';
import { open, seal, type OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store, StoredVisits } from '../store';
import { inBatches } from './load';
import { place } from './places';
import { decodeJson, encodeJson } from './records';

/**
 * Events in one record: of at most 250 bytes each, so that a record is rewritten quickly and stays well below what a ciphertext may have. A day with
 * more, or one whose record is damaged, gets another record.
 */
export const MOST_EVENTS = 4_000;

/** What doors wrote down on one day, as the office has filed it, with what officers have rejected of it. */
export interface DayRecord {
  readonly day: Day;
  readonly id: DayRecordId;
  /** In the order in which they happened. */
  readonly events: readonly FiledEvent[];
}

/** The last day whose year has four digits: later ones would not sort as text. */
const LAST_DAY = Date.UTC(9999, 11, 31);

/** The day of a moment, in UTC: the same wherever the device is carried. */
export function dayOf(at: number): Day {
  const moment = new Date(Math.min(at, LAST_DAY));
  return Day.parse(moment.toISOString().slice(0, 'yyyy-mm-dd'.length));
}

/** Events by their day, in the order in which they happened. */
export function byDay<Event extends FiledEvent>(
  events: readonly Event[],
): ReadonlyMap<Day, readonly Event[]> {
  const days = new Map<Day, Event[]>();
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    const day = dayOf(event.at);
    const there = days.get(day);
    if (there) there.push(event);
    else days.set(day, [event]);
  }
  return days;
}

/** An empty record of a day. */
export function newDayRecord(day: Day): DayRecord {
  return { day, id: newId(DayRecordId), events: [] };
}

/** Writes a record of a day; one in which nothing is left is erased. */
export async function sealDayRecord(
  { vaultId, records }: OfficeKeys,
  { day, id, events }: DayRecord,
): Promise<Step> {
  if (events.length === 0) return { erase: 'visits', key: [vaultId, day, id] };
  const inOrder = [...events].sort((a, b) => a.at - b.at);
  const sealed = await seal(records, place.visits(vaultId, day, id), encodeJson(inOrder));
  return { put: 'visits', record: { vaultId, day, id, ...sealed } };
}

interface LoadedDays {
  readonly list: readonly DayRecord[];
  readonly damaged: number;
}

/**
 * Reads what was filed. Every record is opened, so that damage is noticed wherever it is.
 *
 * @param isWanted of which days the events are given
 */
export async function loadDays(
  office: OfficeKeys,
  store: Store,
  isWanted: (day: Day) => boolean = () => true,
): Promise<Result<LoadedDays, StorageFailed>> {
  return loadBeginning(office, store, [office.vaultId], isWanted);
}

/** Reads what was filed of one day. */
export function loadDay(
  office: OfficeKeys,
  store: Store,
  day: Day,
): Promise<Result<LoadedDays, StorageFailed>> {
  return loadBeginning(office, store, [office.vaultId, day], () => true);
}

async function loadBeginning(
  office: OfficeKeys,
  store: Store,
  key: readonly string[],
  isWanted: (day: Day) => boolean,
): Promise<Result<LoadedDays, StorageFailed>> {
  const read = await store.read('visits', key);
  if (!read.ok) return read;
  const list: DayRecord[] = [];
  let { damaged } = read.value;
  await inBatches(read.value.records, async (stored) => {
    const events = await openDay(office, stored, isWanted(stored.day));
    if (events) list.push({ day: stored.day, id: stored.id, events });
    else damaged++;
  });
  return ok({ list: list.sort((a, b) => (a.day < b.day ? -1 : 1)), damaged });
}

async function openDay(
  { vaultId, records }: OfficeKeys,
  { day, id, nonce, ciphertext }: StoredVisits,
  isWanted: boolean,
): Promise<readonly FiledEvent[] | null> {
  const bytes = await open(records, place.visits(vaultId, day, id), { nonce, ciphertext });
  if (isWanted || !bytes) return decodeJson(z.array(FiledEvent), bytes);
  bytes.fill(0);
  return [];
}
