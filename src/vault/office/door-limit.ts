import { z } from 'zod';
import { ok, type Result } from '../../domain';
import type { MatchKeys } from '../keys';
import type { Paused, StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import type { InTurn } from './context';
import { decodeJson, encodeJson } from './records';
import { openSingle, sealSingle, type RecordKeys } from './singles';

/**
 * Failures in a row before there is a pause, and until an officer is needed (NIST SP 800-63B-4, section 3.2.3: no more than 5 attempts in a row
 * that fail without a delay of at least 30 seconds before each further one, and no more than 50 in all).
 */
export const FREE_FAILURES = 5;
export const MOST_FAILURES = 50;

/** Milliseconds of the first pause; each further failure doubles it. */
export const FIRST_PAUSE_MILLIS = 30_000;

/**
 * Milliseconds of the longest pause, as in unlocking: the 40 failures that are left then take whoever tries ten hours, and a door that was
 * only passed by many strangers works again within a coffee break. The limit that holds is the 50.
 */
export const MOST_PAUSE_MILLIS = 15 * 60_000;

/** Milliseconds between two notes of how much of a pause is over: what a reload can cost, never what it can save. */
const TICK_MILLIS = 5_000;

/** Failures in a row, and milliseconds of the pause after the last of them that are left. */
const Count = z.strictObject({
  failures: z.int().nonnegative(),
  pauseMillis: z.int().min(0).max(MOST_PAUSE_MILLIS),
});
export type Count = z.infer<typeof Count>;

/** Nobody has failed. */
export const NO_FAILURES: Count = { failures: 0, pauseMillis: 0 };

/** What is assumed when the count is damaged or was deleted: the longest pause, or deleting it would be a way around it. */
export const SUSPICIOUS: Count = { failures: 10, pauseMillis: MOST_PAUSE_MILLIS };

/** Bytes of the block that a count fills. */
const COUNT_BLOCK_BYTES = 64;

/** Milliseconds to pause after so many failures in a row. */
export function pauseAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(FIRST_PAUSE_MILLIS * 2 ** (failures - FREE_FAILURES), MOST_PAUSE_MILLIS);
}

/**
 * Counts failures at a door. As in unlocking (office/attempts) a pause is measured by a clock that only runs forward while the app is open, and
 * what is left of it is kept on the disk: setting the wall clock neither ends a pause nor makes it last. What is counted stands in memory, too,
 * so that whoever writes to the disk meanwhile changes nothing.
 */
export interface DoorLimit {
  /** Takes up the count that was on the disk. */
  resume(count: Count): void;
  /** `null` while people may try. */
  pause(): Paused | null;
  failed(): void;
  /** Somebody was recognised. @returns whether that ended anything */
  succeeded(): boolean;
  /** Writes down how things stand, as part of another change. */
  step(): Promise<Step>;
  /** The same on its own, as soon as it is its turn. */
  save(): void;
  /** Counts and writes no more. */
  stop(): void;
}

/** Starts counting at a door. @param inTurn lets the count be written between other changes, never after the session has ended */
export function createDoorLimit(match: MatchKeys, store: Store, inTurn: InTurn): DoorLimit {
  let { failures, pauseMillis } = NO_FAILURES;
  /** When so much of the pause was left, on the clock that only runs forward. */
  let seenAt = performance.now();
  let ticking: ReturnType<typeof setInterval> | null = null;
  let isStopped = false;

  function left(): number {
    return Math.max(0, Math.ceil(pauseMillis - (performance.now() - seenAt)));
  }

  function set(count: Count) {
    ({ failures, pauseMillis } = count);
    seenAt = performance.now();
    stopTicking();
    if (pauseMillis > 0) ticking = setInterval(tick, TICK_MILLIS);
  }

  function stopTicking() {
    if (ticking !== null) clearInterval(ticking);
    ticking = null;
  }

  function tick() {
    if (left() === 0) stopTicking();
    save();
  }

  function step(): Promise<Step> {
    return sealCount(match, { failures, pauseMillis: left() });
  }

  function save() {
    // On a full disk the count lives in memory only, as that of wrong attempts does.
    void inTurn(async () => (isStopped ? null : store.commit(match.vaultId, [await step()])));
  }

  return {
    resume: set,
    pause() {
      if (failures >= MOST_FAILURES) return { kind: 'paused', millis: null };
      return left() > 0 ? { kind: 'paused', millis: left() } : null;
    },
    failed: () => set({ failures: failures + 1, pauseMillis: pauseAfter(failures + 1) }),
    succeeded() {
      if (failures === 0) return false;
      set(NO_FAILURES);
      return true;
    },
    step,
    save,
    stop() {
      isStopped = true;
      stopTicking();
    },
  };
}

/** Writes a count. */
export function sealCount(match: RecordKeys, count: Count): Promise<Step> {
  return sealSingle(match, 'failures', encodeJson(count, COUNT_BLOCK_BYTES));
}

/** The count that was on the disk. `null`: there was none. */
export async function loadCount(
  match: RecordKeys,
  store: Store,
): Promise<Result<Count | 'damaged' | null, StorageFailed>> {
  const read = await openSingle(match, 'failures', store);
  if (!read.ok) return read;
  if (read.value === null || read.value === 'damaged') return ok(read.value);
  return ok(decodeJson(Count, read.value) ?? 'damaged');
}

/** An officer is here: writes that nobody has failed. @returns how many records were damaged: what is overwritten now would be noticed by nobody later */
export async function forgetFailures(
  match: RecordKeys,
  store: Store,
): Promise<Result<{ readonly step: Step; readonly damaged: number }, StorageFailed>> {
  const count = await loadCount(match, store);
  if (!count.ok) return count;
  const damaged = count.value === 'damaged' ? 1 : 0;
  return ok({ step: await sealCount(match, NO_FAILURES), damaged });
}
