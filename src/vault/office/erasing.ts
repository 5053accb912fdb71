import { z } from 'zod';
import { ErasureCause, fail, now, ok, PersonId, type Millis, type Result } from '../../domain';
import type { Erased, NotFound, Removed, StorageFailed, UnderHold } from '../protocol';
import type { Step, Store } from '../store';
import { certifyOwed, type Certified } from './certifying';
import { DONE } from './audit-entries';
import { tell } from './audit-recorder';
import type { Context } from './context';
import { noteErasure, sealErasure, type Erasure } from './erasure';
import { noteOf, prepareErasure } from './erasure-steps';
import { decodeJson, encodeJson } from './records';
import { forget, type OfficerSession } from './session';
import { eraseSingle, openSingle, sealSingle } from './singles';

/** What erasing works with. */
export type Erasing = Pick<Context, 'store' | 'onProgress'>;

/** Erases without saying how far it is. */
export function quietly(store: Store): Erasing {
  return { store, onProgress: () => undefined };
}

/** People erased in one transaction: so many that a thousand take seconds, so few that a kill costs no more than a second's work. */
const AT_ONCE = 100;

/** Who is still to be erased, and why: on the disk until all of them are, so that whatever comes in between, the next officer's session goes on. */
const Job = z.strictObject({ reason: ErasureCause, people: z.array(PersonId) });
type Job = z.infer<typeof Job>;

/** Who is to be erased, and why. */
interface Leaving {
  readonly personIds: readonly PersonId[];
  readonly reason: ErasureCause;
}

/**
 * Erases people: their keys first, then every record about them; and notes that they must not come back from a backup. A hundred at a time, each hundred in
 * one transaction. Then looks for remains everywhere and certifies for each of them what was destroyed, and has the browser tidy its files up.
 *
 * @param logged what the audit log says of it, where no call of an officer does
 */
export async function erasePeople(
  session: OfficerSession,
  context: Erasing,
  { personIds, reason }: Leaving,
  logged: readonly Step[] = [],
): Promise<Result<Erased, NotFound | StorageFailed>> {
  const people = [...new Set(personIds)].filter((id) => session.people.has(id));
  if (people.length === 0) return fail({ kind: 'not-found' });
  if (people.length > AT_ONCE) {
    const begun = await context.store.commit(session.vaultId, [
      await sealJob(session, { reason, people }),
    ]);
    if (!begun.ok) return begun;
  }
  const erased = await eraseInBatches(session, context, { reason, people }, logged);
  if (!erased.ok) return erased;
  const certified = await certify(session, context);
  if (!certified.ok) return certified;
  const { certificates, search } = certified.value;
  return ok({ erased: people.length, certificates, search });
}

/** Erases people as an officer decided. Whoever is under a legal hold stays: its end is a decision of its own, with a record of its own. */
export async function removePeople(
  session: OfficerSession,
  context: Erasing,
  { personIds, reason }: Leaving,
): Promise<Result<Removed, NotFound | UnderHold | StorageFailed>> {
  const held = [...new Set(personIds)].filter((id) => session.people.get(id)?.held);
  const kept = new Set(held);
  const free = personIds.filter((id) => !kept.has(id));
  if (free.length === 0 && held.length > 0) return fail({ kind: 'under-hold' });
  const erased = await erasePeople(session, context, { personIds: free, reason });
  return erased.ok ? ok({ ...erased.value, held }) : erased;
}

/**
 * Goes on with what an earlier session has left: people who were still to be erased, and certificates that are owed, also for whoever was erased while the vault was
 * locked. @returns how many records of the register are damaged
 */
export async function finishErasing(
  session: OfficerSession,
  context: Erasing,
): Promise<Result<Pick<Certified, 'damaged'>, StorageFailed>> {
  const job = await loadJob(session, context.store);
  if (!job.ok) return job;
  if (job.value) {
    const { reason } = job.value;
    const people = job.value.people.filter((id) => session.people.has(id));
    const told = people.map((person) =>
      tell(session, context.store, {
        action: 'erase',
        about: { person },
        outcome: DONE,
        span: 'once',
      }),
    );
    const erased = await eraseInBatches(
      session,
      context,
      { reason, people },
      await Promise.all(told),
    );
    if (!erased.ok) return erased;
  }
  return certify(session, context);
}

/** Where the disk is too full for certificates, they are owed until there is room. */
async function certify(
  session: OfficerSession,
  context: Erasing,
): Promise<Result<Certified, StorageFailed>> {
  const certified = await certifyOwed(session, context);
  if (certified.ok || !certified.error.quotaExceeded) return certified;
  return ok({ certificates: [], search: null, damaged: 0 });
}

async function eraseInBatches(
  session: OfficerSession,
  { store, onProgress }: Erasing,
  { reason, people }: Job,
  logged: readonly Step[],
): Promise<Result<null, StorageFailed>> {
  for (let at = 0; at < people.length || at === 0; at += AT_ONCE) {
    const batch = people.slice(at, at + AT_ONCE);
    const done = (inBatch: number) => onProgress('erasure', at + inBatch, people.length);
    const isLast = at + AT_ONCE >= people.length;
    const last = isLast ? [eraseSingle(session.vaultId, 'erasing')] : [];
    const more = [...last, ...(at === 0 ? logged : [])];
    const erased = await eraseBatch(session, store, { reason, people: batch }, more, done);
    if (!erased.ok) return erased;
  }
  onProgress('erasure', people.length, people.length);
  return ok(null);
}

async function eraseBatch(
  session: OfficerSession,
  store: Store,
  { reason, people }: Job,
  more: readonly Step[],
  onProgress: (done: number) => void,
): Promise<Result<null, StorageFailed>> {
  onProgress(0);
  const at = now();
  const leaving = new Set(people);
  const prepared = await prepareErasure(session, store, leaving, noteOf(reason, at));
  if (!prepared.ok) return prepared;
  onProgress(people.length / 2);
  const listed = await listErased(session, people, at);
  const removed = await store.commit(session.vaultId, [
    ...prepared.value.steps,
    ...listed.steps,
    ...more,
  ]);
  if (!removed.ok) return removed;
  session.erasures.push(...listed.erasures);
  for (const id of people) forget(session, id);
  for (const [id, record] of prepared.value.records) session.people.set(id, record);
  return ok(null);
}

/** Notes that people must not come back from a backup. */
async function listErased(
  { office, erasures }: OfficerSession,
  people: readonly PersonId[],
  at: Millis,
): Promise<{ readonly erasures: readonly Erasure[]; readonly steps: readonly Step[] }> {
  const fresh: Erasure[] = [];
  // One after the other: each takes the key of the one before.
  for (const id of people) fresh.push(await noteErasure([...erasures.slice(-1), ...fresh], id, at));
  return {
    erasures: fresh,
    steps: await Promise.all(fresh.map((one) => sealErasure(office, one))),
  };
}

function sealJob({ office }: OfficerSession, job: Job): Promise<Step> {
  return sealSingle(office, 'erasing', encodeJson(job));
}

/** A damaged job is gone: nobody knows any more whom it named. Everybody whom it had not reached is still there, for the officer to see. */
async function loadJob(
  { office }: OfficerSession,
  store: Store,
): Promise<Result<Job | null, StorageFailed>> {
  const read = await openSingle(office, 'erasing', store);
  if (!read.ok) return read;
  if (read.value === null) return ok(null);
  const bytes = read.value === 'damaged' ? null : read.value;
  return ok(decodeJson(Job, bytes) ?? { reason: 'officer', people: [] });
}
