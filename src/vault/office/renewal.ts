import { ok, type Result } from '../../domain';
import type { VaultId } from '../format';
import {
  deriveMatchKeys,
  deriveOfficeKeys,
  unwrapRoot,
  wrapRoot,
  type MatchKeys,
  type OfficeKeys,
  type Roots,
  type WrappableRoot,
} from '../keys';
import type { StorageFailed } from '../protocol';
import { erasePerson, eraseVault, type Step, type Store, type StoredRenewal } from '../store';
import { prepareVault } from './birth';
import type { Context } from './context';
import { loadErasures, sealErasure } from './erasure';
import { loadFacts, sealFacts } from './facts';
import { loadDetails, loadKeys, loadPeople, type OpenedPerson } from './load';
import { sealDetails, sealPerson } from './sealing';
import type { OfficerSession } from './session';

/**
 * Renewing a vault: a second vault with new keys is made beside the first, everybody is carried over in batches, and the first is
 * erased in the transaction that ends it. Until then both are whole: after a crash whichever passphrase is typed first, the old or the new,
 * finds the other side's keys in the renewal record and goes on where it stopped.
 */
export type Side = Pick<OfficerSession, 'vaultId' | 'slotId' | 'match' | 'office'>;

/**
 * People carried over in one transaction. Few, so that it fits one block of the browser's log (32 KiB in LevelDB): a longer one is written in
 * pieces, and Chromium deletes the whole database when it finds that it was killed between two of them.
 */
const PEOPLE_AT_ONCE = 5;

type Officer = Extract<Roots<WrappableRoot>, { role: 'officer' }>;

/** Makes the second vault and the record that lets either side finish. From here on the renewal goes on by itself at every unlocking. */
export async function startRenewal(
  store: Store,
  session: OfficerSession,
  roots: Officer,
  passphrase: string,
  label: string,
): Promise<Result<Side, StorageFailed>> {
  const to = await prepareVault(passphrase, label, session.facts);
  const { vaultId, office } = session;
  const record: StoredRenewal = {
    vaultId,
    id: 'renewal',
    to: to.vaultId,
    forward: await wrapBoth(to.roots, office, vaultId, to.vaultId),
    back: await wrapBoth(roots, to.office, vaultId, to.vaultId),
  };
  const steps: Step[] = [...to.steps, { put: 'singles', record }];
  const begun = await store.commit(vaultId, steps);
  return begun.ok ? ok(to) : begun;
}

/** The renewal that this vault is part of, on either side. */
export async function findRenewal(
  store: Store,
  vaultId: VaultId,
): Promise<Result<StoredRenewal | null, StorageFailed>> {
  const read = await store.read('singles', []);
  if (!read.ok) return read;
  const renewals = read.value.records.filter((record) => record.id === 'renewal');
  return ok(
    renewals.find((renewal) => renewal.vaultId === vaultId || renewal.to === vaultId) ?? null,
  );
}

/** Goes on with a renewal from the side that was opened, to its end. @returns the side that remains */
export async function finishRenewal(
  opening: Context,
  renewal: StoredRenewal,
  opened: Side,
): Promise<Result<Side, StorageFailed>> {
  const isOld = opened.vaultId === renewal.vaultId;
  const other = await unwrapOther(renewal, opened.office, isOld);
  const slots = await opening.store.read('slots', [renewal.to]);
  if (!slots.ok) return slots;
  const slotId = slots.value.records[0]?.id;
  // Its keys or its only way in are damaged: the side that was opened goes on alone, and the other one's remains are cleared away.
  if (!other || !slotId) return keepOnly(opening.store, renewal, opened);
  return carryOver(opening, isOld ? opened : other, isOld ? { ...other, slotId } : opened);
}

