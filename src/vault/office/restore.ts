import {
  fail,
  ok,
  TEMPLATE_LENGTH,
  type PersonId,
  type Result,
  type TurnedTemplate,
} from '../../domain';
import type { Bytes } from '../format';
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
import { decodeArchive, readTemplate, type Archive, type ArchivedPerson } from './archive';
import { FIRST_LABEL, prepareVault } from './birth';
import type { Context } from './context';
import { findErased, sealErasure, type Erasure } from './erasure';
import { firstFacts } from './facts';
import { sealDetails, sealPerson } from './sealing';
import { forget, keepInMemory, startOfficerSession, type OfficerSession } from './session';

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
  for (const person of people) fates.set(person.id, fateOf(session, person, gone));
  for (const id of here) if (gone.has(id)) fates.set(id, 'erased-there');
  return fates;
}

function fateOf(
  session: OfficerSession | null,
  person: ArchivedPerson,
  gone: ReadonlySet<PersonId>,
): Fate {
  if (gone.has(person.id)) return session?.people.has(person.id) ? 'erased-there' : 'erased-here';
  if (!session?.people.has(person.id)) return 'added';
  return isSame(session, person) ? 'kept' : 'differs';
}

function isSame(session: OfficerSession, { id, name, templates }: ArchivedPerson): boolean {
  const known = session.people.get(id);
  const entry = session.gallery.entries.find(({ person }) => person.id === id);
  if (known?.name !== name || entry?.count !== templates.length) return false;
  const { block } = session.gallery;
  const rows = Array.from({ length: entry.count }, (_, row) =>
    block.subarray(
      (entry.first + row) * TEMPLATE_LENGTH,
      (entry.first + row + 1) * TEMPLATE_LENGTH,
    ),
  );
  return turnAll(session.match, templates).every((template) =>
    rows.some((row) => row.reduce((sum, n, at) => sum + n * (template[at] ?? 0), 0) > SAME_SCORE),
  );
}

/** Makes a new vault of what a backup holds, all or nothing. One that exists is never overwritten. */
export async function restoreAsNew(
  { store, onDropped, onProgress }: Context,
  { archive, fates }: Opened,
  passphrase: string,
): Promise<Result<OfficerSession, Exists | StorageFailed>> {
  const facts = { ...firstFacts(), backedUpAt: archive.createdAt };
  const vault = await prepareVault(passphrase, FIRST_LABEL, facts);
  const session = startOfficerSession(vault, onDropped);
  const added = await sealAdded(vault, archive, fates, onProgress);
  const erased = archive.erased.map((erasure) => sealErasure(vault.office, erasure));
  const steps = [...vault.steps, ...added, ...(await Promise.all(erased))];
  const begun = await store.begin(steps);
  if (!begun.ok) return begun;
  if (!begun.value) return fail({ kind: 'exists' });
  remember(session, archive, fates);
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
  const leaving = [...fates].filter(([, fate]) => fate === 'erased-there').map(([id]) => id);
  const known = new Set(erasures.map(({ hash }) => hash));
  const fresh = archive.erased.filter(({ hash }) => !known.has(hash));
  const noted = await Promise.all(fresh.map((erasure) => sealErasure(office, erasure)));
  const added = await sealAdded(session, archive, fates, onProgress);
  const gone = leaving.flatMap((id) => erasePerson(vaultId, id));
  const restored = await store.commit(vaultId, [...gone, ...added, ...noted]);
  if (!restored.ok) return restored;
  for (const id of leaving) forget(session, id);
  remember(session, archive, fates);
  erasures.push(...fresh);
  return ok(null);
}

async function sealAdded(
  { match, office }: { readonly match: MatchKeys; readonly office: OfficeKeys },
  { people }: Archive,
  fates: Opened['fates'],
  onProgress: Context['onProgress'],
): Promise<readonly Step[]> {
  const added = people.filter(({ id }) => fates.get(id) === 'added');
  const steps: Step[] = [];
  for (const [at, person] of added.entries()) {
    if (at % PROGRESS_STEP === 0) onProgress('restore', at, added.length);
    const templates = turnAll(match, person.templates);
    const { id, name, enrolledAt, consent } = person;
    steps.push(...(await sealPerson(match, { id, record: { name, enrolledAt }, templates })));
    if (consent) steps.push(...(await sealDetails(office, id, { consent })));
    for (const template of templates) template.fill(0);
  }
  onProgress('restore', added.length, added.length);
  return steps;
}

/** People between two reports of progress. */
const PROGRESS_STEP = 50;

function remember(session: OfficerSession, { people }: Archive, fates: Opened['fates']): void {
  for (const { id, name, enrolledAt, consent, templates } of people) {
    if (fates.get(id) !== 'added') continue;
    const turned = turnAll(session.match, templates);
    keepInMemory(session, { id, record: { name, enrolledAt }, templates: turned });
    if (consent) session.consents.set(id, consent);
  }
}

function turnAll({ transform }: MatchKeys, templates: readonly string[]): TurnedTemplate[] {
  return templates.flatMap((text) => {
    const template = readTemplate(text);
    return template ? [transform.apply(template)] : [];
  });
}
