import { fail, newId, now, ok, PersonId, standingOf, type Result } from '../../domain';
import type {
  Enrolled,
  EnrolError,
  Enrolment,
  NotFound,
  PeopleList,
  StorageFailed,
} from '../protocol';
import { erasePerson, type Store } from '../store';
import { prepareConsent } from './consents';
import { noteErasure, sealErasure } from './erasure';
import { sealPerson } from './sealing';
import { forget, keepInMemory, type OfficerSession, type Session } from './session';

/**
 * Stores a person with their pending captures and their consent in one transaction. Memory changes only after it has committed; when it
 * fails, nothing has changed and the captures still wait.
 */
export async function enrol(
  session: Session,
  store: Store,
  { name, contact, agreement, photos, captureIds }: Enrolment,
): Promise<Result<Enrolled, EnrolError>> {
  const chosen = [...new Set(captureIds)];
  const captured = session.pending.find(chosen);
  if (!captured) return fail({ kind: 'captures-gone' });
  const id = newId(PersonId);
  const consenting = { agreement, contact, photos, before: null };
  const consented = await prepareConsent(session, id, consenting);
  if (!consented.ok) return consented;
  const { agreed, steps, receipt, remember } = consented.value;
  const { match } = session;
  const templates = captured.map((template) => match.transform.apply(template));
  const record = { name, enrolledAt: now(), agreed, withdrawnAt: null, alike: [], qualities: [] };
  const person = { id, record, templates };
  const stored = await store.commit(session.vaultId, [
    ...(await sealPerson(match, person)),
    ...steps,
  ]);
  if (!stored.ok) {
    for (const template of templates) template.fill(0);
    return stored;
  }
  session.pending.drop(chosen);
  keepInMemory(session, person);
  remember();
  const samples = { count: chosen.length, quality: null, yawSpan: 0 };
  return ok({ personId: id, samples, outliers: 0, receipt });
}

/** Everybody enrolled, in the order of enrolment. */
export function listPeople(session: OfficerSession): PeopleList {
  const { people, gallery, notice, undocumented, damaged, lost } = session;
  const counts = new Map(gallery.entries.map(({ person, count }) => [person.id, count]));
  const at = now();
  const list = [...people].map(([id, record]) => ({
    id,
    name: record.name,
    enrolledAt: record.enrolledAt,
    samples: { count: counts.get(id) ?? 0, quality: null, yawSpan: 0 },
    standing: standingOf(record, notice?.notice ?? null, at),
    noticeVersion: record.agreed?.version ?? null,
    consentDamaged: undocumented.has(id),
  }));
  return { people: list.sort((a, b) => a.enrolledAt - b.enrolledAt), damaged, lost };
}

/**
 * Erases a person in one transaction: their keys first, then every record about them; and notes that they must not come back from a
 * backup. Memory follows once it has committed.
 */
export async function removePerson(
  session: OfficerSession,
  store: Store,
  personId: PersonId,
): Promise<Result<null, NotFound | StorageFailed>> {
  const { vaultId, office, erasures } = session;
  if (!session.people.has(personId)) return fail({ kind: 'not-found' });
  const erasure = await noteErasure(erasures, personId, now());
  const removed = await store.commit(vaultId, [
    ...erasePerson(vaultId, personId),
    await sealErasure(office, erasure),
  ]);
  if (!removed.ok) return removed;
  erasures.push(erasure);
  forget(session, personId);
  return ok(null);
}
