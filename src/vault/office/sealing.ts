import { newId, type PersonDetails, type PersonId, type TurnedTemplate } from '../../domain';
import { SampleId } from '../format';
import { createPersonKey, seal, type MatchKeys, type OfficeKeys } from '../keys';
import type { Step } from '../store';
import type { OpenedPerson } from './load';
import { place } from './places';
import { encodeJson, encodeTemplate } from './records';

/** Encrypts what every session may read of a person, under a fresh key of that person's own. */
export async function sealPerson(
  { vaultId, people }: MatchKeys,
  { id, record, templates }: OpenedPerson,
): Promise<readonly Step[]> {
  const { key, wrapped } = await createPersonKey(people, place.key(vaultId, id, 'match'));
  const named = await seal(key, place.person(vaultId, id), encodeJson(record));
  const sealTemplate = async (template: TurnedTemplate): Promise<Step> => {
    const sampleId = newId(SampleId);
    const where = place.template(vaultId, id, sampleId);
    const sealed = await seal(key, where, encodeTemplate(template));
    return { put: 'templates', record: { vaultId, personId: id, id: sampleId, ...sealed } };
  };
  return [
    { put: 'keys', record: { vaultId, id, side: 'match', ...wrapped } },
    { put: 'people', record: { vaultId, id, ...named } },
    ...(await Promise.all(templates.map(sealTemplate))),
  ];
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
