import {
  fail,
  newId,
  ok,
  type PersonDetails,
  type PersonId,
  type PersonRecord,
  type Result,
} from '../../domain';
import { SampleId } from '../format';
import { createPersonKey, openPersonKey, seal, type MatchKeys, type OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import type { OpenedPerson } from './load';
import { place } from './places';
import { encodeJson, encodeTemplate, PERSON_BLOCK_BYTES, type MadeTemplate } from './records';

/**
 * Encrypts what every session may read of a person, under a fresh key of that person's own. Sample ids are random, but ascend in the order of
 * the templates, so that the record's `qualities` can be told apart by it.
 */
export async function sealPerson(
  { vaultId, people }: MatchKeys,
  { id, record, model, templates }: OpenedPerson,
): Promise<readonly Step[]> {
  const { key, wrapped } = await createPersonKey(people, place.key(vaultId, id, 'match'));
  const named = await seal(key, place.person(vaultId, id), encodeJson(record, PERSON_BLOCK_BYTES));
  const sampleIds = templates.map(() => newId(SampleId)).sort();
  const made = model === null ? [] : templates.map((template) => ({ model, template }));
  const sealTemplate = async (template: MadeTemplate, at: number): Promise<Step> => {
    const sampleId = sampleIds[at] ?? newId(SampleId);
    const where = place.template(vaultId, id, sampleId);
    const sealed = await seal(key, where, encodeTemplate(template));
    return { put: 'templates', record: { vaultId, personId: id, id: sampleId, ...sealed } };
  };
  return [
    { put: 'keys', record: { vaultId, id, side: 'match', ...wrapped } },
    { put: 'people', record: { vaultId, id, ...named } },
    ...(await Promise.all(made.map(sealTemplate))),
  ];
}

/** Encrypts another version of what every session may read of a person beside their templates, under the key that they have. */
export async function resealRecord(
  { vaultId, people }: MatchKeys,
  store: Store,
  id: PersonId,
  record: PersonRecord,
): Promise<Result<Step, StorageFailed>> {
  const keys = await store.read('keys', [vaultId, id, 'match']);
  if (!keys.ok) return keys;
  const wrapped = keys.value.records[0];
  const key = wrapped && (await openPersonKey(people, place.key(vaultId, id, 'match'), wrapped));
  // It could be read when the vault was opened; the disk has failed since.
  if (!key) return fail({ kind: 'storage-failed', quotaExceeded: false });
  const named = await seal(key, place.person(vaultId, id), encodeJson(record, PERSON_BLOCK_BYTES));
  return ok({ put: 'people', record: { vaultId, id, ...named } });
}

/** Encrypts what only officers may read of a person, under a fresh key of that person's own. */
export async function sealDetails(
  { vaultId, people }: OfficeKeys,
  id: PersonId,
  details: PersonDetails,
): Promise<readonly Step[]> {
  const { key, wrapped } = await createPersonKey(people, place.key(vaultId, id, 'office'));
  const sealed = await seal(key, place.details(vaultId, id), encodeJson(details));
  return [
    { put: 'keys', record: { vaultId, id, side: 'office', ...wrapped } },
    { put: 'details', record: { vaultId, id, ...sealed } },
  ];
}
