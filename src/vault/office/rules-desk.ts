import {
  believedClock,
  fail,
  now,
  ok,
  type Group,
  type Millis,
  type Result,
  type RetentionPolicy,
} from '../../domain';
import type {
  ClockReport,
  Forecast,
  RetentionOverview,
  StorageFailed,
  WouldErase,
} from '../protocol';
import type { Store } from '../store';
import { expiryChanges, expiryIn, isOver, sweepFor } from './expiry';
import { finishErasing, quietly } from './erasing';
import { finishSwept } from './expiry-finishing';
import { sealClock } from './expiry-records';
import { listHolds } from './hold';
import { sealRules } from './rules';
import type { OfficerSession } from './session';

/** For how long people are kept, who is erased when, and whether the clock is believed. */
export async function readRetention(
  session: OfficerSession,
  store: Store,
): Promise<Result<RetentionOverview, StorageFailed>> {
  const { policy, people } = session;
  const holds = await listHolds(session, store);
  if (!holds.ok) return holds;
  const groups = new Map<string, Group>();
  for (const { group } of people.values()) if (group) groups.set(group.toLowerCase(), group);
  return ok({
    policy,
    people: forecast(session, policy),
    holds: holds.value,
    groups: [...groups.values()].sort((a, b) => a.localeCompare(b)),
    clock: reportClock(session),
  });
}

/** Who would be erased when by other rules: nothing is changed. Whoever is first comes first, and last who has no date. */
export function forecast(session: OfficerSession, policy: RetentionPolicy): readonly Forecast[] {
  const { notices, notice } = session;
  return [...session.people]
    .map(([id, record]): Forecast => {
      const expiry = expiryIn({ policy, notices, notice }, record);
      const { name, held } = record;
      return { id, name, held, at: expiry?.at ?? null, because: expiry?.because ?? null };
    })
    .sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
}

/** Puts rules in force, if the officer knows how many people they erase at once: these are suspended from now on, and erased by the next sweep. */
export async function setRetention(
  session: OfficerSession,
  store: Store,
  { policy, erases }: { readonly policy: RetentionPolicy; readonly erases: number },
): Promise<Result<null, WouldErase | StorageFailed>> {
  const { vaultId, match, people, notices, notice } = session;
  const over = overAtOnce(session, policy);
  if (over !== erases) return fail({ kind: 'would-erase', people: over });
  const expiry = await expiryChanges(session, people, { policy, notices, notice });
  const stored = await store.commit(vaultId, [await sealRules(match, policy), ...expiry.steps]);
  if (!stored.ok) return stored;
  session.policy = policy;
  expiry.remember();
  return ok(null);
}

/** How many people's time would be over at once by other rules, whose time is not over by those in force. */
function overAtOnce(session: OfficerSession, policy: RetentionPolicy): number {
  const at = latest(session);
  return forecast(session, policy).filter((each) => isDue(each, at) && !isOver(session, each.id))
    .length;
}

function isDue({ at }: Pick<Forecast, 'at'>, moment: Millis): boolean {
  return at !== null && at <= moment;
}

/** The later of the last known time and the device's own. */
function latest({ clock }: OfficerSession): Millis {
  const moment = now();
  return clock.known > moment ? clock.known : moment;
}

function reportClock(session: OfficerSession): ClockReport {
  const { state, known } = session.clock;
  const waiting =
    state === 'sure' ? [] : [...session.people.keys()].filter((id) => isOver(session, id));
  return { state, known, now: now(), waiting: waiting.length };
}

/** An officer says that the device's clock is right: its time is the known one, and whose time is over by it is erased. */
export async function confirmClock(
  session: OfficerSession,
  store: Store,
): Promise<Result<null, StorageFailed>> {
  const at = now();
  const written = await store.commit(session.vaultId, [await sealClock(session.vaultId, at)]);
  if (!written.ok) return written;
  session.clock = believedClock(at);
  const swept = await sweepFor(session, store);
  const finished = swept.ok ? await finishSwept(session, store) : swept;
  if (!finished.ok) return finished;
  const certified = await finishErasing(session, quietly(store));
  return certified.ok ? ok(null) : certified;
}
