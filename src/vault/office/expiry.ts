import {
  expiryOf,
  now,
  ok,
  promisedTo,
  type Expiry,
  type JudgedClock,
  type PersonId,
  type PersonRecord,
  type Result,
} from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { isGenuineExpiry, isWhole, sealClock, sealExpiry, type Due } from './expiry-records';
import { inBatches } from './load';
import { loadRules } from './rules';
import type { Session } from './session';
import { isOverBy, sweepExpired } from './sweep';

/** What decides in a session when somebody is erased. */
type Deciding = Pick<Session, 'policy' | 'notices' | 'notice'>;

/** When somebody is erased, and why. */
export function expiryIn(
  { policy, notices, notice }: Deciding,
  record: PersonRecord,
): Expiry | null {
  const all = notices.map((each) => each.notice);
  return expiryOf(record, policy, promisedTo(record, all, notice?.notice ?? null));
}

/** Whether somebody's time is over: from that very moment on nobody recognises them, though the sweep that erases them comes later, or waits for an officer's word. */
export function isOver(
  { expiries, clock }: Pick<Session, 'expiries' | 'clock'>,
  id: PersonId,
): boolean {
  const due = expiries.get(id);
  if (!due) return false;
  if (isOverBy(due, clock, now())) return true;
  const { at } = due;
  return at !== null && clock.state !== 'back' && at <= Math.max(clock.suspends, now());
}

/** Writes that follow from something that changes when people are erased. */
export interface ExpiryChanges {
  /** To be committed together with what they follow from. */
  readonly steps: readonly Step[];
  /** To be called once the steps have been committed. */
  remember(): void;
}

/** Works out anew when these people are erased. Nothing is written of whom it stays the same for. @param deciding as it will be */
export async function expiryChanges(
  session: Session,
  people: Iterable<readonly [PersonId, PersonRecord]>,
  deciding: Deciding = session,
): Promise<ExpiryChanges> {
  const { match, expiries, clock } = session;
  const changed = new Map<PersonId, Due>();
  for (const [id, record] of people) {
    const before = expiries.get(id);
    const due = dueOf(deciding, clock, record, before);
    if (before?.at !== due.at || before.clock !== due.clock) changed.set(id, due);
  }
  const steps: Step[] = [];
  await inBatches([...changed], async ([id, due]) => {
    steps.push(await sealExpiry(match, id, due));
  });
  return {
    steps,
    remember() {
      for (const [id, due] of changed) expiries.set(id, due);
    },
  };
}

/** A date that stays the same stays judged as it was: a clock that was set back lends no days to whom somebody has only put into another group since. */
function dueOf(
  deciding: Deciding,
  { state }: JudgedClock,
  record: PersonRecord,
  before: Due | undefined,
): Due {
  const at = expiryIn(deciding, record)?.at ?? null;
  if (state !== 'back') return { at, clock: 'sure' };
  return { at, clock: before?.at === at ? before.clock : 'back' };
}

/** Erases everybody whose time is over, and lets an open session forget them. @param ran milliseconds at work since the last sweep */
export async function sweepFor(
  session: Session | null,
  store: Store,
  ran = 0,
): Promise<Result<null, StorageFailed>> {
  const swept = await sweepExpired(store, { now: now(), ran });
  if (!swept.ok) return swept;
  const own = swept.value.find(({ vaultId }) => vaultId === session?.vaultId);
  if (!session || !own) return ok(null);
  session.clock = own.clock;
  for (const id of own.erased) {
    session.gallery.remove(id);
    session.people.delete(id);
    session.madeBy.delete(id);
    session.expiries.delete(id);
    if (session.lastMatch?.personId === id) session.lastMatch = null;
  }
  return ok(null);
}

/** Takes in for how long people are kept. The people, and the notices, have to be there. @returns how many records are damaged */
export async function readExpiries(
  session: Session,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const { vaultId, match, people, expiries } = session;
  const rules = await loadRules(match, store);
  if (!rules.ok) return rules;
  session.policy = rules.value.policy;
  const read = await store.read('expiry', [vaultId]);
  if (!read.ok) return read;
  let unusable = read.value.damaged;
  let isClockThere = false;
  await inBatches(read.value.records, async (record) => {
    const whole = await isWhole(record);
    if ('known' in record) isClockThere = whole;
    if (!whole) unusable++;
    if (!whole || 'known' in record || record.sweptAt !== null) return;
    if (!(await isGenuineExpiry(match, record))) unusable++;
    // Of somebody whose record is damaged it stays, too: they are erased in time all the same.
    else if (people.has(record.id)) expiries.set(record.id, { at: record.at, clock: record.clock });
  });
  // In a vault of before there were any, and in one that has just been renewed, none is missing.
  const isFirst = unusable + expiries.size === 0;
  const missing = isFirst ? 0 : [...people.keys()].filter((id) => !expiries.has(id)).length;
  const changes = await expiryChanges(session, people);
  const steps = [...changes.steps];
  // Where it was damaged nobody knows what time it was: an officer is asked before anybody is erased by the clock as it is now.
  if (!isClockThere && session.clock.state === 'sure')
    steps.push(await sealClock(vaultId, session.clock.known));
  const written = steps.length > 0 ? await store.commit(vaultId, steps) : ok(null);
  if (!written.ok && !written.error.quotaExceeded) return written;
  // On a full disk memory goes by what should be there: nobody is recognised for longer because of that.
  changes.remember();
  return ok(rules.value.damaged + Math.max(unusable, missing));
}
