import {
  fail,
  Millis,
  newId,
  now,
  ok,
  rejectedOf,
  takenBackBy,
  VisitId,
  type FiledEvent,
  type FollowUp,
  type PersonId,
  type RejectedVisit,
  type Rejection,
  type Result,
} from '../../domain';
import type { NotFound, PersonVisits, StorageFailed } from '../protocol';
import type { Store } from '../store';
import type { Context } from './context';
import { dayOf, loadDay, loadDays, sealDayRecord, type DayRecord } from './day-records';
import type { OfficerSession } from './session';
import { isOneOf, listVisits } from './visits';

interface VisitAt {
  readonly visitId: VisitId;
  /** When the visit was. */
  readonly at: Millis;
}

/** "That was not me", said to an officer: the visit stays on file, counts no more, and is to be followed up. */
export async function rejectVisit(
  session: OfficerSession,
  store: Store,
  { visitId, at, note }: VisitAt & Pick<FollowUp, 'note'>,
): Promise<Result<null, NotFound | StorageFailed>> {
  return changeDay(session, store, { visitId, at }, ({ events }) => {
    const visit = events.find((event) => event.id === visitId);
    const isOver = events.some((event) => takenBackBy(event) === visitId);
    if (!visit || !('known' in visit) || isOver) return null;
    const rejection: Rejection = {
      ...{ id: newId(VisitId), at: visit.at, kiosk: visit.kiosk, kind: 'rejected' },
      ...{ rejects: visitId, rejectedAt: now() },
      by: { way: session.slotId, label: session.wayLabel },
      followUp: { state: 'open', note },
    };
    return [...events, rejection];
  });
}

/** Changes what is to be done about a rejected visit. @param change `followUp` is `null`: it was them after all, and the visit counts again */
export async function settleRejection(
  session: OfficerSession,
  store: Store,
  { visitId, at, followUp }: VisitAt & { readonly followUp: FollowUp | null },
): Promise<Result<null, NotFound | StorageFailed>> {
  return changeDay(session, store, { visitId, at }, ({ events }) => {
    const isIt = (event: FiledEvent) => event.kind === 'rejected' && event.rejects === visitId;
    if (!events.some(isIt)) return null;
    return events.flatMap((event) => {
      if (!isIt(event)) return [event];
      return followUp === null || event.kind !== 'rejected' ? [] : [{ ...event, followUp }];
    });
  });
}

/** @param change gives the events of the record that holds the visit anew, or `null` where there is nothing to change */
async function changeDay(
  { office, vaultId }: OfficerSession,
  store: Store,
  { visitId, at }: VisitAt,
  change: (record: DayRecord) => readonly FiledEvent[] | null,
): Promise<Result<null, NotFound | StorageFailed>> {
  const loaded = await loadDay(office, store, dayOf(at));
  if (!loaded.ok) return loaded;
  const record = loaded.value.list.find(({ events }) => events.some(({ id }) => id === visitId));
  const events = record && change(record);
  if (!record || !events) return fail({ kind: 'not-found' });
  return store.commit(vaultId, [await sealDayRecord(office, { ...record, events })]);
}

/** Every visit that was rejected and is still kept, the newest first. */
export async function listFollowUps(
  { office }: OfficerSession,
  store: Store,
): Promise<Result<readonly RejectedVisit[], StorageFailed>> {
  const loaded = await loadDays(office, store);
  return loaded.ok ? ok(rejectedOf(loaded.value.list.flatMap(({ events }) => events))) : loaded;
}

/** From the first moment to the last that has a date. */
const EVER = { from: Millis.parse(0), to: Millis.parse(8_640_000_000_000_000) };

/** What doors have written down of one person, and what was taken back of it. */
export async function readVisitsOf(
  session: OfficerSession,
  context: Pick<Context, 'store' | 'onProgress'>,
  { personId }: { readonly personId: PersonId },
): Promise<Result<PersonVisits, NotFound | StorageFailed>> {
  if (!session.people.has(personId)) return fail({ kind: 'not-found' });
  const listed = await listVisits(session, context, EVER);
  if (!listed.ok) return listed;
  const { events, damaged } = listed.value;
  const isTheirs = isOneOf(new Set([personId]));
  const ids = new Set(
    events.flatMap((event) => ('known' in event && isTheirs(event.known) ? [event.id] : [])),
  );
  const isAbout = (event: FiledEvent) => {
    const taken = takenBackBy(event);
    return ids.has(event.id) || (taken !== null && ids.has(taken));
  };
  return ok({ events: events.filter(isAbout), damaged });
}
