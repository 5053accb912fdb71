import { ok, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Store } from '../store';
import { loadErasures } from './erasure';
import { loadFacts } from './facts';
import { takeIn } from './inbox';
import { loadDetails, loadKeys, loadPeople, type PersonKeys } from './load';
import { keepInMemory, type OfficerSession, type Session } from './session';
import { inspect } from './slots';

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
  if (session.role === 'kiosk') return ok(session);
  const office = await readOffice(session, store, keys.value);
  if (!office.ok) return office;
  session.damaged += office.value;
  return ok(session);
}

/** @returns how many records of the office are damaged */
async function readOffice(
  session: OfficerSession,
  store: Store,
  keys: PersonKeys,
): Promise<Result<number, StorageFailed>> {
  const { vaultId, office, people, consents } = session;
  // First, because what kiosks left belongs to people whose office side is only then written.
  const inbox = await takeIn(session, store);
  if (!inbox.ok && !inbox.error.quotaExceeded) return inbox;
  // Those are known now, and lie under keys that were made since these were read.
  for (const id of consents.keys()) {
    keys.office.opened.delete(id);
    keys.office.broken.delete(id);
  }
  const expected = [...people.keys()].filter((id) => !consents.has(id));
  const [details, facts, erasures, slots, strays] = await Promise.all([
    loadDetails(store, vaultId, keys, expected),
    loadFacts(office, store),
    loadErasures(office, store),
    mendSlots(session, store),
    store.countStrays(vaultId),
  ]);
  if (!details.ok) return details;
  if (!facts.ok) return facts;
  if (!erasures.ok) return erasures;
  if (!slots.ok) return slots;
  if (!strays.ok) return strays;
  for (const { id, details: opened } of details.value.people) consents.set(id, opened.consent);
  session.facts = facts.value.facts;
  session.erasures = erasures.value.list;
  const found = [details.value, facts.value, erasures.value];
  const inOffice = found.reduce((sum, { damaged }) => sum + damaged, 0);
  return ok(inOffice + slots.value + strays.value + (inbox.ok ? inbox.value : 0));
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