/** Carries everybody over from one vault to the other, as far as they are not there yet, and erases the first. */
export async function carryOver(
  { store, onProgress }: Pick<Context, 'store' | 'onProgress'>,
  from: Omit<Side, 'slotId'>,
  to: Side,
): Promise<Result<Side, StorageFailed>> {
  const keys = await loadKeys(store, from);
  if (!keys.ok) return keys;
  const people = await loadPeople(store, from.vaultId, keys.value);
  const details = await loadDetails(store, from.vaultId, keys.value, []);
  const there = await store.read('keys', [to.vaultId]);
  if (!people.ok) return people;
  if (!details.ok) return details;
  if (!there.ok) return there;
  const done = new Set(there.value.records.map(({ id }) => id));
  const known = new Map(details.value.people.map(({ id, details }) => [id, details]));
  const waiting = people.value.people.filter(({ id }) => !done.has(id));
  const total = people.value.people.length;
  for (let at = 0; at < waiting.length; at += PEOPLE_AT_ONCE) {
    onProgress('renewal', total - waiting.length + at, total);
    const batch = waiting.slice(at, at + PEOPLE_AT_ONCE);
    const sealed = batch.map(async (person) => {
      const details = known.get(person.id);
      const office = details ? await sealDetails(to.office, person.id, details) : [];
      return [...(await sealPerson(to.match, turn(person, from.match, to.match))), ...office];
    });
    const written = await store.commit(to.vaultId, (await Promise.all(sealed)).flat());
    if (!written.ok) return written;
  }
  onProgress('renewal', total, total);
  const cleared = await clearOld(store, from.vaultId, people.value.people, to.vaultId);
  return cleared.ok ? endWith(store, from, to) : cleared;
}

/** Erases those who have been carried over from the old vault, as many at once as before. After a crash the rest is erased next time. */
async function clearOld(
  store: Store,
  from: VaultId,
  people: readonly OpenedPerson[],
  to: VaultId,
): Promise<Result<null, StorageFailed>> {
  for (let at = 0; at < people.length; at += PEOPLE_AT_ONCE) {
    const batch = people.slice(at, at + PEOPLE_AT_ONCE);
    const erased = await store.commit(
      to,
      batch.flatMap(({ id }) => erasePerson(from, id)),
    );
    if (!erased.ok) return erased;
  }
  return ok(null);
}

/** The last step, all in one: what belongs to nobody moves, and the old vault with all its ways in is gone. */
async function endWith(
  store: Store,
  from: Omit<Side, 'slotId'>,
  to: Side,
): Promise<Result<Side, StorageFailed>> {
  const [erasures, facts] = await Promise.all([
    loadErasures(from.office, store),
    loadFacts(from.office, store),
  ]);
  if (!erasures.ok) return erasures;
  if (!facts.ok) return facts;
  const moved = erasures.value.list.map((erasure) => sealErasure(to.office, erasure));
  const ended = await store.commit(to.vaultId, [
    ...(await Promise.all(moved)),
    await sealFacts(to.office, facts.value.facts),
    ...eraseVault(from.vaultId),
  ]);
  return ended.ok ? ok(to) : ended;
}

async function keepOnly(
  store: Store,
  { vaultId, to }: StoredRenewal,
  opened: Side,
): Promise<Result<Side, StorageFailed>> {
  if (opened.vaultId === to) return ok(opened);
  const cleared = await store.commit(vaultId, [
    ...eraseVault(to),
    { erase: 'singles', key: [vaultId, 'renewal'] },
  ]);
  return cleared.ok ? ok(opened) : cleared;
}

/** A person with templates turned out of one vault's space into the other's. */
function turn(person: OpenedPerson, from: MatchKeys, to: MatchKeys): OpenedPerson {
  const templates = person.templates.map((template) => {
    const plain = from.transform.undo(template);
    const turned = to.transform.apply(plain);
    plain.fill(0);
    return turned;
  });
  return { ...person, templates };
}

async function wrapBoth(
  roots: { readonly match: WrappableRoot; readonly office: WrappableRoot },
  { people }: OfficeKeys,
  from: VaultId,
  to: VaultId,
) {
  return {
    match: await wrapRoot(roots.match, people, boundTo(from, to, 'match')),
    office: await wrapRoot(roots.office, people, boundTo(from, to, 'office')),
  };
}

async function unwrapOther(
  { vaultId, to, forward, back }: StoredRenewal,
  { people }: OfficeKeys,
  isOld: boolean,
): Promise<Omit<Side, 'slotId'> | null> {
  const wrapped = isOld ? forward : back;
  const match = await unwrapRoot(wrapped.match, people, boundTo(vaultId, to, 'match'));
  const office = await unwrapRoot(wrapped.office, people, boundTo(vaultId, to, 'office'));
  const other = isOld ? to : vaultId;
  return (
    match &&
    office && {
      vaultId: other,
      match: await deriveMatchKeys(other, match),
      office: await deriveOfficeKeys(other, office),
    }
  );
}

function boundTo(from: VaultId, to: VaultId, side: 'match' | 'office') {
  return new TextEncoder().encode(`countenance renewal ${from} ${to} ${side}`);
}
