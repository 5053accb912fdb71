import { fail, now, ok, type Notice, type PersonId, type Result } from '../../domain';
import { hashNotice } from '../../receipts';
import type { Bytes } from '../format';
import { decryptFile, type AgeError } from '../keys';
import type {
  BackupKey,
  Exists,
  Fate,
  OpenBackupError,
  RestorePlan,
  StorageFailed,
} from '../protocol';
import { decodeArchive, readIdentity, type Archive } from './archive';
import { FIRST_LABEL, prepareVault } from './birth';
import { adoptableCertificates, sealCertificate } from './certificates';
import type { Context } from './context';
import { sealErasure, withoutThose } from './erasure';
import { noteOf, prepareErasure } from './erasure-steps';
import { finishErasing } from './erasing';
import { expiryChanges } from './expiry';
import { decideFates } from './fates';
import { firstFacts } from './facts';
import { identityOf } from './identity';
import { takeAnnounced } from './model-in-use';
import { isPublishedBy, keepNotices, named, sealNotice, type SignedNotice } from './notices';
import { sealRules } from './rules';
import { addedBy, remember, sealAdded, type Adding } from './restored-people';
import { sealRestored } from './restored-visits';
import { forget, startOfficerSession, type OfficerSession } from './session';
import { sealTallies } from './tallies';

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

/** Makes a new vault of what a backup holds, all or nothing. One that exists is never overwritten. */
export async function restoreAsNew(
  context: Context,
  { archive, fates }: Opened,
  passphrase: string,
): Promise<Result<OfficerSession, Exists | StorageFailed>> {
  const { store, onDropped, onProgress } = context;
  const facts = { ...firstFacts(), backedUpAt: archive.createdAt };
  const vault = await prepareVault(
    passphrase,
    FIRST_LABEL,
    'restore-vault',
    facts,
    await readIdentity(archive),
  );
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
    ...archive.certificates.map((signed) => sealCertificate(vault.office, signed)),
  ];
  session.policy = archive.retention;
  await keepNotices(session, notices);
  const expiry = await expiryChanges(session, addedBy({ archive, fates, shared }));
  rest.push(sealRules(vault.match, archive.retention));
  const lists = { office: vault.office, erasures: archive.erased };
  const visited = await sealRestored(lists, store, archive);
  if (!visited.ok) return visited;
  const first = [...vault.steps, ...added, ...expiry.steps];
  const steps = [...first, ...(await Promise.all(rest)), ...visited.value];
  const begun = await store.begin(steps);
  if (!begun.ok) return begun;
  if (!begun.value) return fail({ kind: 'exists' });
  await remember(session, { archive, fates, shared });
  expiry.remember();
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
  // Who stays because of a legal hold is not noted as erased: the next backup made here would erase them elsewhere.
  const held = [...fates].filter(([, fate]) => fate === 'held').map(([id]) => id);
  const unknown = archive.erased.filter(({ hash }) => !known.has(hash));
  const fresh = await withoutThose(unknown, held);
  const noted = await Promise.all(fresh.map((erasure) => sealErasure(office, erasure)));
  const notices = await adoptable(session, archive);
  const shared = await sharedBy([...session.notices, ...notices], archive.notices);
  const added = await sealAdded(session, { archive, fates, shared }, onProgress);
  const adopted = await Promise.all(notices.map((signed) => sealNotice(session.match, signed)));
  const gone = await prepareErasure(session, store, leaving, noteOf('elsewhere', now()));
  if (!gone.ok) return gone;
  const certificates = await adoptableCertificates(session, store, archive.certificates);
  if (!certificates.ok) return certificates;
  const lists = { office, erasures: [...erasures, ...fresh] };
  const visited = await sealRestored(lists, store, archive);
  if (!visited.ok) return visited;
  const all = await named([...session.notices, ...notices]);
  const deciding = { policy: session.policy, notices: all, notice: all[0] ?? null };
  const people = [...session.people, ...addedBy({ archive, fates, shared })].filter(
    ([id]) => !leaving.has(id),
  );
  const expiry = await expiryChanges(session, people, deciding);
  const restored = await store.commit(vaultId, [
    ...gone.value.steps,
    ...added,
    ...expiry.steps,
    ...noted,
    ...adopted,
    ...visited.value,
    ...certificates.value,
  ]);
  if (!restored.ok) return restored;
  for (const id of leaving) forget(session, id);
  for (const [id, record] of gone.value.records) session.people.set(id, record);
  await keepNotices(session, [...session.notices, ...notices]);
  await remember(session, { archive, fates, shared });
  expiry.remember();
  erasures.push(...fresh);
  const certified = await finishErasing(session, { store, onProgress });
  return certified.ok ? ok(null) : certified;
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
