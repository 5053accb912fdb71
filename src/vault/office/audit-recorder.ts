import {
  fail,
  ok,
  type AuditAction,
  type AuditOutcome,
  type PersonId,
  type Result,
} from '../../domain';
import type { Bytes } from '../format';
import type { StorageFailed } from '../protocol';
import type { Appending, Step, Store } from '../store';
import {
  actorIn,
  clearEntry,
  DONE,
  loadNames,
  sealEntry,
  type About,
  type Told,
} from './audit-entries';
import type { Session } from './session';

/** What a call is going to record. `whoever`: everybody whose record its change writes or erases. */
export interface Telling {
  readonly action: AuditAction;
  readonly about: About | 'whoever';
  /** `hour`: the same again within an hour, in the same session, is not written again. */
  readonly span: Told['span'];
}

/** A call that touches nothing personal, and why that is so. */
export interface NothingPersonal {
  readonly nothingPersonal: string;
}

/** Milliseconds for which one entry stands for every repetition: screens ask anew every few seconds. */
const SPAN_MILLIS = 60 * 60_000;

interface UnderWay {
  readonly session: Session;
  readonly telling: Telling;
  isWritten: boolean;
}

/** Writes the audit log. */
export interface Recorder {
  /** The disk. What is committed there while a call is under way carries the call's entry in the same transaction. */
  readonly store: Store;
  /**
   * Does a call's work, and writes what it did: with its change, or, where it only reads, before its answer is handed out. An answer whose entry cannot be
   * written is not handed out. To be called in turns.
   */
  during<T, E>(
    session: Session,
    telling: Telling | NothingPersonal,
    work: () => Result<T, E> | Promise<Result<T, E>>,
  ): Promise<Result<T, E | StorageFailed>>;
  /** Writes an entry by itself. On a full disk it is owed, and goes with whatever is written next. */
  record(session: Session, told: Told): Promise<Result<null, StorageFailed>>;
  /** The same, once an hour. */
  recordOften(session: Session, told: Omit<Told, 'span'>): Promise<Result<null, StorageFailed>>;
}

/** The entry of something, to be written in the transaction of a change. For changes that are no call's: what falls due at an opening. */
export async function tell(session: Session, store: Store, told: Told): Promise<Appending> {
  const actor = actorIn(session);
  const recipient = session.role === 'officer' ? session.office.recipient : session.recipient;
  // A kiosk whose record of the recipient is damaged can seal nothing: what it did is written all the same, but not to whom.
  if (recipient === null) return clearEntry(told.action, 'people', told.outcome, actor);
  return sealEntry(recipient, actor, told, await namesOf(session, store));
}

const known = new WeakMap<Session, Bytes>();

/** The key that makes pseudonyms in a session. @returns `null` where there is none, or it cannot be read */
export async function namesOf(session: Session, store: Store): Promise<Bytes | null> {
  const before = known.get(session);
  if (before) return before;
  const loaded = await loadNames(session.match, store);
  if (!loaded.ok || loaded.value === null || loaded.value === 'damaged') return null;
  known.set(session, loaded.value);
  return loaded.value;
}

