import { fail, now, ok, type Result } from '../../domain';
import { encryptFile, isRecipient, type MatchKeys } from '../keys';
import type { BackupError, BackupFile, BackupLock, StorageFailed } from '../protocol';
import type { Store } from '../store';
import {
  archiveIdentity,
  encodeArchive,
  writeTemplate,
  type Archive,
  type ArchivedPerson,
} from './archive';
import { loadRegister } from './certificates';
import type { Context } from './context';
import { loadDays } from './day-records';
import { sealFacts } from './facts';
import { loadIdentity } from './identity';
import { loadDetails, loadKeys, loadPeople, type OpenedPerson } from './load';
import { loadNotices } from './notices';
import { loadRequests } from './requests';
import type { OfficerSession } from './session';
import { loadTallies } from './tallies';

type BadRecipient = Extract<BackupError, { kind: 'bad-recipient' }>;

/**
 * Writes everything that can be read into one `age` file, and notes when. It is read from the disk, not from memory, so that the backup
 * holds what a restart would find.
 */
export async function makeBackup(
  { store, onProgress }: Pick<Context, 'store' | 'onProgress'>,
  session: OfficerSession,
  lock: BackupLock,
): Promise<Result<BackupFile, BadRecipient | StorageFailed>> {
  const recipients = lock.kind === 'recipients' ? lock.recipients : [];
  for (const recipient of recipients)
    if (!(await isRecipient(recipient))) return fail({ kind: 'bad-recipient', recipient });
  const people = await gather(store, session);
  if (!people.ok) return people;
  const total = people.value.length;
  onProgress('backup', 0, total);
  const createdAt = now();
  const { vaultId, erasures } = session;
  const signed = await gatherSigned(store, session);
  if (!signed.ok) return signed;
  const days = await loadDays(session.office, store);
  if (!days.ok) return days;
  const visits = days.value.list.flatMap(({ events }) => events).sort((a, b) => a.at - b.at);
  const { policy: retention } = session;
  const register = await loadRegister(session.office, store);
  if (!register.ok) return register;
  const certificates = register.value.list.flatMap(({ filed }) =>
    filed.kind === 'signed' ? [filed.signed] : [],
  );
  const log = await loadRequests(session.office, store);
  if (!log.ok) return log;
  const rest = { visits, retention, certificates, requests: [...log.value.requests] };
  const everybody = { people: people.value, erased: erasures, ...rest };
  const archive = { createdAt, vaultId, ...signed.value, ...everybody };
  const plaintext = encodeArchive(archive);
  const file = await encryptFile(lock, plaintext);
  plaintext.fill(0);
  onProgress('backup', total, total);
  const facts = { ...session.facts, backedUpAt: createdAt };
  const noted = await store.commit(vaultId, [await sealFacts(session.office, facts)]);
  // On a full disk the backup is worth all the more; only the reminder does not know of it.
  if (!noted.ok && !noted.error.quotaExceeded) return noted;
  session.facts = facts;
  return ok({ file, people: total, createdAt });
}

/** What the vault signs with, what it signed, and its counts. */
async function gatherSigned(
  store: Store,
  { match, office }: OfficerSession,
): Promise<Result<Pick<Archive, 'identity' | 'notices' | 'tallies'>, StorageFailed>> {
  const identity = await loadIdentity(office, store);
  if (!identity.ok) return identity;
  const known = identity.value === 'damaged' ? null : identity.value;
  const notices = await loadNotices(match, known ? [known.publicKey] : [], store);
  if (!notices.ok) return notices;
  const tallies = await loadTallies(match, store);
  if (!tallies.ok) return tallies;
  const archived = known && archiveIdentity(known);
  return ok({
    identity: archived,
    notices: [...notices.value.list],
    tallies: tallies.value.tallies,
  });
}

async function gather(
  store: Store,
  session: OfficerSession,
): Promise<Result<ArchivedPerson[], StorageFailed>> {
  const { vaultId, match } = session;
  const keys = await loadKeys(store, session);
  if (!keys.ok) return keys;
  const people = await loadPeople(store, vaultId, keys.value);
  if (!people.ok) return people;
  const details = await loadDetails(store, vaultId, keys.value, []);
  if (!details.ok) return details;
  const known = new Map(details.value.people.map(({ id, details }) => [id, details]));
  const archived: ArchivedPerson[] = [];
  for (const person of people.value.people) {
    const { id, record, model } = person;
    const templates = await writeTemplates(match, person);
    archived.push({ id, ...record, details: known.get(id) ?? null, model, templates });
  }
  return ok(archived.sort((a, b) => a.enrolledAt - b.enrolledAt));
}

/** Somebody's templates as their network gave them, and overwrites them. */
function writeTemplates(
  { transformOf }: MatchKeys,
  { templates }: OpenedPerson,
): Promise<string[]> {
  return Promise.all(
    templates.map(async (turned) => {
      const template = (await transformOf(turned.length)).undo(turned);
      const text = writeTemplate(template);
      template.fill(0);
      turned.fill(0);
      return text;
    }),
  );
}
