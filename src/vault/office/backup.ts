import { fail, now, ok, type Result } from '../../domain';
import { encryptFile, isRecipient } from '../keys';
import type { BackupError, BackupFile, BackupLock, StorageFailed } from '../protocol';
import type { Store } from '../store';
import { encodeArchive, writeTemplate, type ArchivedPerson } from './archive';
import type { Context } from './context';
import { sealFacts } from './facts';
import { loadDetails, loadKeys, loadPeople } from './load';
import type { OfficerSession } from './session';

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
  const archive = { createdAt, vaultId, people: people.value, erased: erasures };
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
  const consents = new Map(details.value.people.map(({ id, details }) => [id, details.consent]));
  const archived = people.value.people.map(({ id, record, templates }) => ({
    id,
    ...record,
    consent: consents.get(id) ?? null,
    templates: templates.map((turned) => {
      const template = match.transform.undo(turned);
      const text = writeTemplate(template);
      template.fill(0);
      turned.fill(0);
      return text;
    }),
  }));
  return ok(archived.sort((a, b) => a.enrolledAt - b.enrolledAt));
}
