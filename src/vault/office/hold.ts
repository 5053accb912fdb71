import {
  calendarDayOf,
  fail,
  now,
  ok,
  type Hold,
  type PersonId,
  type PersonRecord,
  type Result,
} from '../../domain';
import type { HeldPerson, NewHold, NotFound, PersonKeeping, StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { loadDetailsOf } from './details';
import { expiryChanges, expiryIn } from './expiry';
import { resealRecord, sealDetails } from './sealing';
import type { OfficerSession } from './session';

/** When and why somebody is erased, and what keeps them from it. */
export async function readKeeping(
  session: OfficerSession,
  store: Store,
  personId: PersonId,
): Promise<Result<PersonKeeping, NotFound | StorageFailed>> {
  const record = session.people.get(personId);
  if (!record) return fail({ kind: 'not-found' });
  const hold = await holdOf(session, store, personId, record);
  if (!hold.ok) return hold;
  const { held, seenOn, group } = record;
  return ok({
    ...{ held, seenOn, group, hold: hold.value },
    expiry: expiryIn(session, record),
    without: expiryIn(session, { ...record, held: false }),
  });
}

/** Everybody under a legal hold, whose review is due first first. */
export async function listHolds(
  session: OfficerSession,
  store: Store,
): Promise<Result<readonly HeldPerson[], StorageFailed>> {
  const held: HeldPerson[] = [];
  for (const [id, record] of session.people) {
    if (!record.held) continue;
    const hold = await holdOf(session, store, id, record);
    if (!hold.ok) return hold;
    held.push({ id, name: record.name, hold: hold.value });
  }
  const dayOf = ({ hold }: HeldPerson) => hold?.reviewOn ?? '';
  return ok(held.sort((a, b) => dayOf(a).localeCompare(dayOf(b))));
}

/** How many legal holds are to be looked at again by now; one whose reason cannot be read is among them. */
export async function countHoldsDue(
  session: OfficerSession,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const holds = await listHolds(session, store);
  if (!holds.ok) return holds;
  const today = calendarDayOf(now());
  return ok(holds.value.filter(({ hold }) => hold === null || hold.reviewOn <= today).length);
}

async function holdOf(
  { office }: OfficerSession,
  store: Store,
  personId: PersonId,
  { held }: PersonRecord,
): Promise<Result<Hold | null, StorageFailed>> {
  if (!held) return ok(null);
  const details = await loadDetailsOf(office, store, personId);
  return details.ok ? ok(details.value?.hold ?? null) : details;
}

/** Puts somebody under a legal hold, changes its reason or review, or ends it (`null`): then they are erased when their time is over, which it may be. */
export async function setHold(
  session: OfficerSession,
  store: Store,
  personId: PersonId,
  chosen: NewHold | null,
): Promise<Result<null, NotFound | StorageFailed>> {
  const record = session.people.get(personId);
  if (!record) return fail({ kind: 'not-found' });
  const details = await loadDetailsOf(session.office, store, personId);
  if (!details.ok) return details;
  const since = details.value?.hold?.since ?? now();
  const hold = chosen && { ...chosen, since };
  // Where their file is damaged, the reason cannot be kept; what counts is that nobody erases them.
  const steps = details.value
    ? await sealDetails(session.office, personId, { ...details.value, hold })
    : [];
  return rewrite(session, store, personId, { ...record, held: hold !== null }, steps);
}

async function rewrite(
  session: OfficerSession,
  store: Store,
  personId: PersonId,
  record: PersonRecord,
  more: readonly Step[],
): Promise<Result<null, StorageFailed>> {
  const resealed = await resealRecord(session.match, store, personId, record);
  if (!resealed.ok) return resealed;
  const expiry = await expiryChanges(session, [[personId, record]]);
  const steps = [resealed.value, ...more, ...expiry.steps];
  const written = await store.commit(session.vaultId, steps);
  if (!written.ok) return written;
  session.people.set(personId, record);
  expiry.remember();
  return ok(null);
}
