import {
  fail,
  ok,
  type Notice,
  type PersonId,
  type PersonRecord,
  type Result,
  type TurnedTemplate,
} from '../../domain';
import { hashNotice } from '../../receipts';
import type { Bytes } from '../format';
import { similarity } from '../gallery';
import { decryptFile, type AgeError, type MatchKeys, type OfficeKeys } from '../keys';
import type {
  BackupKey,
  Exists,
  Fate,
  OpenBackupError,
  RestorePlan,
  StorageFailed,
} from '../protocol';
import { erasePerson, type Step } from '../store';
import {
  decodeArchive,
  readIdentity,
  readTemplate,
  type Archive,
  type ArchivedPerson,
} from './archive';
import { eraseBadgesOf } from './badges';
import { FIRST_LABEL, prepareVault } from './birth';
import type { Context } from './context';
import { findErased, sealErasure, type Erasure } from './erasure';
import { firstFacts } from './facts';
import { identityOf } from './identity';
import { takeAnnounced } from './model-in-use';
import { isPublishedBy, keepNotices, sealNotice, type SignedNotice } from './notices';
import { unmark } from './people';
import { sealRestored } from './restored-visits';
import { sealDetails, sealPerson } from './sealing';
import { forget, keepInMemory, startOfficerSession, type OfficerSession } from './session';
import { sealTallies } from './tallies';
import { isOneOf, visitsWithout } from './visits';

/** Two templates are the same when their score is 1 but for the rounding of two rotations. */
const SAME_SCORE = 1 - 1e-5;

/** An opened backup, and what restoring it would do. */
export interface Opened {
  readonly archive: Archive;
  readonly fates: ReadonlyMap<PersonId, Fate>;
  readonly plan: RestorePlan;
}

type Unopened = Exclude<OpenBackupError, { kind: 'locked' | 'officer-only' | 'storage-failed' }>;

const whyNot: Record<AgeError, Unopened> = {
  'not-age': { kind: 'not-a-backup' },
  'no-match': { kind: 'wrong-key' },
  changed: { kind: 'damaged-backup' },
};

/** Opens a backup and works out, changing nothing, what restoring it would do. @param session `null` when there is no vault yet */
export async function openBackup(
  session: OfficerSession | null,
  file: Bytes,
  key: BackupKey,
): Promise<Result<Opened, Unopened>> {
  const opened = await decryptFile(key, file);
  if (!opened.ok) return fail(whyNot[opened.error]);
  const archive = decodeArchive(opened.value);
  if (archive === 'newer') return fail({ kind: 'newer-backup' });
  if (archive === 'damaged') return fail({ kind: 'damaged-backup' });
  const fates = await decideFates(session, archive);
  const names = new Map([...(session?.people ?? [])].map(([id, { name }]) => [id, name]));
  for (const { id, name } of archive.people) names.set(id, name);
  const people = [...fates].flatMap(([id, fate]) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ name, fate }];
  });
  return ok({ archive, fates, plan: { createdAt: archive.createdAt, people } });
}

