import { fail, ok, type Result } from '../../domain';
import { deriveMatchKeys, deriveOfficeKeys, type Roots } from '../keys';
import type { Exists, Opener, StorageFailed, UnlockError } from '../protocol';
import type { Found } from '../store';
import { FIRST_LABEL, prepareVault } from './birth';
import type { Context } from './context';
import { createDoorLimit, forgetFailures } from './door-limit';
import { firstFacts } from './facts';
import { loadRecipient, sealRecipient } from './inbox';
import { takeAnnounced } from './model-in-use';
import { readIn } from './reading';
import { finishRenewal, type Side } from './renewal';
import { claimRenewal, findRenewal } from './renewal-record';
import {
  startKioskSession,
  startOfficerSession,
  type KioskSession,
  type OfficerSession,
  type Session,
} from './session';
import { openWith, openWithDevice, sealUse, type OpenedSlot } from './slots';
import { upgradeFirst } from './upgrade';

/** An open vault, and what had to be finished on the way. */
export interface Opened {
  readonly session: Session;
  readonly finished: 'renewal' | 'upgrade' | null;
}

/** Makes a new, empty vault on this disk, opened. One that exists is never overwritten. */
export async function createVault(
  context: Context,
  passphrase: string,
): Promise<Result<OfficerSession, Exists | StorageFailed>> {
  const { store, onDropped } = context;
  // Looked up first, so that nobody waits for key stretching in vain; the write itself makes sure.
  const found = await store.look();
  if (!found.ok) return found;
  if (found.value.kind !== 'none') return fail({ kind: 'exists' });
  const vault = await prepareVault(passphrase, FIRST_LABEL, 'create-vault');
  const begun = await store.begin(vault.steps);
  if (!begun.ok) return begun;
  if (!begun.value) return fail({ kind: 'exists' });
  const session = startOfficerSession(vault, onDropped);
  session.signing = vault.signing;
  session.wayLabel = FIRST_LABEL;
  await takeAnnounced(session, context);
  return ok(session);
}

/** Opens the vault on this disk and reads everything that can be read. */
export async function unlockVault(
  opening: Context,
  opener: Opener,
): Promise<Result<Opened, UnlockError>> {
  const found = await opening.store.look();
  if (!found.ok) return found;
  const refused = refusal(found.value);
  if (refused) return fail(refused);
  const kind = found.value.kind === 'format-1' ? 'older' : 'today';
  const mayTry = opener.kind === 'kiosk-device' ? ok(null) : await opening.attempts.begin(kind);
  if (!mayTry.ok) return mayTry;
  if (found.value.kind === 'format-1') return upgrade(opening, found.value.records, opener);
  if (found.value.kind !== 'found') return fail({ kind: 'no-vault' });
  const opened = await openSlots(opening, found.value.slots, opener);
  if (!opened.ok) return opened;
  if (!opened.value) return fail(wrong(opening, opener));
  return enter(opening, opened.value, opener, found.value);
}

function refusal(found: Found): UnlockError | null {
  switch (found.kind) {
    case 'none':
      return { kind: 'no-vault' };
    case 'newer-version':
      return { kind: 'newer-version' };
    case 'unreadable':
      return { kind: 'damaged' };
    case 'format-1':
    case 'found':
      return null;
  }
}

/** The one answer to everything that does not open. */
function wrong({ attempts }: Context, opener: Opener): UnlockError {
  return opener.kind === 'kiosk-device' ? { kind: 'wrong', waitMillis: 0 } : attempts.failed();
}

async function openSlots(
  { store }: Context,
  slots: Extract<Found, { kind: 'found' }>['slots'],
  opener: Opener,
): Promise<Result<OpenedSlot<Roots> | null, StorageFailed>> {
  if (opener.kind !== 'kiosk-device') return ok(await openWith(slots, opener));
  const devices = await store.read('devices', []);
  return devices.ok ? ok(await openWithDevice(slots, devices.value.records)) : devices;
}

