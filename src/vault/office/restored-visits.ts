import { ok, type DoorEvent, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { byDay, loadDays, MOST_EVENTS, newDayRecord, sealDayRecord } from './day-records';
import { erasedIn, type DoorOffice } from './door-intake';

/**
 * Writes what a backup tells of doors, as far as it is not here yet, and of nobody who was erased. In records of its own: others of the same day may be
 * rewritten in the same transaction.
 */
export async function sealRestored(
  { office, erasures }: Pick<DoorOffice, 'office' | 'erasures'>,
  store: Store,
  events: readonly DoorEvent[],
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
