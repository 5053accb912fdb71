import { z } from 'zod';
import { ok, type Result } from '../../domain';
import { FAILURES, type NonEnrolment, type StorageFailed, type Tallies } from '../protocol';
import type { Step, Store } from '../store';
import { decodeJson, encodeJson } from './records';
import type { OfficerSession, Session } from './session';
import { openSingle, sealSingle, type RecordKeys } from './singles';

/** Refusals and failures to enrol: counts, and nothing by which one of them could be told from another. */
export const Counts = z.strictObject({
  refused: z.int().nonnegative(),
  failed: z.record(z.enum(FAILURES), z.int().nonnegative()),
});

/** Nothing counted yet. */
export const noTallies: Tallies = {
  refused: 0,
  failed: { 'no-face': 0, quality: 0, pose: 0, inconsistent: 0, 'check-failed': 0, camera: 0 },
};

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

/** Counts somebody who did not enrol. It is not written down who, when, or where. */
export async function countNonEnrolment(
  { match }: Session,
  store: Store,
  what: NonEnrolment,
): Promise<Result<null, StorageFailed>> {
  const read = await loadTallies(match, store);
  if (!read.ok) return read;
  const { refused, failed } = read.value.tallies;
  const counted =
    what.kind === 'refused'
      ? { refused: refused + 1, failed }
      : { refused, failed: { ...failed, [what.reason]: failed[what.reason] + 1 } };
  return store.commit(match.vaultId, [await sealTallies(match, counted)]);
}

/** What was counted. */
export async function readTallies(
  { match }: OfficerSession,
  store: Store,
): Promise<Result<Tallies, StorageFailed>> {
  const read = await loadTallies(match, store);
  return read.ok ? ok(read.value.tallies) : read;
}
