import { fail, ok, type Result } from '../../domain';
import type { MustWait, StorageFailed, WrongSecret } from '../protocol';
import type { Step, Store, StoredAttempts } from '../store';

/** Wrong attempts without a wait: typing errors happen. */
export const FREE_ATTEMPTS = 3;

/** Milliseconds of the first wait; each further wrong attempt doubles it. */
export const FIRST_WAIT_MILLIS = 5_000;

/** Milliseconds of the longest wait: about a hundred attempts a day, and nobody who is let in is kept out for long. */
export const MOST_WAIT_MILLIS = 15 * 60_000;

/** What is assumed when the count is damaged or was deleted: the longest wait, or deleting it would be a way around it. */
const SUSPICIOUS_FAILURES = 12;

/** Milliseconds between two notes of how much of a wait is over: what a reload can cost, never what it can save. */
const TICK_MILLIS = 1_000;

/** Milliseconds to wait after so many wrong attempts in a row. */
export function waitAfter(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(FIRST_WAIT_MILLIS * 2 ** (failures - FREE_ATTEMPTS), MOST_WAIT_MILLIS);
}

/**
 * Slows down guessing at this device. The wait is measured by a clock that only runs forward while the app is open (`performance.now`),
 * and what is left of it is kept on the disk: neither a reload nor another tab nor setting the clock shortens it. It does not bind
 * somebody who has copied the disk; against them there is only the cost of each guess (keys/argon2).
 */
export interface Attempts {
  /** Milliseconds until the next attempt is looked at. */
  remaining(): Promise<Result<number, StorageFailed>>;
  /**
   * To be called before an attempt is looked at: it is counted as wrong beforehand, so that pulling the plug saves nothing.
   *
   * @param vault `older`: of a format that kept no count, so that a missing one is no reason for suspicion
   */
  begin(vault: 'today' | 'older'): Promise<Result<null, MustWait | StorageFailed>>;
  /** The attempt was wrong; the wait starts now. */
  failed(): WrongSecret;
  /** An officer's attempt was right: forgets the count, as part of the change that it leads to. */
  cleared(): Promise<Step>;
  /**
   * A kiosk's attempt was right: it does not count, but those before it do. Otherwise whoever knows the passphrase of a kiosk could
   * guess at an officer's for ever.
   */
  uncounted(): Promise<Step>;
}

interface Known {
  failures: number;
  waitMillis: number;
  /** When it was seen, on the clock that only runs forward. */
  seenAt: number;
}

export function createAttempts(store: Store): Attempts {
  let known: Known | null = null;
  let ticking: ReturnType<typeof setInterval> | null = null;

  function left(): number {
    if (!known) return 0;
    return Math.max(0, Math.ceil(known.waitMillis - (performance.now() - known.seenAt)));
  }

  function adopt(failures: number, waitMillis: number) {
    known = { failures, waitMillis, seenAt: performance.now() };
    if (waitMillis > 0) ticking ??= setInterval(() => void tick(), TICK_MILLIS);
  }

  async function tick() {
    if (left() === 0 && ticking !== null) {
      clearInterval(ticking);
      ticking = null;
    }
    await write();
  }

  async function write(): Promise<Result<null, StorageFailed>> {
    if (!known) return ok(null);
    const step = await record(known.failures, left());
    // Forgotten in the meantime: writing it down again would undo that.
    return known ? store.commit(null, [step]) : ok(null);
  }

  /** Another tab may have tried in the meantime, or waited. */
  async function look(vault: 'today' | 'older' = 'today'): Promise<Result<number, StorageFailed>> {
    const read = await store.readAttempts();
    if (!read.ok) return read;
    const none = { failures: 0, waitMillis: 0 };
    const isFirst = vault === 'older' && read.value === null;
    const stored = isFirst ? none : await trusted(read.value);
    if (known?.failures !== stored.failures) adopt(stored.failures, stored.waitMillis);
    else if (stored.waitMillis < left()) adopt(stored.failures, stored.waitMillis);
    return ok(left());
  }

  function rest() {
    if (ticking !== null) clearInterval(ticking);
    ticking = null;
    known = null;
  }

  return {
    remaining: look,
    async begin(vault) {
      const waiting = await look(vault);
      if (!waiting.ok) return waiting;
      if (waiting.value > 0) return fail({ kind: 'wait', waitMillis: waiting.value });
      const failures = (known?.failures ?? 0) + 1;
      adopt(failures, waitAfter(failures));
      const written = await write();
      // On a full disk the count lives in memory only: nobody could open the vault to make room otherwise.
      return written.ok || written.error.quotaExceeded ? ok(null) : written;
    },
    failed() {
      // The wait begins when the answer is given, not while it was being worked out.
      if (known) adopt(known.failures, waitAfter(known.failures));
      return { kind: 'wrong', waitMillis: left() };
    },
    cleared() {
      rest();
      return record(0, 0);
    },
    uncounted() {
      const failures = Math.max(0, (known?.failures ?? 0) - 1);
      rest();
      return record(failures, 0);
    },
  };
}

/** The count of a device on which nobody has tried yet. */
export function firstAttempts(): Promise<Step> {
  return record(0, 0);
}

async function record(failures: number, waitMillis: number): Promise<Step> {
  const check = await checkOf(failures, waitMillis);
  return { put: 'attempts', record: { id: 'attempts', failures, waitMillis, check } };
}

async function trusted(
  stored: StoredAttempts | 'damaged' | null,
): Promise<Pick<StoredAttempts, 'failures' | 'waitMillis'>> {
  const suspicious = { failures: SUSPICIOUS_FAILURES, waitMillis: MOST_WAIT_MILLIS };
  if (stored === null || stored === 'damaged') return suspicious;
  const { failures, waitMillis, check } = stored;
  return check === (await checkOf(failures, waitMillis)) ? stored : suspicious;
}

/** Finds damage, not malice: there is no key at hand while the vault is locked. */
async function checkOf(failures: number, waitMillis: number): Promise<string> {
  const text = new TextEncoder().encode(`countenance attempts ${failures} ${waitMillis}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
