import { fail, now, ok, type PersonId, type PersonRecord, type Result } from '../../domain';
import type { NotFound, PeopleList, StorageFailed } from '../protocol';
import { erasePerson, type Step, type Store } from '../store';
import { eraseBadgesOf } from './badges';
import { noteErasure, sealErasure } from './erasure';
import { isToEnrolAgain } from './model-in-use';
import { standingIn } from './recognition';
import { summarise } from './samples';
import { resealRecord } from './sealing';
import { forget, type OfficerSession } from './session';
import { isOneOf, visitsWithout } from './visits';

/** Everybody enrolled, in the order of enrolment. */
export function listPeople(session: OfficerSession): PeopleList {
  const { people, undocumented, damaged, refused, lost } = session;
  const list = [...people].map(([id, record]) => ({
    id,
    name: record.name,
    enrolledAt: record.enrolledAt,
    samples: summarise(record.qualities),
    toEnrolAgain: isToEnrolAgain(session, id),
    standing: standingIn(session, record),
    noticeVersion: record.agreed?.version ?? null,
    consentDamaged: undocumented.has(id),
  }));
  list.sort((a, b) => a.enrolledAt - b.enrolledAt);
  return { people: list, damaged, refused, lost };
}

/**
 * Erases a person in one transaction: their keys first, then every record about them, and their badges; and notes that they must not come back from a
 * backup. Their visits are taken out of every day. Whoever was marked as alike with them is no longer. Memory follows once it has committed.
 */
export async function removePerson(
  session: OfficerSession,
  store: Store,
  personId: PersonId,
): Promise<Result<null, NotFound | StorageFailed>> {
  const { vaultId, office, erasures } = session;
  if (!session.people.has(personId)) return fail({ kind: 'not-found' });
  const erasure = await noteErasure(erasures, personId, now());
  const leaving = new Set([personId]);
  const unmarked = await unmark(session, store, leaving);
  const visits = await visitsWithout(session, store, isOneOf(leaving));
  if (!visits.ok) return visits;
  const removed = await store.commit(vaultId, [
    ...erasePerson(vaultId, personId),
    ...eraseBadgesOf(session, leaving),
    ...unmarked.steps,
    ...visits.value,
    await sealErasure(office, erasure),
  ]);
  if (!removed.ok) return removed;
  erasures.push(erasure);
  forget(session, personId);
  for (const [id, record] of unmarked.records) session.people.set(id, record);
  return ok(null);
}

interface Unmarked {
  readonly steps: readonly Step[];
  readonly records: ReadonlyMap<PersonId, PersonRecord>;
}

/** Takes the ids of people who are erased out of the records of those who were marked as alike with them. */
export async function unmark(
  { match, people }: OfficerSession,
  store: Store,
  leaving: ReadonlySet<PersonId>,
): Promise<Unmarked> {
  const steps: Step[] = [];
  const records = new Map<PersonId, PersonRecord>();
  for (const [id, record] of people) {
    if (leaving.has(id) || !record.alike.some((other) => leaving.has(other))) continue;
    const unmarked = { ...record, alike: record.alike.filter((other) => !leaving.has(other)) };
    const step = await resealRecord(match, store, id, unmarked);
    records.set(id, unmarked);
    // The damage of somebody else's record must not keep anybody from being erased; a mark with nobody enrolled counts for nothing.
    if (step.ok) steps.push(step.value);
  }
  return { steps, records };
}
