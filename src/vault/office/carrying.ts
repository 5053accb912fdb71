import { ok, type PersonDetails, type PersonId, type Result } from '../../domain';
import type { VaultId } from '../format';
import { roleOf, type MatchKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import { erasePerson, eraseVault, type Step, type Store, type StoredRenewal } from '../store';
import type { Context } from './context';
import { findErased, loadErasures, sealErasure, type Erasure } from './erasure';
import { loadFacts, sealFacts, type Facts } from './facts';
import { takeIn } from './inbox';
import { loadDetails, loadKeys, loadPeople, type OpenedPerson } from './load';
import type { SideKeys } from './renewal-record';
import { sealDetails, sealPerson } from './sealing';

/**
 * People, or entries of the erasure list, in one transaction. Few, so that it fits one block of the browser's log (32 KiB in LevelDB): a
 * longer one is written in pieces, and a kill between two of them costs the vault if the next start is killed as well, before it has begun
 * a new log (store/connection).
 */
const AT_ONCE = 5;

/**
 * Carries everybody over from one vault to the other, as far as they are not there yet, and erases the first. Until the new vault has everything
 * the old one is whole, and afterwards there are only things to erase, which succeeds on a full disk, too.
 *
 * @returns how many damaged records could not be carried over, and went with the old vault
 */
export async function carryOver(
  { store, onProgress }: Pick<Context, 'store' | 'onProgress'>,
  renewal: StoredRenewal,
  from: SideKeys,
  to: SideKeys,
): Promise<Result<number, StorageFailed>> {
  const both = await readBoth(store, from, to);
  if (!both.ok) return both;
  const { people, details, there, gone, missing } = both.value;
  // Somebody who was erased in the old vault after they had been carried over, while the renewal stood still.
  const undead = [...there].filter((id) => gone.has(id));
  const buried = await inPieces(store, renewal, undead, (id) => erasePerson(to.vaultId, id));
  if (!buried.ok) return buried;
  const waiting = people.filter(({ id }) => !there.has(id) && !gone.has(id));
  const before = people.length - waiting.length;
  const carry = (person: OpenedPerson) => sealAnew(person, details.get(person.id), from, to);
  const carried = await inPieces(store, renewal, waiting, carry, (done) =>
    onProgress('renewal', before + done, people.length),
  );
  if (!carried.ok) return carried;
  const seal = async (erasure: Erasure) => [await sealErasure(to.office, erasure)];
  const noted = await inPieces(store, renewal, missing, seal);
  if (!noted.ok) return noted;
  onProgress('renewal', people.length, people.length);
  const over = await handOver(store, renewal, to, both.value);
  if (!over.ok) return over;
  const ended = await eraseSide(store, over.value, from.vaultId);
  return ended.ok ? ok(over.value.carried.lost) : ended;
}

/** Undoes a renewal that has not been handed over: the new vault goes, with its passphrase, and the old one is as it was. */
export function undoRenewal(
  store: Store,
  renewal: StoredRenewal,
): Promise<Result<null, StorageFailed>> {
  const { vaultId, to } = renewal;
  return eraseSide(store, renewal, to, [{ erase: 'singles', key: [vaultId, 'renewal'] }]);
}

interface Both {
  readonly people: readonly OpenedPerson[];
  readonly details: ReadonlyMap<PersonId, PersonDetails>;
  /** Who is in the new vault. */
  readonly there: ReadonlySet<PersonId>;
  /** Who of all these was erased. */
  readonly gone: ReadonlySet<PersonId>;
  /** Erasures that the new vault does not know of. */
  readonly missing: readonly Erasure[];
  /** `null` when they are damaged. */
  readonly facts: Facts | null;
  /** Damaged records of the old vault. */
  readonly damaged: number;
}

async function readBoth(
  store: Store,
  from: SideKeys,
  to: SideKeys,
): Promise<Result<Both, StorageFailed>> {
  const keys = await loadKeys(store, from);
  if (!keys.ok) return keys;
  const people = await loadPeople(store, from.vaultId, keys.value);
  if (!people.ok) return people;
  const ids = people.value.people.map(({ id }) => id);
  // A kiosk may have enrolled somebody while the renewal stood still, and only the old office opens what it left.
  const recipient = { ...from, people: new Set(ids), consents: new Map() };
  const inbox = await takeIn(recipient, store);
  if (!inbox.ok) return inbox;
  // Whoever was taken in just now has a key on the office side only since then.
  const after = await loadKeys(store, from);
  if (!after.ok) return after;
  const [details, facts, erasures, known, there] = await Promise.all([
    loadDetails(store, from.vaultId, after.value, []),
    loadFacts(from.office, store),
    loadErasures(from.office, store),
    loadErasures(to.office, store),
    peopleIn(store, to.vaultId),
  ]);
  if (!details.ok) return details;
  if (!facts.ok) return facts;
  if (!erasures.ok) return erasures;
  if (!known.ok) return known;
  if (!there.ok) return there;
  const hashes = new Set(known.value.list.map(({ hash }) => hash));
  const lists = [...erasures.value.list, ...known.value.list];
  const inOffice = details.value.damaged + facts.value.damaged + erasures.value.damaged;
  return ok({
    people: people.value.people,
    details: new Map(details.value.people.map(({ id, details }) => [id, details])),
    there: there.value,
    gone: await findErased(lists, [...new Set([...ids, ...there.value])]),
    missing: erasures.value.list.filter(({ hash }) => !hashes.has(hash)),
    facts: facts.value.damaged > 0 ? null : facts.value.facts,
    damaged: people.value.damaged + inbox.value + inOffice,
  });
}

/** The new vault has everything: from here on it is the one that counts. Kiosks of the old one would know only some of the people. */
async function handOver(
  store: Store,
  renewal: StoredRenewal,
  to: SideKeys,
  { facts, damaged }: Both,
): Promise<Result<StoredRenewal & { readonly carried: object }, StorageFailed>> {
  const { vaultId, carried } = renewal;
  if (carried) return ok({ ...renewal, carried });
  const slots = await store.read('slots', [vaultId]);
  if (!slots.ok) return slots;
  const kiosks = slots.value.records.filter(({ way }) => roleOf(way.kind) === 'kiosk');
  const over = { ...renewal, carried: { lost: damaged } };
  const steps: Step[] = [
    ...kiosks.map(({ id }): Step => ({ erase: 'slots', key: [vaultId, id] })),
    { erase: 'devices', key: [vaultId] },
    { put: 'singles', record: over },
  ];
  if (facts) steps.push(await sealFacts(to.office, facts));
  const written = await store.commitWhile(renewal, steps);
  return written.ok ? ok(over) : written;
}

/** Erases one of the two vaults: first what there may be much of, and the rest, with the ways in, all at once. */
async function eraseSide(
  store: Store,
  renewal: StoredRenewal,
  vaultId: VaultId,
  last: readonly Step[] = [],
): Promise<Result<null, StorageFailed>> {
  const people = await peopleIn(store, vaultId);
  if (!people.ok) return people;
  const erasures = await store.read('erased', [vaultId]);
  if (!erasures.ok) return erasures;
  const forgotten = await inPieces(store, renewal, [...people.value], (id) =>
    erasePerson(vaultId, id),
  );
  if (!forgotten.ok) return forgotten;
  const ids = erasures.value.records.map(({ id }) => id);
  const cleared = await inPieces(store, renewal, ids, (id): Step[] => [
    { erase: 'erased', key: [vaultId, id] },
  ]);
  return cleared.ok ? store.commitWhile(renewal, [...eraseVault(vaultId), ...last]) : cleared;
}

async function peopleIn(
  store: Store,
  vaultId: VaultId,
): Promise<Result<ReadonlySet<PersonId>, StorageFailed>> {
  const keys = await store.read('keys', [vaultId]);
  return keys.ok ? ok(new Set(keys.value.records.map(({ id }) => id))) : keys;
}

async function inPieces<T>(
  store: Store,
  renewal: StoredRenewal,
  items: readonly T[],
  work: (item: T) => readonly Step[] | Promise<readonly Step[]>,
  onPiece: (done: number) => void = () => undefined,
): Promise<Result<null, StorageFailed>> {
  for (let at = 0; at < items.length; at += AT_ONCE) {
    onPiece(at);
    const steps = await Promise.all(items.slice(at, at + AT_ONCE).map(async (item) => work(item)));
    const written = await store.commitWhile(renewal, steps.flat());
    if (!written.ok) return written;
  }
  return ok(null);
}

async function sealAnew(
  person: OpenedPerson,
  details: PersonDetails | undefined,
  from: SideKeys,
  to: SideKeys,
): Promise<readonly Step[]> {
  const office = details ? await sealDetails(to.office, person.id, details) : [];
  return [...(await sealPerson(to.match, turn(person, from.match, to.match))), ...office];
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
