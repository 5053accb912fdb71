import {
  now,
  ok,
  type PersonDetails,
  type PersonId,
  type PersonRecord,
  type RestrictionCause,
  type Result,
} from '../../domain';
import type { Changed, StorageFailed } from '../protocol';
import type { Step } from '../store';
import type { Context } from './context';
import { loadDetailsOf } from './details';
import { lastCause, restricted, unrestricted } from './histories';
import { resealRecord, sealDetails } from './sealing';
import type { OfficerSession } from './session';

type Working = Pick<Context, 'store' | 'onProgress'>;

/** People in one transaction: short enough that progress is seen and a failure costs little, long enough that the disk is not waited for each time. */
const AT_ONCE = 25;

/**
 * Suspends people (Art. 18, or Art. 21 GDPR): everything is kept, and nobody is recognised as them from this moment on, here and at every kiosk. Being
 * suspended does not wait for anything else: where somebody's details cannot be read, it is done without a reason on file.
 *
 * @param cause `as-before`: for the reason that stands in their details last
 */
export function restrictPeople(
  session: OfficerSession,
  working: Working,
  {
    personIds,
    cause,
  }: {
    readonly personIds: readonly PersonId[];
    readonly cause: RestrictionCause | 'as-before';
  },
): Promise<Result<Changed, never>> {
  const at = now();
  return changeAll(session, working, personIds, {
    concerns: ({ withdrawnAt, restrictedAt }) => withdrawnAt === null && restrictedAt === null,
    record: (record) => ({ ...record, restrictedAt: at }),
    details: (details) =>
      restricted(session, details, cause === 'as-before' ? lastCause(details) : cause),
  });
}

/** Ends the restriction of people: whoever's consent allows it is recognised again. */
export function resumePeople(
  session: OfficerSession,
  working: Working,
  { personIds }: { readonly personIds: readonly PersonId[] },
): Promise<Result<Changed, never>> {
  return changeAll(session, working, personIds, {
    concerns: ({ restrictedAt }) => restrictedAt !== null,
    record: (record) => ({ ...record, restrictedAt: null }),
    details: unrestricted,
  });
}

interface Change {
  /** Whom it is about at all. */
  readonly concerns: (record: PersonRecord) => boolean;
  readonly record: (record: PersonRecord) => PersonRecord;
  readonly details: (details: PersonDetails) => PersonDetails;
}

async function changeAll(
  session: OfficerSession,
  { store, onProgress }: Working,
  personIds: readonly PersonId[],
  change: Change,
): Promise<Result<Changed, never>> {
  const changed: PersonId[] = [];
  let unexplained = 0;
  const unique = [...new Set(personIds)];
  for (let start = 0; start < unique.length; start += AT_ONCE) {
    if (unique.length > AT_ONCE) onProgress('restriction', start, unique.length);
    const batch = await prepareBatch(session, store, unique.slice(start, start + AT_ONCE), change);
    const stored = batch.ok
      ? await store.commit(
          session.vaultId,
          batch.value.flatMap(({ steps }) => steps),
        )
      : batch;
    if (!batch.ok) return ok({ changed, unexplained, stopped: batch.error });
    if (!stored.ok) return ok({ changed, unexplained, stopped: stored.error });
    for (const { id, record, isExplained } of batch.value) {
      session.people.set(id, record);
      if (session.lastMatch?.personId === id) session.lastMatch = null;
      changed.push(id);
      if (!isExplained) unexplained++;
    }
  }
  return ok({ changed, unexplained, stopped: null });
}

interface Prepared {
  readonly id: PersonId;
  readonly record: PersonRecord;
  readonly steps: readonly Step[];
  readonly isExplained: boolean;
}

async function prepareBatch(
  session: OfficerSession,
  store: Working['store'],
  ids: readonly PersonId[],
  change: Change,
): Promise<Result<readonly Prepared[], StorageFailed>> {
  const prepared = await Promise.all(
    ids.flatMap((id) => {
      const record = session.people.get(id);
      return record && change.concerns(record) ? [prepare(session, store, id, record, change)] : [];
    }),
  );
  const done: Prepared[] = [];
  for (const each of prepared) {
    if (!each.ok) return each;
    done.push(each.value);
  }
  return ok(done);
}

async function prepare(
  { match, office }: OfficerSession,
  store: Working['store'],
  id: PersonId,
  before: PersonRecord,
  change: Change,
): Promise<Result<Prepared, StorageFailed>> {
  const record = change.record(before);
  const resealed = await resealRecord(match, store, id, record);
  if (!resealed.ok) return resealed;
  const details = await loadDetailsOf(office, store, id);
  if (!details.ok) return details;
  const explained = details.value
    ? await sealDetails(office, id, change.details(details.value))
    : [];
  const steps = [resealed.value, ...explained];
  return ok({ id, record, steps, isExplained: details.value !== null });
}
