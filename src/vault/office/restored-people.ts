import { type PersonId, type PersonRecord, type TurnedTemplate } from '../../domain';
import type { MatchKeys, OfficeKeys } from '../keys';
import type { Fate } from '../protocol';
import type { Step } from '../store';
import { readTemplate, type Archive, type ArchivedPerson } from './archive';
import type { Context } from './context';
import { sealDetails, sealPerson } from './sealing';
import { keepInMemory, type OfficerSession } from './session';

/** Who is added, and which versions of the notice are the same here and in the archive. */
export interface Adding {
  readonly archive: Archive;
  readonly fates: ReadonlyMap<PersonId, Fate>;
  readonly shared: ReadonlySet<number>;
}

/** Who is added, as they will be on the disk. */
export function addedBy({ archive, fates, shared }: Adding): (readonly [PersonId, PersonRecord])[] {
  return archive.people
    .filter(({ id }) => fates.get(id) === 'added')
    .map((person) => [person.id, recordOf(person, shared)]);
}

/** What is written down of a person from an archive. Who agreed to a notice that is not the one known here by its version is asked again. */
function recordOf(archived: ArchivedPerson, shared: Adding['shared']): PersonRecord {
  const { name, enrolledAt, agreed, withdrawnAt, restrictedAt, alike, qualities } = archived;
  const { seenOn, group, held } = archived;
  const isKnown = agreed === null || shared.has(agreed.version);
  const restored = isKnown ? agreed : { ...agreed, version: 0 };
  return {
    ...{ name, enrolledAt, agreed: restored, withdrawnAt, restrictedAt, alike, qualities },
    ...{ seenOn, group, held },
  };
}

/** Encrypts who is added for this vault. */
export async function sealAdded(
  { match, office }: { readonly match: MatchKeys; readonly office: OfficeKeys },
  { archive: { people }, fates, shared }: Adding,
  onProgress: Context['onProgress'],
): Promise<readonly Step[]> {
  const added = people.filter(({ id }) => fates.get(id) === 'added');
  const steps: Step[] = [];
  for (const [at, person] of added.entries()) {
    if (at % PROGRESS_STEP === 0) onProgress('restore', at, added.length);
    const templates = await turnAll(match, person.templates);
    const { id, details, model } = person;
    const record = recordOf(person, shared);
    steps.push(...(await sealPerson(match, { id, record, model, templates })));
    if (details) steps.push(...(await sealDetails(office, id, details)));
    for (const template of templates) template.fill(0);
  }
  onProgress('restore', added.length, added.length);
  return steps;
}

/** People between two reports of progress. */
const PROGRESS_STEP = 50;

/** Puts who was added into memory. */
export async function remember(
  session: OfficerSession,
  { archive, fates, shared }: Adding,
): Promise<void> {
  for (const person of archive.people) {
    const { id, details, model } = person;
    if (fates.get(id) !== 'added') continue;
    const templates = await turnAll(session.match, person.templates);
    keepInMemory(session, { id, record: recordOf(person, shared), model, templates });
    if (!details) session.undocumented.add(id);
  }
}

/** Templates of an archive as this vault turns them. */
export async function turnAll(
  { transformOf }: MatchKeys,
  templates: readonly string[],
): Promise<TurnedTemplate[]> {
  const turned: TurnedTemplate[] = [];
  for (const text of templates) {
    const template = readTemplate(text);
    if (template) turned.push((await transformOf(template.length)).apply(template));
  }
  return turned;
}
