import { z } from 'zod';
import { Millis, ok, VISIT_DAYS, VisitDays, type Result } from '../../domain';
import type { OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { decodeJson, encodeJson } from './records';
import { openSingle, sealSingle } from './singles';

interface OfficeSide {
  readonly office: OfficeKeys;
}

/** For how many days visits are kept, and when it was last looked which are over; `null`: not since that is noted. */
const Retention = z.strictObject({
  days: VisitDays,
  sweptAt: Millis.nullable().default(null),
});
export type Retention = z.infer<typeof Retention>;

/** Where no officer has said otherwise. */
export const USUAL: Retention = { days: VisitDays.parse(VISIT_DAYS.default), sweptAt: null };

/** Milliseconds between two sweeps that are noted: visits are listed every few seconds while an officer looks at them. */
const NOTED_EVERY_MILLIS = 60 * 60 * 1000;

/**
 * Milliseconds by which a clock may have been set back for the last sweep to be believed: a year. A device whose sweep lies further ahead had a wrong
 * clock then, and to go by it would erase everything that comes in from now on.
 */
const BELIEVED_MILLIS = 366 * 24 * 60 * 60 * 1000;

/** Reads for how many days visits are kept. `damaged`: nobody knows, so nothing is erased until an officer has set it anew. */
export async function loadRetention(
  { office }: OfficeSide,
  store: Store,
): Promise<Result<Retention | 'damaged', StorageFailed>> {
  const read = await openSingle(office, 'visit-days', store);
  if (!read.ok) return read;
  if (read.value === null) return ok(USUAL);
  const bytes = read.value === 'damaged' ? null : read.value;
  return ok(decodeJson(Retention, bytes) ?? 'damaged');
}

/** Writes for how many days visits are kept. */
export function sealRetention({ office }: OfficeSide, retention: Retention): Promise<Step> {
  return sealSingle(office, 'visit-days', encodeJson(retention));
}

/** The time by which it is judged which visits are over: a clock that was set back does not make anything kept for longer. */
export function lastKnownTime(sweptAt: Millis | null, now: Millis): Millis {
  if (sweptAt === null || sweptAt - now > BELIEVED_MILLIS) return now;
  return Millis.parse(Math.max(sweptAt, now));
}

/** Whether a sweep at this moment is worth a note. */
export function isNoteDue(sweptAt: Millis | null, now: Millis): boolean {
  return sweptAt === null || lastKnownTime(sweptAt, now) - sweptAt >= NOTED_EVERY_MILLIS;
}
