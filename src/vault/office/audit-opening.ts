import { now, ok, type AuditAction, type Result } from '../../domain';
import { append, checkChain, type Position } from '../../audit';
import type { OfficeKeys, MatchKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { actorIn, createNames, DONE, loadNames, sealEntry, sealNames } from './audit-entries';
import { beginning, endOf, endStep, loadKeeping, loadPosition, sealPosition } from './audit-places';
import { pruneLog } from './audit-keeping';
import type { OfficerSession } from './session';

/**
 * Entries up to which the whole log is checked at each opening; of a longer one, what came after an officer looked last. The page of the log
 * always checks all. At 0.1 ms for each they stay unnoticed beside the key stretching.
 */
const WHOLE_UP_TO = 2_000;

/** The records that a new vault's log begins with, its first entry among them. */
export async function firstLog(
  { match, office }: { readonly match: MatchKeys; readonly office: OfficeKeys },
  by: Pick<OfficerSession, 'slotId'>,
  action: AuditAction,
): Promise<readonly Step[]> {
  const { vaultId } = match;
  const base = beginning();
  const names = createNames();
  const told = { action, about: { thing: 'vault' }, outcome: DONE, span: 'once' } as const;
  const actor = actorIn({ role: 'officer', slotId: by.slotId });
  const first = await sealEntry(office.recipient, actor, told, names);
  const { entries, end } = append(base, [first.append]);
  return [
    ...entries.map((entry): Step => ({ put: 'audit', record: { vaultId, ...entry } })),
    endStep(vaultId, end),
    await sealPosition(office, 'audit-base', base),
    await sealPosition(office, 'audit-anchor', end),
    await sealNames(match, names),
  ];
}

interface Bearings {
  readonly base: Position;
  readonly anchor: Position | null;
  /** Whether the place from which everything is checked had to be made anew. */
  readonly isFresh: boolean;
  readonly damaged: number;
}

/** Finds out from where the log can be checked. */
async function takeBearings(
  { office, vaultId }: OfficerSession,
  store: Store,
): Promise<Result<Bearings, StorageFailed>> {
  const base = await loadPosition(office, 'audit-base', store);
  if (!base.ok) return base;
  const anchor = await loadPosition(office, 'audit-anchor', store);
  if (!anchor.ok) return anchor;
  const damaged = [base, anchor].filter(({ value }) => value === 'damaged').length;
  const seen = anchor.value === 'damaged' ? null : anchor.value;
  if (base.value && base.value !== 'damaged')
    return ok({ base: base.value, anchor: seen, isFresh: false, damaged });
  const log = await store.readLog(vaultId, 0);
  if (!log.ok) return log;
  const isFirst = base.value === null && !seen && log.value.entries.length === 0;
  // What came before cannot be checked any more; what comes after what was seen last can.
  const from = seen ?? endOf(log.value.end) ?? beginning(log.value.entries.at(-1)?.seq);
  return ok({ base: from, anchor: seen, isFresh: true, damaged: isFirst ? damaged : damaged || 1 });
}

/**
 * Looks whether the log is as it was left, as far as that is quick; puts its end right where it is not, and says so in the log; notes how far it goes
 * now; and erases what is older than it may be. A vault of before there were logs gets one.
 *
 * @returns how many of its records are damaged
 */
export async function openLog(
  session: OfficerSession,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const { office, match, vaultId } = session;
  const bearings = await takeBearings(session, store);
  if (!bearings.ok) return bearings;
  const { base, anchor, isFresh } = bearings.value;
  let { damaged } = bearings.value;
  const isShort = !anchor || anchor.seq - base.seq <= WHOLE_UP_TO;
  const from = isShort ? base : anchor;
  const log = await store.readLog(vaultId, from.seq);
  if (!log.ok) return log;
  const checked = checkChain({
    ...{ base: from, anchor, entries: log.value.entries },
    end: endOf(log.value.end),
  });
  const steps: Step[] = [];
  const names = await loadNames(match, store);
  if (!names.ok) return names;
  if (names.value === 'damaged') damaged++;
  const keeping = await loadKeeping(office, store);
  if (!keeping.ok) return keeping;
  if (keeping.value === 'damaged') damaged++;
  const pseudonyms = names.value === 'damaged' || !names.value ? createNames() : names.value;
  if (pseudonyms !== names.value) steps.push(await sealNames(match, pseudonyms));
  let { end } = checked;
  if (!checked.endFits) {
    const action = isFresh && damaged === 0 ? 'begin-log' : 'mend-log';
    const told = { action, about: { thing: 'log' }, outcome: DONE, span: 'once' } as const;
    const entry = await sealEntry(office.recipient, actorIn(session), told, pseudonyms);
    const mended = append(end, [entry.append]);
    steps.push(
      ...mended.entries.map((each): Step => ({ put: 'audit', record: { vaultId, ...each } })),
    );
    end = mended.end;
    steps.push(endStep(vaultId, end));
  }
  const isBroken = checked.faults.size > 0 && !(isFresh && damaged === 0);
  if (isFresh) steps.push(await sealPosition(office, 'audit-base', base));
  if (isFresh || anchor?.seq !== end.seq)
    steps.push(await sealPosition(office, 'audit-anchor', end));
  const written = steps.length > 0 ? await store.commit(vaultId, steps) : ok(null);
  if (!written.ok && !written.error.quotaExceeded) return written;
  const pruned = written.ok ? await pruneLog(session, store, now()) : ok(null);
  if (!pruned.ok && !pruned.error.quotaExceeded) return pruned;
  return ok(damaged + (isBroken ? 1 : 0));
}
