import { Millis, now, ok, type Result, type LogDays } from '../../domain';
import { evolved, linkOf, type Position } from '../../audit';
import type { StorageFailed } from '../protocol';
import type { Step, Store, StoredEntry } from '../store';
import { DONE, openEntry } from './audit-entries';
import { loadKeeping, loadPosition, sealKeeping, sealPosition } from './audit-places';
import { tell } from './audit-recorder';
import type { OfficerSession } from './session';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/**
 * Days by which the clock is believed to have gone on between two sessions of officers. A clock that was set far ahead must not empty the log at the next
 * unlocking; where really nobody came for longer, the log is emptied a month at a time.
 */
const MOST_DAYS_AT_ONCE = 31;

/** Milliseconds between two looks at what is over. */
const SWEEP_MILLIS = 24 * 60 * 60 * 1000;

/** Sets for how long entries are kept, and why, and erases what is older. */
export async function setLogDays(
  session: OfficerSession,
  store: Store,
  { days, reason }: { readonly days: LogDays; readonly reason: string },
): Promise<Result<null, StorageFailed>> {
  const kept = await loadKeeping(session.office, store);
  if (!kept.ok) return kept;
  const sweptAt = kept.value === 'damaged' ? null : kept.value.sweptAt;
  const keeping = await sealKeeping(session.office, { days, reason, sweptAt });
  const set = await store.commit(session.vaultId, [keeping]);
  return set.ok ? pruneLog(session, store, now(), 'at once') : set;
}

/**
 * Erases entries that are older than they may be, from the oldest on, and moves the place from which the log is checked behind them: what is kept can
 * be checked as before.
 */
export async function pruneLog(
  session: OfficerSession,
  store: Store,
  at: Millis,
  when: 'at once' | 'daily' = 'daily',
): Promise<Result<null, StorageFailed>> {
  const { office, vaultId } = session;
  const loaded = await loadKeeping(office, store);
  if (!loaded.ok) return loaded;
  const keeping = loaded.value;
  if (keeping === 'damaged') return ok(null);
  const { days, sweptAt } = keeping;
  if (when === 'daily' && sweptAt !== null && Math.abs(at - sweptAt) < SWEEP_MILLIS)
    return ok(null);
  const believed = sweptAt === null ? at : Math.min(at, sweptAt + MOST_DAYS_AT_ONCE * DAY_MILLIS);
  const noted = await sealKeeping(office, { ...keeping, sweptAt: Millis.parse(believed) });
  const base = await loadPosition(office, 'audit-base', store);
  if (!base.ok) return base;
  if (base.value === null || base.value === 'damaged') return ok(null);
  const log = await store.readLog(vaultId, base.value.seq);
  if (!log.ok) return log;
  const over = await lastOver(session, log.value.entries, believed - days * DAY_MILLIS);
  return store.commit(vaultId, [
    noted,
    ...(over ? await prunedUpTo(session, store, base.value, over) : []),
  ]);
}

/** The last entry that is too old, with everything before it. One that cannot be read is as old as its neighbours. */
async function lastOver(
  { office }: OfficerSession,
  entries: readonly StoredEntry[],
  before: number,
): Promise<StoredEntry | null> {
  let last: StoredEntry | null = null;
  for (const stored of entries) {
    const entry = await openEntry(office, stored);
    if (entry && entry.at >= before) break;
    if (entry) last = stored;
  }
  return last;
}

async function prunedUpTo(
  session: OfficerSession,
  store: Store,
  base: Position,
  last: StoredEntry,
): Promise<readonly Step[]> {
  const { vaultId, office } = session;
  const next = { seq: last.seq, hash: linkOf(last), key: evolved(base.key, last.seq - base.seq) };
  const told = {
    action: 'prune-log',
    about: { thing: 'log' },
    outcome: DONE,
    span: 'once',
  } as const;
  const erased = Array.from({ length: last.seq - base.seq }, (_, at): Step => ({
    erase: 'audit',
    key: [vaultId, base.seq + at + 1],
  }));
  return [
    ...erased,
    await sealPosition(office, 'audit-base', next),
    await tell(session, store, told),
  ];
}