/** Who was erased anywhere stays erased everywhere. */
async function decideFates(
  session: OfficerSession | null,
  { people, erased }: Archive,
): Promise<ReadonlyMap<PersonId, Fate>> {
  const here = [...(session?.people.keys() ?? [])];
  const lists: readonly Erasure[] = [...(session?.erasures ?? []), ...erased];
  const gone = await findErased(lists, [...here, ...people.map(({ id }) => id)]);
  const fates = new Map<PersonId, Fate>();
  for (const person of people) fates.set(person.id, await fateOf(session, person, gone));
  for (const id of here) if (gone.has(id)) fates.set(id, 'erased-there');
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

/** Makes a new vault of what a backup holds, all or nothing. One that exists is never overwritten. */
export async function restoreAsNew(
  context: Context,
  { archive, fates }: Opened,
  passphrase: string,
): Promise<Result<OfficerSession, Exists | StorageFailed>> {
  const { store, onDropped, onProgress } = context;
  const facts = { ...firstFacts(), backedUpAt: archive.createdAt };
  const vault = await prepareVault(passphrase, FIRST_LABEL, facts, await readIdentity(archive));
  const session = startOfficerSession(vault, onDropped);
  session.signing = vault.signing;
  session.wayLabel = FIRST_LABEL;
  await takeAnnounced(session, context);
  const notices = await adoptable(session, archive);
  const shared = await sharedBy(notices, archive.notices);
  const added = await sealAdded(vault, { archive, fates, shared }, onProgress);
  const rest = [
    ...archive.erased.map((erasure) => sealErasure(vault.office, erasure)),
    ...notices.map((signed) => sealNotice(vault.match, signed)),
    sealTallies(vault.match, archive.tallies),
  ];
  const { erased: erasures, visits } = archive;
  const visited = await sealRestored({ office: vault.office, erasures }, store, visits);
  if (!visited.ok) return visited;
  const steps = [...vault.steps, ...added, ...(await Promise.all(rest)), ...visited.value];
  const begun = await store.begin(steps);
  if (!begun.ok) return begun;
  if (!begun.value) return fail({ kind: 'exists' });
  await keepNotices(session, notices);
  await remember(session, { archive, fates, shared });
  session.erasures = archive.erased;
  return ok(session);
}

/** Does what the dry run said: adds, keeps, erases; in one transaction. */
export async function restoreInto(
  { store, onProgress }: Pick<Context, 'store' | 'onProgress'>,
  session: OfficerSession,
  { archive, fates }: Opened,
): Promise<Result<null, StorageFailed>> {
  const { vaultId, erasures, office } = session;
  const leaving = new Set(
    [...fates].filter(([, fate]) => fate === 'erased-there').map(([id]) => id),
  );
  const known = new Set(erasures.map(({ hash }) => hash));
  const fresh = archive.erased.filter(({ hash }) => !known.has(hash));
  const noted = await Promise.all(fresh.map((erasure) => sealErasure(office, erasure)));
  const notices = await adoptable(session, archive);
  const shared = await sharedBy([...session.notices, ...notices], archive.notices);
  const added = await sealAdded(session, { archive, fates, shared }, onProgress);
  const adopted = await Promise.all(notices.map((signed) => sealNotice(session.match, signed)));
  const unmarked = await unmark(session, store, leaving);
  const visits = await visitsWithout(session, store, isOneOf(leaving));
  if (!visits.ok) return visits;
  const lists = { office, erasures: [...erasures, ...fresh] };
  const visited = await sealRestored(lists, store, archive.visits);
  if (!visited.ok) return visited;
  const gone = [
    ...[...leaving].flatMap((id) => erasePerson(vaultId, id)),
    ...eraseBadgesOf(session, leaving),
    ...unmarked.steps,
    ...visits.value,
  ];
  const restored = await store.commit(vaultId, [
    ...gone,
    ...added,
    ...noted,
    ...adopted,
    ...visited.value,
  ]);
  if (!restored.ok) return restored;
  for (const id of leaving) forget(session, id);
  for (const [id, record] of unmarked.records) session.people.set(id, record);
  await keepNotices(session, [...session.notices, ...notices]);
  await remember(session, { archive, fates, shared });
  erasures.push(...fresh);
  return ok(null);
}

/** Who is added, and which versions of the notice are the same here and in the archive. */
interface Adding extends Pick<Opened, 'archive' | 'fates'> {
  readonly shared: ReadonlySet<number>;
}

type Published = readonly { readonly notice: Notice }[];

/** Versions under which two lists have the same notice, word for word. */
async function sharedBy(here: Published, there: Published): Promise<Adding['shared']> {
  const hashes = new Set(await Promise.all(here.map(({ notice }) => hashNotice(notice))));
  const isSame = await Promise.all(
    there.map(async ({ notice }) => hashes.has(await hashNotice(notice))),
  );
  return new Set(there.filter((_, at) => isSame[at]).map(({ notice }) => notice.version));
}

/** The notices of an archive that this vault itself has published, perhaps on another device, and that are not here yet. */
async function adoptable(
  { signing, notices }: OfficerSession,
  archive: Archive,
): Promise<SignedNotice[]> {
  const own = signing && identityOf(signing);
  if (!own || archive.identity?.publicKey !== own) return [];
  const here = new Set(notices.map(({ notice }) => notice.version));
  const fresh = archive.notices.filter(({ notice }) => !here.has(notice.version));
  const genuine = await Promise.all(fresh.map((signed) => isPublishedBy(own, signed)));
  return fresh.filter((_, at) => genuine[at]);
}

/** What is written down of a person from an archive. Who agreed to a notice that is not the one known here by its version is asked again. */
function recordOf(
  { name, enrolledAt, agreed, withdrawnAt, alike, qualities }: ArchivedPerson,
  shared: Adding['shared'],
): PersonRecord {
  const isKnown = agreed === null || shared.has(agreed.version);
  const restored = isKnown ? agreed : { ...agreed, version: 0 };
  return { name, enrolledAt, agreed: restored, withdrawnAt, alike, qualities };
}

async function sealAdded(
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

async function remember(
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

async function turnAll(
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
