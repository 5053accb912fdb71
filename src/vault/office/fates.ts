import type { PersonId, PersonRecord } from '../../domain';
import { similarity } from '../gallery';
import type { Fate } from '../protocol';
import type { Archive, ArchivedPerson } from './archive';
import { findErased, type Erasure } from './erasure';
import { turnAll } from './restored-people';
import type { OfficerSession } from './session';

/** Two templates are the same when their score is 1 but for the rounding of two rotations. */
const SAME_SCORE = 1 - 1e-5;

/** Who was erased anywhere stays erased everywhere; but whom a legal hold keeps here is not erased by a file. */
export async function decideFates(
  session: OfficerSession | null,
  { people, erased }: Archive,
): Promise<ReadonlyMap<PersonId, Fate>> {
  const here = [...(session?.people.keys() ?? [])];
  const lists: readonly Erasure[] = [...(session?.erasures ?? []), ...erased];
  const gone = await findErased(lists, [...here, ...people.map(({ id }) => id)]);
  const fates = new Map<PersonId, Fate>();
  for (const person of people) fates.set(person.id, await fateOf(session, person, gone));
  for (const id of here)
    if (gone.has(id)) fates.set(id, session?.people.get(id)?.held ? 'held' : 'erased-there');
  return fates;
}

async function fateOf(
  session: OfficerSession | null,
  person: ArchivedPerson,
  gone: ReadonlySet<PersonId>,
): Promise<Fate> {
  if (gone.has(person.id)) return session?.people.has(person.id) ? 'erased-there' : 'erased-here';
  if (!session?.people.has(person.id)) return 'added';
  return (await isSame(session, person)) ? 'kept' : 'differs';
}

async function isSame(
  { people, madeBy, gallery, match }: OfficerSession,
  { id, name, qualities, model, templates }: ArchivedPerson,
): Promise<boolean> {
  const known = people.get(id);
  const isAlike = known?.name === name && known.qualities.length === templates.length;
  if (!isAlike || (madeBy.get(id) ?? null) !== model) return false;
  // What is of another model than the one in use is not in memory: it is told by how good the samples were, and at which angles.
  if (!gallery.has(id)) return areAlike(known.qualities, qualities, templates.length);
  const rows = gallery.templatesOf(id);
  const turned = await turnAll(match, templates);
  const isThere = turned.every((template) =>
    rows.some((row) => similarity(row, template) > SAME_SCORE),
  );
  for (const template of [...rows, ...turned]) template.fill(0);
  return isThere;
}

/** Whether so many samples are as good as so many others. Earlier versions of the app left out qualities that nobody had measured. */
function areAlike(
  here: PersonRecord['qualities'],
  there: PersonRecord['qualities'],
  samples: number,
): boolean {
  const all = (list: typeof here) => Array.from({ length: samples }, (_, at) => list[at] ?? null);
  return JSON.stringify(all(here)) === JSON.stringify(all(there));
}
