import { ok, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { openLog } from './audit-opening';
import type { Context } from './context';
import { readDoor } from './at-door';
import { loadErasures } from './erasure';
import { finishErasing } from './erasing';
import { dropOutdated } from './debounce';
import { NOTHING_OF_DOORS, takeDoorIn } from './door-intake';
import { readExpiries, sweepFor } from './expiry';
import { finishSwept } from './expiry-finishing';
import { loadFacts } from './facts';
import type { Trusted } from './genuine';
import { takeIn, type TakenIn } from './inbox';
import { loadDesk } from './desk';
import { identityOf } from './identity';
import { checkDetails, loadKeys, loadPeople, type PersonKeys } from './load';
import { mendIdentity } from './mending';
import { takeAnnounced } from './model-in-use';
import { readModels } from './models';
import { keepNotices, loadNotices, signAgain } from './notices';
import { keepInMemory, type KioskSession, type OfficerSession, type Session } from './session';
import { loadRequests } from './requests';
import { inspect } from './slots';
import { readStrangers } from './strangers';
import { loadTallies, noTallies, sealTallies } from './tallies';
import { sweepVisits } from './visits';

/** Takes everything that this session may read from the disk into it. @param damaged records found to be damaged so far */
export async function readIn<S extends Session>(
  session: S,
  context: Pick<Context, 'store' | 'announced' | 'onProgress'>,
  damaged: number,
): Promise<Result<S, StorageFailed>> {
  const { store } = context;
  // Whoever's time is over is not read any more.
  const swept = await sweepFor(session, store);
  if (!swept.ok) return swept;
  const models = await readModels(session, store);
  if (!models.ok) return models;
  await takeAnnounced(session, context);
  const keys = await loadKeys(store, session);
  if (!keys.ok) return keys;
  const loaded = await loadPeople(store, session.vaultId, keys.value);
  if (!loaded.ok) return loaded;
  for (const person of loaded.value.people) keepInMemory(session, person);
  // First, because whoever is erased while the rest is read takes their badges along.
  const door = await readDoor(session, store);
  if (!door.ok) return door;
  session.damaged = damaged + models.value + loaded.value.damaged + door.value;
  const rest =
    session.role === 'kiosk'
      ? await readSigned(session, store)
      : await readOffice(session, context, keys.value);
  if (!rest.ok) return rest;
  const expiries = await readExpiries(session, store);
  if (!expiries.ok) return expiries;
  const strangers = await readStrangers(session, store);
  if (!strangers.ok) return strangers;
  const recent = await dropOutdated(session.match, store);
  if (!recent.ok) return recent;
  session.damaged += rest.value + expiries.value + strangers.value + recent.value.damaged;
  return ok(session);
}

/** Reads what a kiosk signs with, and what was signed: the vault's notices. @returns how many of these records are damaged */
async function readSigned(
  session: KioskSession,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const { match } = session;
  const desk = await loadDesk(match, store);
  if (!desk.ok) return desk;
  const isDamaged = desk.value === 'damaged';
  session.signing = desk.value === 'damaged' ? null : desk.value;
  // Without it there is nothing to check a notice by, so none is shown.
  if (!session.signing) return ok(isDamaged ? 1 : 0);
  const notices = await loadNotices(match, [identityOf(session.signing)], store);
  if (!notices.ok) return notices;
  await keepNotices(session, notices.value.list);
  return ok(notices.value.damaged);
}

interface SignedRead {
  readonly damaged: number;
  readonly trusted: Trusted;
  /** Writes what was made anew. */
  readonly mending: readonly Step[];
  /** Whether the vault or its kiosks cannot do without. */
  readonly isDue: boolean;
}

/** Reads the same as the vault itself, and makes anew what is missing or damaged, and the key of the kiosks; nothing is written yet. */
async function readSignedByOffice(
  session: OfficerSession,
  store: Store,
): Promise<Result<SignedRead, StorageFailed>> {
  const { match } = session;
  const identity = await mendIdentity(session, store);
  if (!identity.ok) return identity;
  const { signing, former, kiosk, isFirst, isLost, isDeskDue, damaged, steps } = identity.value;
  const vaults = [identityOf(signing), ...(former ? [former] : [])];
  const notices = await loadNotices(match, vaults, store);
  if (!notices.ok) return notices;
  const { list } = notices.value;
  const mending = [...steps, ...(isLost ? await signAgain(match, signing, list) : [])];
  if (isFirst) mending.push(await sealTallies(match, noTallies));
  session.signing = signing;
  session.identityLost = isLost;
  await keepNotices(session, list);
  const trusted = { vaults, kiosk, notices: session.notices };
  const isDue = isFirst || isLost || isDeskDue;
  return ok({ damaged: damaged + notices.value.damaged, trusted, mending, isDue });
}

/** Writes what was made anew, after the inbox was taken in: what is in it was signed with the key that kiosks had until now. */
async function writeSigned(
  session: OfficerSession,
  store: Store,
  { mending, isDue }: SignedRead,
  isTakenIn: boolean,
): Promise<Result<null, StorageFailed>> {
  // On a full disk the inbox stays full; the key of the kiosks then stays, too, so that it can be taken in later.
  if (!isDue && !isTakenIn) return ok(null);
  const written = await store.commit(session.vaultId, mending);
  if (!written.ok && !written.error.quotaExceeded) return written;
  session.owed = written.ok || !isDue ? [] : mending;
  return ok(null);
}

/** Where the disk is too full to take anything in. */
const NOTHING_TAKEN_IN: TakenIn = { filed: new Set(), damaged: 0, refused: 0 };

/** @returns how many records of the office, and of what was signed, are damaged */
async function readOffice(
  session: OfficerSession,
  { store, onProgress }: Pick<Context, 'store' | 'onProgress'>,
  keys: PersonKeys,
): Promise<Result<number, StorageFailed>> {
  const { vaultId, office, people, undocumented } = session;
  // First: what falls due while the rest is read is written into the log.
  const log = await openLog(session, store);
  if (!log.ok) return log;
  const signed = await readSignedByOffice(session, store);
  if (!signed.ok) return signed;
  const erasures = await loadErasures(office, store);
  if (!erasures.ok) return erasures;
  session.erasures = erasures.value.list;
  // Before anything is filed of whom the sweep has erased.
  const finished = await finishSwept(session, store);
  if (!finished.ok && !finished.error.quotaExceeded) return finished;
  // First, because what kiosks left belongs to people whose office side is only then written.
  const inbox = await takeIn(session, store, signed.value.trusted);
  if (!inbox.ok && !inbox.error.quotaExceeded) return inbox;
  const { filed, damaged: stay, refused } = inbox.ok ? inbox.value : NOTHING_TAKEN_IN;
  session.refused = refused;
  const doors = await takeDoorIn(session, store, signed.value.trusted, onProgress);
  if (!doors.ok && !doors.error.quotaExceeded) return doors;
  const atDoors = doors.ok ? doors.value : NOTHING_OF_DOORS;
  const before = [...people.keys()];
  const written = await writeSigned(session, store, signed.value, inbox.ok && doors.ok);
  if (!written.ok) return written;
  const register = await finishErasing(session, { store, onProgress });
  if (!register.ok && !register.error.quotaExceeded) return register;
  // Their keys were read before: they are others by now, or gone.
  for (const id of before) {
    if (people.has(id) && !filed.has(id)) continue;
    keys.office.opened.delete(id);
    keys.office.broken.delete(id);
  }
  const expected = [...people.keys()].filter((id) => !filed.has(id));
  const visits = await sweepVisits(session, store);
  if (!visits.ok) return visits;
  const [details, facts, tallies, slots, strays, singles, requests] = await Promise.all([
    checkDetails(store, vaultId, keys, expected),
    loadFacts(office, store),
    loadTallies(session.match, store),
    mendSlots(session, store),
    store.countStrays(vaultId),
    store.read('singles', [vaultId]),
    loadRequests(office, store),
  ]);
  if (!details.ok) return details;
  if (!facts.ok) return facts;
  if (!tallies.ok) return tallies;
  if (!slots.ok) return slots;
  if (!strays.ok) return strays;
  if (!singles.ok) return singles;
  if (!requests.ok) return requests;
  for (const id of details.value.unread) undocumented.add(id);
  session.facts = facts.value.facts;
  // Of some of them it is no damage if there is none, so that one that lies elsewhere is missed nowhere.
  const misplaced = singles.value;
  const records = [signed.value, details.value, facts.value, erasures.value, tallies.value];
  const found: { readonly damaged: number }[] = [...records, atDoors, visits.value, misplaced];
  found.push(requests.value);
  if (register.ok) found.push(register.value);
  const inOffice = found.reduce((sum, { damaged }) => sum + damaged, 0);
  return ok(inOffice + log.value + slots.value + strays.value + stay);
}

/** Mends copies of ways in from their twins. @returns how many copies, and keys of kiosks that open by themselves, were not whole */
async function mendSlots(
  session: OfficerSession,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const { vaultId, match, office, slotId } = session;
  const read = await store.read('slots', [vaultId]);
  const devices = await store.read('devices', [vaultId]);
  if (!read.ok) return read;
  if (!devices.ok) return devices;
  const { intact, damagedCopies, mending } = await inspect(read.value.records, match, office);
  const mended = mending.length > 0 ? await store.commit(vaultId, mending) : ok(null);
  if (!mended.ok && !mended.error.quotaExceeded) return mended;
  session.wayLabel = intact.find(({ slot }) => slot.id === slotId)?.about.label ?? null;
  const kept = new Set(devices.value.records.map(({ id }) => id));
  const keyless = intact.filter(
    ({ slot }) => slot.way.kind === 'kiosk-device' && !kept.has(slot.id),
  );
  return ok(damagedCopies + keyless.length);
}
