import {
  judgeClock,
  isKnownDue,
  Millis,
  ok,
  type JudgedClock,
  type PersonId,
  type Result,
} from '../../domain';
import type { VaultId } from '../format';
import type { StorageFailed } from '../protocol';
import type { Store, StoredClock, StoredExpiry } from '../store';
import { clearEntry, DONE } from './audit-entries';
import { isWhole, sealClock, sweptAt } from './expiry-records';
import { inBatches } from './load';

/** People erased in one transaction: few, so that a door does not have to wait for it. */
const AT_ONCE = 25;

/** The device's own clock, and milliseconds that the app has been at work since the last sweep, by a clock that nobody can set. */
export interface SweepTime {
  readonly now: Millis;
  readonly ran: number;
}

/** What a sweep has found in one vault. */
export interface Swept {
  readonly vaultId: VaultId;
  readonly clock: JudgedClock;
  /** Everybody who was erased by this sweep or one before it, and of whom an officer's session has to finish the rest. */
  readonly erased: ReadonlySet<PersonId>;
}

/** Everything that is in clear about who is erased when. */
interface Clear {
  readonly expiries: readonly StoredExpiry[];
  readonly clock: StoredClock | null;
}

/**
 * Erases everybody whose time is over, in every vault on this disk. It needs no key, so that it is done while the vault is locked, and from a service
 * worker: first the person's keys go, then every record that is theirs by id. What stands inside of sealed records, such as visits, waits for the next
 * officer's session (office/expiry-finishing).
 *
 * A record that the disk has damaged erases nobody.
 */
export async function sweepExpired(
  store: Store,
  time: SweepTime,
): Promise<Result<readonly Swept[], StorageFailed>> {
  const clear = await readClear(store);
  if (!clear.ok) return clear;
  const swept: Swept[] = [];
  for (const [vaultId, found] of clear.value) {
    const one = await sweepVault(store, vaultId, found, time);
    if (!one.ok) return one;
    swept.push(one.value);
  }
  return ok(swept);
}

async function readClear(
  store: Store,
): Promise<Result<ReadonlyMap<VaultId, Clear>, StorageFailed>> {
  const read = await store.read('expiry', []);
  if (!read.ok) return read;
  const whole: (StoredExpiry | StoredClock)[] = [];
  await inBatches(read.value.records, async (record) => {
    if (await isWhole(record)) whole.push(record);
  });
  const vaults = new Map<VaultId, { expiries: StoredExpiry[]; clock: StoredClock | null }>();
  for (const record of whole) {
    const vault = vaults.get(record.vaultId) ?? { expiries: [], clock: null };
    vaults.set(record.vaultId, vault);
    if ('known' in record) vault.clock = record;
    else vault.expiries.push(record);
  }
  return ok(vaults);
}

async function sweepVault(
  store: Store,
  vaultId: VaultId,
  { expiries, clock: noted }: Clear,
  { now, ran }: SweepTime,
): Promise<Result<Swept, StorageFailed>> {
  const known = noted?.known ?? null;
  const here = expiries.filter((each) => each.sweptAt === null);
  const isAnybodyDue = (after: number, until: Millis) =>
    here.some(({ at }) => at !== null && at > after && at <= until);
  const clock = judgeClock({ known, now, ran, isAnybodyDue });
  const due = here.filter((each) => isOverBy(each, clock, now));
  const erased = new Set(expiries.flatMap(({ sweptAt, id }) => (sweptAt === null ? [] : [id])));
  for (let at = 0; at < due.length; at += AT_ONCE) {
    const piece = due.slice(at, at + AT_ONCE).map(async (before) => ({
      before,
      after: await sweptAt(before, clock.known),
    }));
    const gone = await store.sweep(
      await Promise.all(piece),
      clearEntry('erase-expired', 'people', DONE),
    );
    if (!gone.ok) return gone;
    for (const id of gone.value) erased.add(id);
  }
  // Where it is missing or damaged a session writes it anew, which says so.
  if (known !== null && isKnownDue(known, clock)) {
    const written = await store.commit(vaultId, [await sealClock(vaultId, clock.known)]);
    // On a full disk it is noted another time; what matters has been erased.
    if (!written.ok && !written.error.quotaExceeded) return written;
  }
  return ok({ vaultId, clock, erased });
}

/** Whether somebody's time is over. What was written by a clock that had been set back is judged by that clock, for as long as it is back. */
export function isOverBy(
  { at, clock }: Pick<StoredExpiry, 'at' | 'clock'>,
  { state, erases }: Pick<JudgedClock, 'state' | 'erases'>,
  now: Millis,
): boolean {
  if (at === null) return false;
  return at <= (state === 'back' && clock === 'back' ? now : erases);
}
