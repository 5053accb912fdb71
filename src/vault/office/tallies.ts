import { z } from 'zod';
import { Month, monthOf, now, ok, type Millis, type Result } from '../../domain';
import {
  FAILURES,
  type MonthCounts,
  type MonthStatistics,
  type NonEnrolment,
  type StorageFailed,
  type Tallies,
} from '../protocol';
import type { Step, Store } from '../store';
import { decodeJson, encodeJson } from './records';
import type { OfficerSession, Session } from './session';
import { openSingle, sealSingle, type RecordKeys } from './singles';

/** Months that are kept, ten years: longer than anybody is asked for figures, and a record that stays small. */
const MOST_MONTHS = 120;

const count = z.int().nonnegative();

/** Refusals, failures and enrolments: counts, and nothing by which one of them could be told from another. */
export const Counts = z.strictObject({
  refused: count,
  failed: z.record(z.enum(FAILURES), count),
  /** Records of before December 2026 have none. */
  months: z
    .record(Month, z.strictObject({ enrolled: count, refused: count, failed: count }))
    .default({}),
});

/** Nothing counted yet. */
export const noTallies: Tallies = {
  refused: 0,
  failed: { 'no-face': 0, quality: 0, pose: 0, inconsistent: 0, 'check-failed': 0, camera: 0 },
  months: {},
};

const noMonth: MonthCounts = { enrolled: 0, refused: 0, failed: 0 };

/** Writes the counts. */
export function sealTallies(match: RecordKeys, tallies: Tallies): Promise<Step> {
  return sealSingle(match, 'tallies', encodeJson(tallies));
}

/** Reads the counts. Those of a damaged or missing record are lost, and begin anew. */
export async function loadTallies(
  match: RecordKeys,
  store: Store,
): Promise<Result<{ readonly tallies: Tallies; readonly damaged: number }, StorageFailed>> {
  const read = await openSingle(match, 'tallies', store);
  if (!read.ok) return read;
  const bytes = read.value === 'damaged' ? null : read.value;
  const tallies = decodeJson(Counts, bytes);
  return ok({ tallies: tallies ?? noTallies, damaged: tallies ? 0 : 1 });
}

/** Somebody enrolled, or did not. */
export type Countable = { readonly kind: 'enrolled' } | NonEnrolment;

/** Counts once more. The month is all that is kept of when. */
export function counted(tallies: Tallies, what: Countable, at: Millis): Tallies {
  const month = monthOf(at);
  const before = tallies.months[month] ?? noMonth;
  const all = { ...tallies.months, [month]: { ...before, [what.kind]: before[what.kind] + 1 } };
  return {
    refused: tallies.refused + (what.kind === 'refused' ? 1 : 0),
    failed:
      what.kind === 'failed'
        ? { ...tallies.failed, [what.reason]: tallies.failed[what.reason] + 1 }
        : tallies.failed,
    months: latest(all),
  };
}

function latest(months: Tallies['months']): Tallies['months'] {
  const kept: Record<Month, MonthCounts> = {};
  for (const month of monthsOf(months).slice(-MOST_MONTHS)) kept[month] = months[month] ?? noMonth;
  return kept;
}

/** In the order of the calendar. */
function monthsOf(months: Tallies['months']): readonly Month[] {
  return Object.keys(months)
    .map((month) => Month.parse(month))
    .toSorted();
}

/** What is to be written so that somebody is counted. */
export async function countStep(
  { match }: Session,
  store: Store,
  what: Countable,
): Promise<Result<Step, StorageFailed>> {
  const read = await loadTallies(match, store);
  if (!read.ok) return read;
  return ok(await sealTallies(match, counted(read.value.tallies, what, now())));
}

/** Counts somebody who did not enrol. It is not written down who, on which day, or where. */
export async function countNonEnrolment(
  session: Session,
  store: Store,
  what: NonEnrolment,
): Promise<Result<null, StorageFailed>> {
  const step = await countStep(session, store, what);
  return step.ok ? store.commit(session.vaultId, [step.value]) : step;
}

/** What was counted. */
export async function readTallies(
  { match }: OfficerSession,
  store: Store,
): Promise<Result<Tallies, StorageFailed>> {
  const read = await loadTallies(match, store);
  return read.ok ? ok(read.value.tallies) : read;
}

/** What happened month by month, newest first. Erasures are those of the erasure list, which names nobody either. */
export async function readStatistics(
  { match, erasures }: OfficerSession,
  store: Store,
): Promise<Result<readonly MonthStatistics[], StorageFailed>> {
  const read = await loadTallies(match, store);
  if (!read.ok) return read;
  const { months } = read.value.tallies;
  const erased = new Map<Month, number>();
  for (const { erasedAt } of erasures) {
    const month = monthOf(erasedAt);
    erased.set(month, (erased.get(month) ?? 0) + 1);
  }
  const all = new Set([...monthsOf(months), ...erased.keys()]);
  const rows = [...all].map((month) => ({
    month,
    ...(months[month] ?? noMonth),
    erased: erased.get(month) ?? 0,
  }));
  return ok(rows.toSorted((a, b) => b.month.localeCompare(a.month)));
}
