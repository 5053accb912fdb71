import { Millis } from './ids';

const HOUR_MILLIS = 60 * 60 * 1000;
const DAY_MILLIS = 24 * HOUR_MILLIS;

/**
 * Days without the app having been seen at work after which a clock that lies ahead is doubted: a weekend with a holiday beside it. A device that was
 * switched off for longer looks just like one whose clock was set wrong.
 */
export const LONGEST_UNSEEN_DAYS = 3;

/** Milliseconds by which clocks are put right day by day, and which mean nothing. */
const PUT_RIGHT_MILLIS = HOUR_MILLIS;

/**
 * Whether the device's clock can be believed.
 *
 * - `sure`: yes.
 * - `back`: it was set back: it was later before.
 * - `ahead`: it may have been set forward: people would be erased because of a time in which nobody has seen the app at work.
 */
export type ClockState = 'sure' | 'back' | 'ahead';

/** What the device's clock may decide. */
export interface JudgedClock {
  readonly state: ClockState;
  /** The last known time, which is to be remembered: what has passed for certain. */
  readonly known: Millis;
  /** Whose moment lies no later is erased. */
  readonly erases: Millis;
  /** Whose moment lies no later is recognised by nobody: never earlier than `erases`. */
  readonly suspends: Millis;
}

/** A clock about which nothing is known that speaks against it. */
export function believedClock(now: Millis): JudgedClock {
  return { state: 'sure', known: now, erases: now, suspends: now };
}

/** What is known about time when people are about to be erased. */
export interface ClockReading {
  /** The last known time; `null`: it was never written down, or is damaged. */
  readonly known: Millis | null;
  /** The device's own clock. */
  readonly now: Millis;
  /** Milliseconds that the app has been at work since `known` was looked at last, by a clock that nobody can set. */
  readonly ran: number;
  /** Whether somebody's moment lies between two others: after the first, and no later than the second. */
  readonly isAnybodyDue: (after: number, until: Millis) => boolean;
}

/**
 * Judges the device's clock. Time never stands still while the app is at work, whatever the clock says; and no jump erases anybody until an officer has said
 * that the clock is right, which makes its time the last known one.
 */
export function judgeClock({ known, now, ran, isAnybodyDue }: ClockReading): JudgedClock {
  const passed = known === null ? null : Millis.parse(known + Math.max(0, ran));
  if (passed !== null && now < passed - PUT_RIGHT_MILLIS)
    return { state: 'back', known: passed, erases: passed, suspends: passed };
  const isUnseen = passed === null || now - passed > LONGEST_UNSEEN_DAYS * DAY_MILLIS;
  if (isUnseen && isAnybodyDue(passed ?? -1, now)) {
    const until = passed ?? Millis.parse(0);
    return { state: 'ahead', known: until, erases: until, suspends: now };
  }
  const latest = Millis.parse(Math.max(now, passed ?? now));
  return believedClock(latest);
}

/** Whether the last known time is worth being written down anew: once an hour at most. */
export function isKnownDue(known: Millis, judged: JudgedClock): boolean {
  return judged.known - known >= HOUR_MILLIS;
}
