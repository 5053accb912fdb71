import { ok, type DataRequest, type PersonDetails, type Result } from '../../domain';
import type { VaultId } from '../format';
import { roleOf } from '../keys';
import type { StorageFailed } from '../protocol';
import { erasePerson, eraseVault, type Step, type Store, type StoredRenewal } from '../store';
import { carryLog } from './audit-carrying';
import { badgesToCarry } from './badges';
import { peopleIn, readBoth, turn, type Both } from './both-sides';
import { registerToCarry } from './certificates';
import type { Context } from './context';
import { sealDayRecord, type DayRecord } from './day-records';
import { sealErasure, type Erasure } from './erasure';
import { sealClock } from './expiry-records';
import { sealFacts } from './facts';
import type { OpenedPerson } from './load';
import { sealModels } from './models';
import type { SideKeys } from './renewal-record';
import { sealRequest } from './requests';
import { sealDetails, sealPerson } from './sealing';
import { sealRules } from './rules';
import { sealStrangers } from './strangers';
import { sealTallies } from './tallies';
import { sealRetention } from './retention';

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
  const both = await readBoth(store, renewal, from, to);
  if (!both.ok) return both;
  const { people, details, there, gone, changed, missing, notices, days, requests } = both.value;
  // Somebody who was erased in the old vault after they had been carried over, while the renewal stood still.
  const undead = [...there].filter((id) => gone.has(id));
  const buried = await inPieces(store, renewal, undead, (id) => erasePerson(to.vaultId, id));
  if (!buried.ok) return buried;
  const isWaiting = (id: OpenedPerson['id']) => !there.has(id) || changed.has(id);
  const waiting = people.filter(({ id }) => isWaiting(id) && !gone.has(id));
  const before = people.length - waiting.length;
  const carry = async (person: OpenedPerson) => [
    ...(there.has(person.id) ? erasePerson(to.vaultId, person.id) : []),
    ...(await sealAnew(person, details.get(person.id), from, to)),
  ];
  const carried = await inPieces(store, renewal, waiting, carry, (done) =>
    onProgress('renewal', before + done, people.length),
  );
  if (!carried.ok) return carried;
  const seal = async (erasure: Erasure) => [await sealErasure(to.office, erasure)];
  const noted = await inPieces(store, renewal, missing, seal);
  if (!noted.ok) return noted;
  // One by one: a notice alone may be as long as five people.
  for (const notice of notices) {
    const published = await store.commitWhile(renewal, [notice]);
    if (!published.ok) return published;
  }
  const badges = renewal.carried
    ? ok({ steps: [], damaged: 0 })
    : await badgesToCarry(from.match, to.match, store, gone);
  if (!badges.ok) return badges;
  const given = await inPieces(store, renewal, badges.value.steps, (step) => [step]);
  if (!given.ok) return given;
  const register = renewal.carried
    ? ok({ steps: [], damaged: 0 })
    : await registerToCarry(from.office, to.office, store);
  if (!register.ok) return register;
  const certified = await inPieces(store, renewal, register.value.steps, (step) => [step]);
  if (!certified.ok) return certified;
  const filed = renewal.carried ? ok(null) : await carryDays(store, renewal, to, days);
  if (!filed.ok) return filed;
  const log = renewal.carried ? ok([]) : await carryLog(store, renewal, from, to);
  if (!log.ok) return log;
  const logged = renewal.carried ? ok(null) : await carryRequests(store, renewal, to, requests);
  if (!logged.ok) return logged;
  onProgress('renewal', people.length, people.length);
  const lost = both.value.damaged + badges.value.damaged + register.value.damaged;
  const over = await handOver(store, renewal, to, { ...both.value, damaged: lost, log: log.value });
  if (!over.ok) return over;
  const ended = await eraseSide(store, over.value, from.vaultId);
  return ended.ok ? ok(over.value.carried.lost) : ended;
}

/**
 * Carries over what doors wrote down, one record at a time, for each may be long. Everything anew, because an interrupted renewal may have carried over
 * what has been erased or added to since.
 */
async function carryDays(
  store: Store,
  renewal: StoredRenewal,
  to: SideKeys,
  days: readonly DayRecord[],
): Promise<Result<null, StorageFailed>> {
  const cleared = await store.commitWhile(renewal, [{ erase: 'visits', key: [to.vaultId] }]);
  if (!cleared.ok) return cleared;
  for (const day of days) {
    const written = await store.commitWhile(renewal, [await sealDayRecord(to.office, day)]);
    if (!written.ok) return written;
  }
  return ok(null);
}

/** Carries over the request log. Everything anew, because whoever was erased since an interrupted renewal is no longer named in it. */
async function carryRequests(
  store: Store,
  renewal: StoredRenewal,
  to: SideKeys,
  requests: readonly DataRequest[],
): Promise<Result<null, StorageFailed>> {
  const cleared = await store.commitWhile(renewal, [{ erase: 'requests', key: [to.vaultId] }]);
  if (!cleared.ok) return cleared;
  return inPieces(store, renewal, requests, async (request) => [
    await sealRequest(to.office, request),
  ]);
}

/** Undoes a renewal that has not been handed over: the new vault goes, with its passphrase, and the old one is as it was. */
export function undoRenewal(
  store: Store,
  renewal: StoredRenewal,
): Promise<Result<null, StorageFailed>> {
  const { vaultId, to } = renewal;
  return eraseSide(store, renewal, to, [{ erase: 'singles', key: [vaultId, 'renewal'] }]);
}

/** The new vault has everything: from here on it is the one that counts. Kiosks of the old one would know only some of the people. */
async function handOver(
  store: Store,
  renewal: StoredRenewal,
  to: SideKeys,
  {
    facts,
    tallies,
    strangers,
    models,
    retention,
    policy,
    clock,
    damaged,
    log,
  }: Both & { readonly log: readonly Step[] },
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
    await sealStrangers(to.match, strangers),
    ...log,
  ];
  if (models.length > 0) steps.push(await sealModels(to.match, models));
  if (retention !== null) steps.push(await sealRetention(to, retention));
  if (policy.rules.length > 0) steps.push(await sealRules(to.match, policy));
  if (clock) steps.push(await sealClock(to.vaultId, clock.known));
  if (facts) steps.push(await sealFacts(to.office, facts));
  if (tallies) steps.push(await sealTallies(to.match, tallies));
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
  return [...(await sealPerson(to.match, await turn(person, from.match, to.match))), ...office];
}
