import { fail, newId, ok, type Result } from '../../domain';
import { AttemptMark } from '../format';
import type { MustWait, StorageFailed, WrongSecret } from '../protocol';
import type { ReadAttempts, Step, Store, StoredAttempts } from '../store';

/** Wrong attempts without a wait: typing errors happen. */
export const FREE_ATTEMPTS = 3;

/** Milliseconds of the first wait; each further wrong attempt doubles it. */
export const FIRST_WAIT_MILLIS = 5_000;

/** Milliseconds of the longest wait: about a hundred attempts a day, and nobody who is let in is kept out for long. */
export const MOST_WAIT_MILLIS = 15 * 60_000;

/** Milliseconds between two notes of how much of a wait is over: what a reload can cost, never what it can save. */
const TICK_MILLIS = 1_000;

/** Milliseconds to wait after so many wrong attempts in a row. */
export function waitAfter(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(FIRST_WAIT_MILLIS * 2 ** (failures - FREE_ATTEMPTS), MOST_WAIT_MILLIS);
}

/**
 * Slows down guessing at this device. The wait is measured by a clock that only runs forward while the app is open (`performance.now`),
 * and what is left of it is kept on the disk: neither a reload nor another tab nor setting the clock shortens it. Each count has a mark of
 * its own: a tab notes how much of a wait is over only as long as the count that it waits for is the one on the disk. It does not bind
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

/** What is counted, and under which mark: `null` before there were any, and when there is nothing to trust. */
interface Count {
  readonly mark: AttemptMark | null;
  readonly failures: number;
  readonly waitMillis: number;
}

interface Known extends Count {
  /** When it was seen, on the clock that only runs forward. */
  readonly seenAt: number;
  /** The mark on the disk that this count could not be written over, because the disk is full. */
  readonly unwrittenOver?: Count['mark'];
}

/** What was read from the disk, and what it counts for. */
interface Seen {
  readonly record: ReadAttempts;
  readonly count: Count;
}

const NONE: Count = { mark: null, failures: 0, waitMillis: 0 };

/** What is assumed when the count is damaged or was deleted: the longest wait, or deleting it would be a way around it. */
const SUSPICIOUS: Count = { mark: null, failures: 12, waitMillis: MOST_WAIT_MILLIS };

export function createAttempts(store: Store): Attempts {
  let known: Known | null = null;
  let ticking: ReturnType<typeof setInterval> | null = null;

  function left(): number {
    if (!known) return 0;
    return Math.max(0, Math.ceil(known.waitMillis - (performance.now() - known.seenAt)));
  }

  function startTicking() {
    if (left() > 0) ticking ??= setInterval(() => void tick(), TICK_MILLIS);
  }

  function stopTicking() {
    if (ticking !== null) clearInterval(ticking);
    ticking = null;
  }

  /**
   * Notes how much of the wait is over, and a count for which there was no room. What another tab has counted since then is taken over
   * instead.
   */
  async function tick() {
    const seen = await look();
    if (!seen.ok || !known) return;
    const { count, record } = seen.value;
    const isOver = left() === 0;
    const isOnDisk = count.mark === known.mark;
    if (!isOnDisk || left() < count.waitMillis) {
      const mark = known.mark ?? newId(AttemptMark);
      await store.replaceAttempts(record, await recordOf({ ...known, mark, waitMillis: left() }));
    }
    if (isOver) stopTicking();
  }

  /** Reads the disk: another tab may have tried in the meantime, or waited. */
  async function look(vault: 'today' | 'older' = 'today'): Promise<Result<Seen, StorageFailed>> {
    const before = known;
    const read = await store.readAttempts();
    if (!read.ok) return read;
    const isFirst = vault === 'older' && read.value === null;
    const count = isFirst ? NONE : await countIn(read.value);
    // Somebody has tried in this tab meanwhile, so that what was read may be older than what is known.
    if (known !== before) return look(vault);
    if (isNews(count)) known = { ...count, seenAt: performance.now() };
    startTicking();
    return ok({ record: read.value, count });
  }

  function isNews({ mark, failures, waitMillis }: Count): boolean {
    if (!known) return true;
    if (mark === known.unwrittenOver) return false;
    // Those of earlier versions have no mark to tell them apart by.
    return mark !== known.mark || failures !== known.failures || waitMillis < left();
  }

  /** Counts one more wrong attempt. @returns `false` when another tab has written since the disk was seen */
  async function countOne({ record, count }: Seen): Promise<Result<boolean, StorageFailed>> {
    const failures = (known?.failures ?? 0) + 1;
    const counted = { mark: newId(AttemptMark), failures, waitMillis: waitAfter(failures) };
    const written = await store.replaceAttempts(record, await recordOf(counted));
    const isFull = !written.ok && written.error.quotaExceeded;
    if (!isFull && !(written.ok && written.value)) return written;
    // On a full disk the count lives in memory only: nobody could open the vault to make room otherwise.
    const unwritten = isFull && { unwrittenOver: count.mark };
    known = { ...counted, seenAt: performance.now(), ...unwritten };
    // The wait has not begun yet.
    stopTicking();
    return ok(true);
  }

  function forget() {
    stopTicking();
    known = null;
  }

  return {
    async remaining() {
      const seen = await look();
      return seen.ok ? ok(left()) : seen;
    },
    async begin(vault) {
      for (;;) {
        const seen = await look(vault);
        if (!seen.ok) return seen;
        if (left() > 0) return fail({ kind: 'wait', waitMillis: left() });
        const counted = await countOne(seen.value);
        if (!counted.ok) return counted;
        if (counted.value) return ok(null);
      }
    },
    failed() {
      // The wait begins when the answer is given, not while it was being worked out.
      if (known)
        known = { ...known, waitMillis: waitAfter(known.failures), seenAt: performance.now() };
      startTicking();
      return { kind: 'wrong', waitMillis: known?.waitMillis ?? 0 };
    },
    cleared() {
      forget();
      return afresh(0);
    },
    uncounted() {
      const failures = Math.max(0, (known?.failures ?? 0) - 1);
      forget();
      return afresh(failures);
    },
  };
}

/** The count of a device on which nobody has tried yet. */
export function firstAttempts(): Promise<Step> {
  return afresh(0);
}

/** Under a mark of its own, or a tab that waits would bring back what it waits for. */
async function afresh(failures: number): Promise<Step> {
  const count = { mark: newId(AttemptMark), failures, waitMillis: 0 };
  return { put: 'attempts', record: await recordOf(count) };
}

async function recordOf({
  mark,
  failures,
  waitMillis,
}: Count & { readonly mark: AttemptMark }): Promise<StoredAttempts> {
  const check = await checkOf(failures, waitMillis, mark);
  return { id: 'attempts', failures, waitMillis, mark, check };
}

async function countIn(read: ReadAttempts): Promise<Count> {
  if (read === null || read === 'damaged') return SUSPICIOUS;
  const { mark = null, failures, waitMillis, check } = read;
  const isWhole = check === (await checkOf(failures, waitMillis, mark));
  return isWhole ? { mark, failures, waitMillis } : SUSPICIOUS;
}

/** Finds damage, not malice: there is no key at hand while the vault is locked. */
async function checkOf(failures: number, waitMillis: number, mark: Count['mark']): Promise<string> {
  const words = ['countenance', 'attempts', failures, waitMillis, ...(mark === null ? [] : [mark])];
  const text = new TextEncoder().encode(words.join(' '));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
