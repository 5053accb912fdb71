import { fail, newId, now, ok, PersonId, type Result, type Template } from '../../domain';
import { SampleId, type VaultId } from '../format';
import { seal } from '../keys';
import type { EnrolError, PeopleList, RemoveError, VaultCalls } from '../protocol';
import type { Store, StoredPerson, StoredTemplate } from '../store';
import type { OpenedPerson } from './load';
import { encodePerson, encodeTemplate } from './records';
import { keepInMemory, type Session } from './session';

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
  const templates = session.pending.find(chosen)?.map((template) => template.slice());
  if (!templates) return fail({ kind: 'captures-gone' });
  const person = { id: newId(PersonId), record: { name, consent, enrolledAt: now() }, templates };
  const sealed = await sealPerson(session.matchKey, session.vaultId, person);
  const stored = await store.addPerson(session.vaultId, sealed.person, sealed.templates);
  if (stored.ok) {
    session.pending.drop(chosen);
    keepInMemory(session, person);
  } else for (const template of templates) template.fill(0);
  return stored.ok ? ok(person.id) : stored;
}

/** Everybody enrolled, in the order of enrolment. */
export function listPeople({ people, damaged }: Session): PeopleList {
  const inOrder = [...people.values()].sort((a, b) => a.enrolledAt - b.enrolledAt);
  return { people: inOrder, damaged };
}

/** Erases a person: from the disk first, then, once that has committed, from memory. */
export async function removePerson(
  session: Session,
  store: Store,
  personId: PersonId,
): Promise<Result<null, RemoveError>> {
  const removed = await store.removePerson(personId);
  if (!removed.ok) return removed;
  session.gallery.remove(personId);
  session.people.delete(personId);
  return removed.value ? ok(null) : fail({ kind: 'not-found' });
}

async function sealPerson(
  matchKey: CryptoKey,
  vaultId: VaultId,
  { id, record, templates }: OpenedPerson,
): Promise<{ person: StoredPerson; templates: readonly StoredTemplate[] }> {
  const place = { vaultId, store: 'people', ids: [id] } as const;
  const person = { id, ...(await seal(matchKey, place, encodePerson(record))) };
  const sealTemplate = async (template: Template): Promise<StoredTemplate> => {
    const sampleId = newId(SampleId);
    const place = { vaultId, store: 'templates', ids: [id, sampleId] } as const;
    const sealed = await seal(matchKey, place, encodeTemplate(template));
    return { id: sampleId, personId: id, ...sealed };
  };
  return { person, templates: await Promise.all(templates.map(sealTemplate)) };
}
