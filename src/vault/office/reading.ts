import { ok, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Store } from '../store';
import { loadErasures } from './erasure';
import { loadFacts } from './facts';
import { takeIn } from './inbox';
import { identityOf, loadDesk, mendIdentity } from './identity';
import { checkDetails, loadKeys, loadPeople, type PersonKeys } from './load';
import { keepNotices, loadNotices, signAgain } from './notices';
import { keepInMemory, type OfficerSession, type Session } from './session';
import { inspect } from './slots';
import { loadTallies, noTallies, sealTallies } from './tallies';
import { eraseDue } from './withdrawal';

/** Takes everything that this session may read from the disk into it. @param damaged records found to be damaged so far */
export async function readIn<S extends Session>(
  session: S,
  store: Store,
  damaged: number,
): Promise<Result<S, StorageFailed>> {
  const keys = await loadKeys(store, session);
  if (!keys.ok) return keys;
  const loaded = await loadPeople(store, session.vaultId, keys.value);
  if (!loaded.ok) return loaded;
  for (const person of loaded.value.people) keepInMemory(session, person);
  session.damaged = damaged + loaded.value.damaged;
  const signed = await readSigned(session, store);
  if (!signed.ok) return signed;
  session.damaged += signed.value;
  if (session.role === 'kiosk') return ok(session);
  const office = await readOffice(session, store, keys.value);
  if (!office.ok) return office;
  session.damaged += office.value;
  return ok(session);
}

/**
 * Reads what signs, and what was signed: the vault's notices. An officer's session makes anew what is missing or damaged.
 *
 * @returns how many of these records are damaged
 */
async function readSigned(session: Session, store: Store): Promise<Result<number, StorageFailed>> {
  const { match } = session;
  if (session.role === 'officer') return readSignedByOffice(session, store);
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

async function readSignedByOffice(
  session: OfficerSession,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const { match } = session;
  const identity = await mendIdentity(session, store);
  if (!identity.ok) return identity;
  const { signing, former, isFirst, isLost, damaged, steps } = identity.value;
  const keys = [identityOf(signing), ...(former ? [former] : [])];
  const notices = await loadNotices(match, keys, store);
  if (!notices.ok) return notices;
  const { list } = notices.value;
  const mending = [...steps, ...(isLost ? await signAgain(match, signing, list) : [])];
  if (isFirst) mending.push(await sealTallies(match, noTallies));
  const mended = mending.length > 0 ? await store.commit(session.vaultId, mending) : ok(null);
  if (!mended.ok && !mended.error.quotaExceeded) return mended;
  session.owed = mended.ok ? [] : mending;
  session.signing = signing;
  session.identityLost = isLost;
  await keepNotices(session, list);
  return ok(damaged + notices.value.damaged);
}

/** @returns how many records of the office are damaged */
async function readOffice(
  session: OfficerSession,
  store: Store,
  keys: PersonKeys,
): Promise<Result<number, StorageFailed>> {
  const { vaultId, office, people, undocumented } = session;
  const erasures = await loadErasures(office, store);
  if (!erasures.ok) return erasures;
  session.erasures = erasures.value.list;
  // First, because what kiosks left belongs to people whose office side is only then written.
  const inbox = await takeIn(session, store);
  if (!inbox.ok && !inbox.error.quotaExceeded) return inbox;
  const { filed, damaged: stay } = inbox.ok ? inbox.value : { filed: new Set(), damaged: 0 };
  const before = [...people.keys()];
  const due = await eraseDue(session, store);
  if (!due.ok && !due.error.quotaExceeded) return due;
  // Their keys were read before: they are others by now, or gone.
  for (const id of before) {
    if (people.has(id) && !filed.has(id)) continue;
    keys.office.opened.delete(id);
    keys.office.broken.delete(id);
  }
  const expected = [...people.keys()].filter((id) => !filed.has(id));
  const [details, facts, tallies, slots, strays] = await Promise.all([
    checkDetails(store, vaultId, keys, expected),
    loadFacts(office, store),
    loadTallies(session.match, store),
    mendSlots(session, store),
    store.countStrays(vaultId),
  ]);
  if (!details.ok) return details;
  if (!facts.ok) return facts;
  if (!tallies.ok) return tallies;
  if (!slots.ok) return slots;
  if (!strays.ok) return strays;
  for (const id of details.value.unread) undocumented.add(id);
  session.facts = facts.value.facts;
  const found = [details.value, facts.value, erasures.value, tallies.value];
  const inOffice = found.reduce((sum, { damaged }) => sum + damaged, 0);
  return ok(inOffice + slots.value + strays.value + stay);
}

/** Mends copies of ways in from their twins. @returns how many copies, and keys of kiosks that open by themselves, were not whole */
async function mendSlots(
  { vaultId, match, office }: OfficerSession,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const read = await store.read('slots', [vaultId]);
  const devices = await store.read('devices', [vaultId]);
  if (!read.ok) return read;
  if (!devices.ok) return devices;
  const { intact, damagedCopies, mending } = await inspect(read.value.records, match, office);
  const mended = mending.length > 0 ? await store.commit(vaultId, mending) : ok(null);
  if (!mended.ok && !mended.error.quotaExceeded) return mended;
  const kept = new Set(devices.value.records.map(({ id }) => id));
  const keyless = intact.filter(
    ({ slot }) => slot.way.kind === 'kiosk-device' && !kept.has(slot.id),
  );
  return ok(damagedCopies + keyless.length);
}
