import { ok, type PersonId, type Result } from '../../domain';
import type { MatchKeys, OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import { erasePerson, type Step, type Store, type StoredExpiry } from '../store';
import { DONE } from './audit-entries';
import { tell } from './audit-recorder';
import { eraseBadgesOf, loadBadges } from './badges';
import type { Badges } from './badge-codes';
import { noteErasure, sealErasure, type Erasure } from './erasure';
import { noteOf, owe } from './erasure-steps';
import { isGenuineExpiry, isWhole } from './expiry-records';
import { unmark } from './people';
import type { OfficerSession } from './session';
import { tracesWithout } from './traces';

/** Keys of both sides. */
interface Side {
  readonly match: MatchKeys;
  readonly office: OfficeKeys;
}

/** What is left to do of people whom a sweep has erased while nobody had the office key. */
interface Finishing {
  readonly people: ReadonlySet<PersonId>;
  readonly steps: readonly Step[];
  /** That they must not come back from a backup. */
  readonly erasures: readonly Erasure[];
}

/**
 * Finishes what a sweep could not: takes people out of the days of visits, erases their badges and the marks that somebody looks like them, and notes
 * that they must not come back from a backup, and that each is owed a certificate (office/certifying). To be called before anything else of theirs is filed.
 */
export async function finishSwept(
  session: OfficerSession,
  store: Store,
): Promise<Result<null, StorageFailed>> {
  const finishing = await prepare(session, store, session.erasures, session.badges);
  if (!finishing.ok) return finishing;
  const { people, steps, erasures } = finishing.value;
  if (people.size === 0) return ok(null);
  const unmarked = await unmark(session, store, people);
  // The sweep wrote that there were some; only now there is a key to say which.
  const told = await Promise.all(
    [...people].map((person) =>
      tell(session, store, {
        action: 'erase-expired',
        about: { person },
        outcome: DONE,
        span: 'once',
      }),
    ),
  );
  const done = await store.commit(session.vaultId, [...steps, ...unmarked.steps, ...told]);
  if (!done.ok) return done;
  session.erasures.push(...erasures);
  session.erasedDue += people.size;
  for (const [id, record] of unmarked.records) session.people.set(id, record);
  for (const [id, badge] of session.badges)
    if (!badge || (badge.personId && people.has(badge.personId))) session.badges.delete(id);
  return ok(null);
}

/** The same for a vault that is about to be renewed: nothing of them is to be carried over. */
export async function finishBeforeCarrying(
  side: Side,
  store: Store,
  erasures: readonly Erasure[],
): Promise<Result<null, StorageFailed>> {
  const badges = await loadBadges(side.match, store);
  if (!badges.ok) return badges;
  const finishing = await prepare(side, store, erasures, badges.value.badges);
  if (!finishing.ok) return finishing;
  const { people, steps } = finishing.value;
  return people.size === 0 ? ok(null) : store.commit(side.match.vaultId, steps);
}

async function prepare(
  side: Side,
  store: Store,
  erasures: readonly Erasure[],
  badges: Badges,
): Promise<Result<Finishing, StorageFailed>> {
  const { vaultId } = side.match;
  const swept = await findSwept(side.match, store);
  if (!swept.ok) return swept;
  const people = new Set(swept.value.map(({ id }) => id));
  if (people.size === 0) return ok({ people, steps: [], erasures: [] });
  const traces = await tracesWithout(side, store, people);
  if (!traces.ok) return traces;
  const noted: Erasure[] = [];
  for (const { id, sweptAt, at } of swept.value)
    noted.push(await noteErasure([...erasures, ...noted], id, sweptAt ?? at));
  const notes = swept.value.map(({ id, sweptAt, at }) =>
    owe(side.office, id, noteOf('retention', sweptAt ?? at), {
      badges: [...badges.values()].filter((badge) => badge?.personId === id).length,
      visits: traces.value.visits.get(id) ?? 0,
    }),
  );
  const steps = [
    ...(await Promise.all(notes)),
    ...[...people].flatMap((id) => erasePerson(vaultId, id)),
    ...eraseBadgesOf({ vaultId, badges }, people),
    ...traces.value.steps,
    ...(await Promise.all(noted.map((erasure) => sealErasure(side.office, erasure)))),
  ];
  return ok({ people, steps, erasures: noted });
}

type SweptRecord = StoredExpiry & { readonly at: NonNullable<StoredExpiry['at']> };

/**
 * Whom a sweep has erased. Only those whose time, as the vault itself has written it, was over: nobody who can write to the disk is to have somebody noted
 * as erased whom a backup should bring back.
 */
async function findSwept(
  match: MatchKeys,
  store: Store,
): Promise<Result<readonly SweptRecord[], StorageFailed>> {
  const read = await store.read('expiry', [match.vaultId]);
  if (!read.ok) return read;
  const found: SweptRecord[] = [];
  for (const record of read.value.records) {
    if ('known' in record || record.sweptAt === null || record.at === null) continue;
    const isOver = record.at <= record.sweptAt;
    if (isOver && (await isWhole(record)) && (await isGenuineExpiry(match, record)))
      found.push({ ...record, at: record.at });
  }
  return ok(found);
}
