import { z } from 'zod';
import { LOG_DAYS, LogDays, Millis, ok, type Result } from '../../domain';
import { CHAIN_BYTES, fromHex, hashOf, toHex, type Bytes, type Position } from '../../audit';
import { randomBytes, type OfficeKeys } from '../keys';
import type { VaultId } from '../format';
import type { StorageFailed } from '../protocol';
import type { Step, Store, StoredLogEnd } from '../store';
import { decodeJson, encodeJson } from './records';
import { openSingle, sealSingle } from './singles';

const Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** A place in the log as the office keeps it: with the key from which every later one follows. */
const Place = z.strictObject({ seq: z.int().nonnegative(), hash: Hex, key: Hex });

/**
 * - `audit-base`: where the log begins; everything is checked from there. It moves on when old entries are erased.
 * - `audit-anchor`: where it stood when an officer looked last. Whoever cuts off what was written before that is found out, though they have put an old
 *   end, with its key, back in its place.
 */
export type PlaceId = 'audit-base' | 'audit-anchor';

/** Writes a place, under the office key: no kiosk can. */
export function sealPosition(
  office: OfficeKeys,
  id: PlaceId,
  { seq, hash, key }: Position,
): Promise<Step> {
  return sealSingle(office, id, encodeJson({ seq, hash: toHex(hash), key: toHex(key) }));
}

/** Reads a place. @returns `null` where it was never written */
export async function loadPosition(
  office: OfficeKeys,
  id: PlaceId,
  store: Store,
): Promise<Result<Position | 'damaged' | null, StorageFailed>> {
  const read = await openSingle(office, id, store);
  if (!read.ok) return read;
  if (read.value === null || read.value === 'damaged') return ok(read.value);
  const place = decodeJson(Place, read.value);
  if (!place) return ok('damaged');
  return ok({ seq: place.seq, hash: fromHex(place.hash), key: fromHex(place.key) });
}

/** Where a new log begins. @param seq how many entries there were before, if some are left that nobody can check any more */
export function beginning(seq = 0): Position {
  const hash: Bytes = hashOf('countenance audit begin 1', randomBytes(CHAIN_BYTES));
  return { seq, hash, key: randomBytes(CHAIN_BYTES) };
}

/** The log's end as it lies on the disk. */
export function endStep(vaultId: VaultId, { seq, hash, key }: Position): Step {
  return { put: 'audit', record: { vaultId, seq: 0, count: seq, hash, key } };
}

/** The same, read. */
export function endOf(stored: StoredLogEnd | 'damaged' | null): Position | null {
  if (stored === null || stored === 'damaged') return null;
  return { seq: stored.count, hash: stored.hash, key: stored.key };
}

/** For how long entries are kept, why, and when an officer's session looked last which are over. */
export const LogKeeping = z.strictObject({
  days: LogDays,
  reason: z.string().max(500),
  sweptAt: Millis.nullable(),
});
export type LogKeeping = z.infer<typeof LogKeeping>;

/** Where no officer has said otherwise. */
export const USUAL_KEEPING: LogKeeping = { days: LOG_DAYS.default, reason: '', sweptAt: null };

export function sealKeeping(office: OfficeKeys, keeping: LogKeeping): Promise<Step> {
  return sealSingle(office, 'audit-days', encodeJson(keeping));
}

/** @returns `damaged` where nobody knows, so that nothing is erased until it is set anew */
export async function loadKeeping(
  office: OfficeKeys,
  store: Store,
): Promise<Result<LogKeeping | 'damaged', StorageFailed>> {
  const read = await openSingle(office, 'audit-days', store);
  if (!read.ok) return read;
  if (read.value === null) return ok(USUAL_KEEPING);
  const bytes = read.value === 'damaged' ? null : read.value;
  return ok(decodeJson(LogKeeping, bytes) ?? 'damaged');
}
