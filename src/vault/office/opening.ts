import { fail, newId, now, ok, type CaptureId, type Result } from '../../domain';
import { FORMAT_VERSION, VaultId } from '../format';
import { createSlot, openSlot } from '../keys';
import type { CreateError, StorageFailed, UnlockError } from '../protocol';
import type { Store } from '../store';
import { openRecords } from './load';
import { keepInMemory, startSession, type Session } from './session';

/** What opens a vault, and who hears of captures that were lost while it was open. */
export interface Opening {
  readonly store: Store;
  readonly passphrase: string;
  readonly onDropped: (captureIds: readonly CaptureId[]) => void;
}

/** Makes a new, empty vault on this disk, opened. One that exists is never overwritten. */
export async function createVault(opening: Opening): Promise<Result<Session, CreateError>> {
  // Looked up first, so that nobody waits for key stretching in vain; the write itself makes sure.
  const found = await opening.store.readHeader();
  if (!found.ok) return found;
  if (found.value.kind !== 'none') return fail({ kind: 'exists' });
  const vaultId = newId(VaultId);
  const { slot, matchKey } = await createSlot(vaultId, opening.passphrase);
  const created = await opening.store.createHeader({
    vaultId,
    version: FORMAT_VERSION,
    createdAt: now(),
    slots: [slot],
  });
  if (!created.ok) return created;
  if (!created.value) return fail({ kind: 'exists' });
  return ok(startSession(vaultId, matchKey, opening.onDropped));
}

/** Opens the vault on this disk and reads everything that can be read. */
export async function unlockVault(opening: Opening): Promise<Result<Session, UnlockError>> {
  const opened = await openHeader(opening);
  if (!opened.ok) return opened;
  const { vaultId, matchKey } = opened.value;
  const session = startSession(vaultId, matchKey, opening.onDropped);
  const read = await readPeople(session, opening.store);
  return read.ok ? ok(session) : read;
}

/** Takes everybody on the disk into the session, in place of whoever was in it before. */
export async function readPeople(
  session: Session,
  store: Store,
): Promise<Result<null, StorageFailed>> {
  const records = await store.readRecords();
  if (!records.ok) return records;
  const { people, damaged } = await openRecords(session.matchKey, session.vaultId, records.value);
  session.gallery.clear();
  session.people.clear();
  session.damaged = damaged;
  for (const person of people) keepInMemory(session, person);
  return ok(null);
}

/** Whether this passphrase opens the vault, for a session that is open already and stays as it is. */
export async function verifyPassphrase(opening: Opening): Promise<Result<null, UnlockError>> {
  const opened = await openHeader(opening);
  return opened.ok ? ok(null) : opened;
}

async function openHeader({
  store,
  passphrase,
}: Opening): Promise<Result<{ vaultId: VaultId; matchKey: CryptoKey }, UnlockError>> {
  const found = await store.readHeader();
  if (!found.ok) return found;
  switch (found.value.kind) {
    case 'none':
      return fail({ kind: 'no-vault' });
    case 'newer-version':
      return fail({ kind: 'newer-version' });
    case 'unreadable':
      return fail({ kind: 'storage-failed', quotaExceeded: false });
    case 'found': {
      const { vaultId, slots } = found.value.header;
      for (const slot of slots) {
        const matchKey = await openSlot(vaultId, slot, passphrase);
        if (matchKey) return ok({ vaultId, matchKey });
      }
      return fail({ kind: 'wrong-passphrase' });
    }
  }
}
