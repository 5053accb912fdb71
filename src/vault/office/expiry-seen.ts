import { calendarDayOf, now, ok, type PersonId, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Store } from '../store';
import { expiryChanges } from './expiry';
import { resealRecord } from './sealing';
import type { Session } from './session';

/** Whether it is not noted yet that somebody was recognised today. */
export function isSeenAnew({ people }: Pick<Session, 'people'>, personId: PersonId): boolean {
  const record = people.get(personId);
  // Days as text sort like days; a clock that was set back takes no day away.
  return record !== undefined && (record.seenOn ?? '') < calendarDayOf(now());
}

/** Notes that somebody was recognised today: no more than a day, and once a day at most. */
export async function noteSeen(
  session: Session,
  store: Store,
  personId: PersonId,
): Promise<Result<null, StorageFailed>> {
  const record = session.people.get(personId);
  if (!record || !isSeenAnew(session, personId)) return ok(null);
  const seen = { ...record, seenOn: calendarDayOf(now()) };
  const resealed = await resealRecord(session.match, store, personId, seen);
  if (!resealed.ok) return resealed;
  const expiry = await expiryChanges(session, [[personId, seen]]);
  const noted = await store.commit(session.vaultId, [resealed.value, ...expiry.steps]);
  if (!noted.ok) return noted;
  session.people.set(personId, seen);
  expiry.remember();
  return ok(null);
}
