import type { PersonId, PersonRecord, Template } from '../../domain';
import type { VaultId } from '../format';
import { open } from '../keys';
import type { Records, StoredPerson, StoredTemplate } from '../store';
import { decodePerson, decodeTemplate } from './records';

/** A person read back from the disk, in clear. */
export interface OpenedPerson {
  readonly id: PersonId;
  readonly record: PersonRecord;
  readonly templates: readonly Template[];
}

/** Everybody who could be read, and how many records could not. */
export interface OpenedRecords {
  readonly people: readonly OpenedPerson[];
  readonly damaged: number;
}

/**
 * Decrypts every record. One that does not open is counted and set aside; everything else keeps working. A template whose
 * person cannot be read is not used: there would be no name to say, and no consent to point to.
 */
export async function openRecords(
  matchKey: CryptoKey,
  vaultId: VaultId,
  records: Records,
): Promise<OpenedRecords> {
  const [people, templates] = await Promise.all([
    Promise.all(records.people.map((person) => openPerson(matchKey, vaultId, person))),
    Promise.all(records.templates.map((template) => openTemplate(matchKey, vaultId, template))),
  ]);
  const samples = new Map<PersonId, Template[]>();
  for (const person of people) if (person) samples.set(person.id, []);
  const known = new Set(records.people.map(({ id }) => id));
  let damaged = records.damaged + people.filter((person) => !person).length;
  for (const template of templates) {
    // A template of a person who is not on disk at all has lost its person: damage too.
    if (!template || !known.has(template.personId)) damaged++;
    else samples.get(template.personId)?.push(template.template);
  }
  const opened = people.flatMap((person) =>
    person ? [{ ...person, templates: samples.get(person.id) ?? [] }] : [],
  );
  return { people: opened, damaged };
}

async function openPerson(matchKey: CryptoKey, vaultId: VaultId, { id, ...sealed }: StoredPerson) {
  const plaintext = await open(matchKey, { vaultId, store: 'people', ids: [id] }, sealed);
  const record = plaintext && decodePerson(plaintext);
  return record && { id, record };
}

async function openTemplate(matchKey: CryptoKey, vaultId: VaultId, stored: StoredTemplate) {
  const { id, personId, ...sealed } = stored;
  const place = { vaultId, store: 'templates', ids: [personId, id] } as const;
  const plaintext = await open(matchKey, place, sealed);
  const template = plaintext && decodeTemplate(plaintext);
  return template && { personId, template };
}
