import { fail, newId, now, ok, PersonId, type Result } from '../../domain';
import type { EnrolError, NotFound, PeopleList, StorageFailed, VaultCalls } from '../protocol';
import { erasePerson, type Step, type Store } from '../store';
import { noteErasure, sealErasure } from './erasure';
import { sealMessage } from './inbox';
import { sealDetails, sealPerson } from './sealing';
import { forget, keepInMemory, type OfficerSession, type Session } from './session';

type Enrolment = VaultCalls['enrol']['request'];

/**
 * Stores a person with their pending captures in one transaction. Memory changes only after it has committed; when it fails,
 * nothing has changed and the captures still wait.
 */
export async function enrol(
  session: Session,
  store: Store,
  { name, consent, captureIds }: Enrolment,
): Promise<Result<PersonId, EnrolError>> {
  const chosen = [...new Set(captureIds)];
  const captured = session.pending.find(chosen);
  if (!captured) return fail({ kind: 'captures-gone' });
  const { match } = session;
  const templates = captured.map(({ template }) => match.transform.apply(template));
  const person = { id: newId(PersonId), record: { name, enrolledAt: now() }, templates };
  const office = await sealConsent(session, person.id, consent);
  if (!office) return fail({ kind: 'inbox-damaged' });
  const steps = [...(await sealPerson(match, person)), ...office];
  const stored = await store.commit(session.vaultId, steps);
  if (stored.ok) {
    session.pending.drop(chosen);
    keepInMemory(session, person);
    if (session.role === 'officer') session.consents.set(person.id, consent);
  } else for (const template of templates) template.fill(0);
  return stored.ok ? ok(person.id) : stored;
}

/** An officer's session files the consent; a kiosk's cannot, and seals it to the office inbox. */
async function sealConsent(
  session: Session,
  personId: PersonId,
  consent: Enrolment['consent'],
): Promise<readonly Step[] | null> {
  if (session.role === 'officer') return sealDetails(session.office, personId, { consent });
  const { match, recipient } = session;
  if (!recipient) return null;
  return [await sealMessage(match, recipient, personId, { kind: 'consent', consent })];
}

/** Everybody enrolled, in the order of enrolment. */
export function listPeople({ people, consents, damaged }: OfficerSession): PeopleList {
  const list = [...people].map(([id, person]) => ({
    id,
    ...person,
    consentVersion: consents.get(id)?.textVersion ?? null,
  }));
  return { people: list.sort((a, b) => a.enrolledAt - b.enrolledAt), damaged };
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