async function enter(
  opening: Context,
  { slot, roots }: OpenedSlot<Roots>,
  opener: Opener,
  { slots, damaged }: Extract<Found, { kind: 'found' }>,
): Promise<Result<Opened, UnlockError>> {
  const { store, attempts } = opening;
  const { vaultId, id: slotId } = slot;
  const match = await deriveMatchKeys(vaultId, roots.match);
  const use = await sealUse(slot, slots, match);
  const steps = [...use.steps];
  let found = damaged + use.damaged;
  if (roots.role === 'officer') {
    const forgotten = await forgetFailures(match, store);
    if (!forgotten.ok) return forgotten;
    steps.push(await attempts.cleared(), forgotten.value.step);
    found += forgotten.value.damaged;
  } else if (opener.kind !== 'kiosk-device') steps.push(await attempts.uncounted());
  const noted = await store.commit(vaultId, steps);
  // A full disk must not keep anybody from opening the vault, or they could not make room in it.
  if (!noted.ok && !noted.error.quotaExceeded) return noted;
  const opensItself = opener.kind === 'kiosk-device';
  if (roots.role === 'kiosk')
    return enterAsKiosk(opening, { vaultId, slotId, match, opensItself }, found);
  const office = await deriveOfficeKeys(vaultId, roots.office);
  return enterAsOfficer(opening, { vaultId, slotId, match, office }, found);
}

async function enterAsKiosk(
  opening: Context,
  keys: Omit<Side, 'office'> & Pick<KioskSession, 'opensItself'>,
  damaged: number,
): Promise<Result<Opened, UnlockError>> {
  const { store, inTurn, onDropped } = opening;
  const renewal = await findRenewal(store, keys.vaultId);
  if (!renewal.ok) return renewal;
  // A kiosk cannot carry it on. But another tab must not do so either, from what it read before this kiosk enrols somebody.
  const claimed = renewal.value ? await claimRenewal(store, renewal.value) : ok(null);
  if (!claimed.ok) return claimed;
  const recipient = await loadRecipient(keys.match, store);
  if (!recipient.ok) return recipient;
  const limit = createDoorLimit(keys.match, store, inTurn);
  const session = startKioskSession({ ...keys, recipient: recipient.value, limit }, onDropped);
  return opened(await readIn(session, opening, damaged), null);
}

async function enterAsOfficer(
  opening: Context,
  side: Side,
  damaged: number,
): Promise<Result<Opened, UnlockError>> {
  const { store, onDropped } = opening;
  const renewal = await findRenewal(store, side.vaultId);
  if (!renewal.ok) return renewal;
  const left = renewal.value
    ? await finishRenewal(opening, renewal.value, side)
    : ok({ side, lost: 0, isFinished: false });
  if (!left.ok) return left;
  const { side: remaining, lost, isFinished } = left.value;
  const mended = await mendRecipient(opening, remaining.match, remaining.office.recipient);
  if (!mended.ok) return mended;
  const session = startOfficerSession({ ...remaining, facts: firstFacts() }, onDropped);
  session.lost = lost;
  const read = await readIn(session, opening, damaged + mended.value);
  return opened(read, isFinished ? 'renewal' : null);
}

/** Writes the recipient of the inbox anew when a kiosk could not read it. @returns how many records were damaged: none or one */
async function mendRecipient(
  { store }: Context,
  match: OfficerSession['match'],
  recipient: string,
): Promise<Result<number, StorageFailed>> {
  const stored = await loadRecipient(match, store);
  if (!stored.ok) return stored;
  if (stored.value === recipient) return ok(0);
  const mended = await store.commit(match.vaultId, [await sealRecipient(match, recipient)]);
  return mended.ok || mended.error.quotaExceeded ? ok(1) : mended;
}

function opened(
  session: Result<Session, StorageFailed>,
  finished: Opened['finished'],
): Result<Opened, UnlockError> {
  return session.ok ? ok({ session: session.value, finished }) : session;
}

async function upgrade(
  opening: Context,
  records: Extract<Found, { kind: 'format-1' }>['records'],
  opener: Opener,
): Promise<Result<Opened, UnlockError>> {
  const passphrase = opener.kind === 'passphrase' ? opener.passphrase : '';
  const upgraded = await upgradeFirst(opening, records, passphrase);
  if (!upgraded.ok) return upgraded;
  if (!upgraded.value) return fail(wrong(opening, opener));
  await opening.attempts.cleared();
  const session = startOfficerSession(upgraded.value, opening.onDropped);
  return opened(await readIn(session, opening, 0), 'upgrade');
}
