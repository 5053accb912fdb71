import {
  ok,
  takenBackBy,
  type DoorEvent,
  type FiledEvent,
  type Known,
  type PersonId,
  type Result,
} from '../../domain';
import type { Day } from '../format';
import type { StorageFailed } from '../protocol';
import type { Step, Store, StoredDoorMessage } from '../store';
import type { Context } from './context';
import {
  byDay,
  loadDay,
  MOST_EVENTS,
  newDayRecord,
  sealDayRecord,
  type DayRecord,
} from './day-records';
import { createDoorCheck, openDoorMessage } from './door-messages';
import { findErased } from './erasure';
import type { Trusted } from './genuine';
import { inBatches } from './load';
import type { OfficerSession } from './session';

/** Messages filed in one transaction: weeks of them must not be one that a full disk or a crash takes back as a whole. */
const AT_ONCE = 500;

/** Milliseconds after which it is said how far it is. */
const PATIENCE_MILLIS = 1_000;

/** What a door's messages are taken in with. */
export type DoorOffice = Pick<OfficerSession, 'match' | 'office' | 'erasures'>;

/** What came of a door's messages: how many stay because they do not open, or because no kiosk of this vault can be shown to have written them. */
export interface DoorTakenIn {
  readonly damaged: number;
  readonly refused: number;
}

/** Where the disk is too full to take anything in. */
export const NOTHING_OF_DOORS: DoorTakenIn = { damaged: 0, refused: 0 };

/**
 * Files what kiosks wrote down at doors, day by day. A message that does not open, is not what a kiosk signed, or was filed already, stays where it is.
 * Of whoever was erased meanwhile nothing is filed.
 */
export async function takeDoorIn(
  { match, office, erasures }: DoorOffice,
  store: Store,
  trusted: Pick<Trusted, 'vaults' | 'kiosk'>,
  onProgress: Context['onProgress'] = () => undefined,
): Promise<Result<DoorTakenIn, StorageFailed>> {
  const read = await store.read('doorbox', [match.vaultId]);
  if (!read.ok) return read;
  const { records } = read.value;
  const isGenuine = createDoorCheck(trusted);
  const start = performance.now();
  const events: DoorEvent[] = [];
  let damaged = read.value.damaged;
  let refused = 0;
  let done = 0;
  await inBatches(records, async (stored: StoredDoorMessage) => {
    const message = await openDoorMessage(match, office, stored);
    if (!message) damaged++;
    else if (await isGenuine(message)) events.push(message.event);
    else refused++;
    done++;
    const isStep = done % AT_ONCE === 0 && performance.now() - start > PATIENCE_MILLIS;
    if (isStep) onProgress('visits', done, records.length);
  });
  const gone = await erasedIn(events, erasures);
  for (const [day, ofDay] of byDay(events)) {
    const filed = await fileDay({ office, gone }, store, day, ofDay);
    if (!filed.ok) return filed;
    refused += filed.value;
  }
  return ok({ damaged, refused });
}

/** Which of these events are of somebody who was erased since: their visits, and what took them back. */
export async function erasedIn(
  events: readonly FiledEvent[],
  erasures: DoorOffice['erasures'],
): Promise<ReadonlySet<DoorEvent['id']>> {
  const people = new Set<PersonId>();
  for (const event of events)
    if ('known' in event && event.known.person) people.add(event.known.person);
  const gone = await findErased(erasures, [...people]);
  return idsToErase(events, ({ person }) => person !== null && gone.has(person));
}

/** The visits of whoever leaves, and what took them back: the ids of all these events. */
export function idsToErase(
  events: readonly FiledEvent[],
  isLeaving: (known: Known) => boolean,
): ReadonlySet<DoorEvent['id']> {
  const visits = events.filter((event) => 'known' in event && isLeaving(event.known));
  const ids = new Set(visits.map(({ id }) => id));
  const undone = events.filter((event) => {
    const taken = takenBackBy(event);
    return taken !== null && ids.has(taken);
  });
  return new Set([...ids, ...undone.map(({ id }) => id)]);
}

/** @returns how many of these were filed already: their messages stay */
async function fileDay(
  { office, gone }: Pick<DoorOffice, 'office'> & { readonly gone: ReadonlySet<DoorEvent['id']> },
  store: Store,
  day: Day,
  events: readonly DoorEvent[],
): Promise<Result<number, StorageFailed>> {
  const { vaultId } = office;
  const loaded = await loadDay(office, store, day);
  if (!loaded.ok) return loaded;
  const there = new Set(loaded.value.list.flatMap((record) => record.events.map(({ id }) => id)));
  const fresh = events.filter(({ id }) => !there.has(id));
  let record: DayRecord = loaded.value.list.find(hasRoom) ?? newDayRecord(day);
  for (let at = 0; at < fresh.length; at += AT_ONCE) {
    const batch = fresh.slice(at, at + AT_ONCE);
    if (!hasRoom(record)) record = newDayRecord(day);
    const filed = batch.filter(({ id }) => !gone.has(id));
    record = { ...record, events: [...record.events, ...filed] };
    const done = batch.map(({ id }): Step => ({ erase: 'doorbox', key: [vaultId, id] }));
    const written = await store.commit(vaultId, [await sealDayRecord(office, record), ...done]);
    if (!written.ok) return written;
  }
  return ok(events.length - fresh.length);
}

function hasRoom({ events }: DayRecord): boolean {
  return events.length + AT_ONCE <= MOST_EVENTS;
}
