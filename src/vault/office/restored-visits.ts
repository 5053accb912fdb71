import { ok, type FiledEvent, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { byDay, loadDays, MOST_EVENTS, newDayRecord, sealDayRecord } from './day-records';
import type { Archive } from './archive';
import { erasedIn, type DoorOffice } from './door-intake';
import { sealRestoredRequests } from './requests';

/** Writes what a backup tells of doors and of requests, as far as it is not here yet. */
export async function sealRestored(
  lists: Lists,
  store: Store,
  { visits, requests }: Pick<Archive, 'visits' | 'requests'>,
): Promise<Result<readonly Step[], StorageFailed>> {
  const visited = await sealVisits(lists, store, visits);
  if (!visited.ok) return visited;
  const log = await sealRestoredRequests(lists, store, requests);
  return log.ok ? ok([...visited.value, ...log.value]) : log;
}

type Lists = Pick<DoorOffice, 'office' | 'erasures'>;

/**
 * Writes what a backup tells of doors, as far as it is not here yet, and of nobody who was erased. In records of its own: others of the same day may be
 * rewritten in the same transaction.
 */
async function sealVisits(
  { office, erasures }: Lists,
  store: Store,
  events: readonly FiledEvent[],
): Promise<Result<readonly Step[], StorageFailed>> {
  const loaded = await loadDays(office, store);
  if (!loaded.ok) return loaded;
  const there = new Set(loaded.value.list.flatMap((record) => record.events.map(({ id }) => id)));
  const gone = await erasedIn(events, erasures);
  const fresh = events.filter(({ id }) => !there.has(id) && !gone.has(id));
  const steps: Step[] = [];
  for (const [day, ofDay] of byDay(fresh))
    for (let at = 0; at < ofDay.length; at += MOST_EVENTS) {
      const record = { ...newDayRecord(day), events: ofDay.slice(at, at + MOST_EVENTS) };
      steps.push(await sealDayRecord(office, record));
    }
  return ok(steps);
}