export function createRecorder(disk: Store): Recorder {
  let underWay: UnderWay | null = null;
  const lately = new WeakMap<Session, Map<string, number>>();
  /** What did not fit on the disk and must not keep anybody out: it goes with the next change or entry that does. */
  const owed = new WeakMap<Session, readonly Appending[]>();

  async function commitWith(
    session: Session,
    steps: readonly Step[],
    entries: readonly Appending[],
  ): Promise<Result<null, StorageFailed>> {
    const all = [...steps, ...(owed.get(session) ?? []), ...entries];
    const committed = await disk.commit(session.vaultId, all);
    if (committed.ok) owed.delete(session);
    return committed;
  }

  /** Whom a change writes or erases. */
  function peopleIn(steps: readonly Step[]): readonly PersonId[] {
    const ids = steps.flatMap((step) => {
      if ('put' in step) return step.put === 'people' ? [step.record.id] : [];
      const isPerson = 'erase' in step && step.erase === 'people' && step.key.length === 2;
      return isPerson ? [step.key[1] as PersonId] : [];
    });
    return [...new Set(ids)];
  }

  function entriesOf(
    { session, telling }: UnderWay,
    outcome: AuditOutcome,
    steps: readonly Step[],
  ): Promise<Appending[]> {
    const { action, about, span } = telling;
    const whoever = about === 'whoever' ? peopleIn(steps).map((person) => ({ person })) : [];
    const all: readonly About[] =
      about !== 'whoever' ? [about] : whoever.length > 0 ? whoever : [{ thing: 'people' }];
    return Promise.all(
      all.map((each) => tell(session, disk, { action, about: each, outcome, span })),
    );
  }

  const store: Store = {
    ...disk,
    async commit(vaultId, steps) {
      const call = underWay;
      // Of a change in several pieces, each says whom it is about.
      const isMore = call?.telling.about === 'whoever' && peopleIn(steps).length > 0;
      const carries = call && (!call.isWritten || isMore) && call.session.vaultId === vaultId;
      if (!carries) return disk.commit(vaultId, steps);
      const entries = await entriesOf(call, DONE, steps);
      const committed = await commitWith(call.session, steps, entries);
      if (committed.ok) call.isWritten = true;
      return committed;
    },
  };

  async function write(
    call: UnderWay,
    outcome: AuditOutcome,
  ): Promise<Result<null, StorageFailed>> {
    const { session, telling } = call;
    // Refusals are written once an hour for each kind, whomever they are about: nobody is to fill the disk with them.
    const isRefused = outcome.kind === 'refused';
    const span = isRefused ? 'hour' : telling.span;
    const key = JSON.stringify([telling.action, isRefused ? null : telling.about, outcome]);
    if (span === 'hour' && isLately(session, key)) return ok(null);
    const entries = await entriesOf({ ...call, telling: { ...telling, span } }, outcome, []);
    const written = await commitWith(session, [], entries);
    if (written.ok && span === 'hour') note(session, key);
    return written;
  }

  function isLately(session: Session, key: string): boolean {
    const at = lately.get(session)?.get(key);
    return at !== undefined && performance.now() - at < SPAN_MILLIS;
  }

  function note(session: Session, key: string) {
    const noted = lately.get(session) ?? new Map<string, number>();
    lately.set(session, noted.set(key, performance.now()));
  }

  return {
    store,
    async during<T, E>(
      session: Session,
      telling: Telling | NothingPersonal,
      work: () => Result<T, E> | Promise<Result<T, E>>,
    ): Promise<Result<T, E | StorageFailed>> {
      if ('nothingPersonal' in telling) return work();
      // What is written once an hour is not written with a change, or every change would carry it.
      const call = { session, telling, isWritten: telling.span === 'hour' };
      underWay = call;
      const done = await Promise.resolve(work()).finally(() => (underWay = null));
      if (done.ok) {
        if (call.isWritten && telling.span === 'once') return done;
        const written = await write(call, DONE);
        return written.ok ? done : fail(written.error);
      }
      const why = whyOf(done.error);
      const isFailed = call.isWritten && telling.span === 'once';
      // Nothing was handed out, so that what cannot be written of it keeps nobody from hearing why.
      await write(call, { kind: isFailed ? 'failed' : 'refused', why });
      return done;
    },
    async record(session, told) {
      const entry = await tell(session, disk, told);
      const written = await commitWith(session, [], [entry]);
      if (!written.ok && written.error.quotaExceeded)
        owed.set(session, [...(owed.get(session) ?? []), entry]);
      return written;
    },
    async recordOften(session, { action, about, outcome }) {
      const telling = { action, about, span: 'hour' } as const;
      return write({ session, telling, isWritten: false }, outcome);
    },
  };
}

/** The kind of an error, as the log takes it. */
function whyOf(error: unknown): string {
  const kind = typeof error === 'object' && error !== null && 'kind' in error ? error.kind : null;
  return typeof kind === 'string' && /^[a-z-]{1,40}$/.test(kind) ? kind : 'unknown';
}
