import {
  now,
  ok,
  takenBackBy,
  UNDO_MILLIS,
  type VisitDays,
  type FiledEvent,
  type Known,
  type Millis,
  type PersonId,
  type Result,
} from '../../domain';
import type { OfficeKeys } from '../keys';
import type { StorageFailed, VisitList } from '../protocol';
import type { Step, Store } from '../store';
import type { Context } from './context';
import { listBadges } from './badges';
import { dayOf, loadDays, sealDayRecord, type DayRecord } from './day-records';
import { forgetRecent } from './debounce';
import { idsToErase, NOTHING_OF_DOORS, takeDoorIn } from './door-intake';
import { identityOf } from './identity';
import { loadCounting } from './mending';
import {
  isNoteDue,
  lastKnownTime,
  loadRetention,
  sealRetention,
  USUAL,
  type Retention,
} from './retention';
import type { OfficerSession } from './session';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

type Side = Pick<OfficerSession, 'match' | 'office'>;

/** Sets for how many days visits are kept, and erases what is older in the same transaction. */
export async function setVisitDays(
  { vaultId, office }: OfficerSession,
  store: Store,
  days: VisitDays,
): Promise<Result<null, StorageFailed>> {
  const loaded = await loadDays(office, store, () => false);
  if (!loaded.ok) return loaded;
  const kept = await loadRetention({ office }, store);
  if (!kept.ok) return kept;
  const sweptAt = kept.value === 'damaged' ? null : kept.value.sweptAt;
  const at = lastKnownTime(sweptAt, now());
  const over = erasing(office, loaded.value.list, days, at);
  return store.commit(vaultId, [await sealRetention({ office }, { days, sweptAt: at }), ...over]);
}

/** What is left after the days that are over were erased. */
interface Swept {
  readonly kept: Retention | 'damaged';
  /** Records that do not open, that of `kept` among them. */
  readonly damaged: number;
}

/** Erases the days that are over. What waits in the doorbox has to be taken in before. */
export async function sweepVisits(
  { office }: Pick<OfficerSession, 'office'>,
  store: Store,
): Promise<Result<Swept, StorageFailed>> {
  const read = await loadRetention({ office }, store);
  if (!read.ok) return read;
  const kept = read.value;
  const loaded = await loadDays(office, store, () => false);
  if (!loaded.ok) return loaded;
  const { list, damaged } = loaded.value;
  if (kept === 'damaged') return ok({ kept, damaged: damaged + 1 });
  const at = lastKnownTime(kept.sweptAt, now());
  const noted: Retention = isNoteDue(kept.sweptAt, at) ? { ...kept, sweptAt: at } : kept;
  const steps = [...erasing(office, list, kept.days, at)];
  if (noted !== kept) steps.push(await sealRetention({ office }, noted));
  const swept = steps.length > 0 ? await store.commit(office.vaultId, steps) : ok(null);
  // Where even that fails on a full disk, the next session tries again: visits must not keep anybody out.
  if (!swept.ok && !swept.error.quotaExceeded) return swept;
  return ok({ kept: swept.ok ? noted : kept, damaged });
}

/** Erases the days that ended so many days ago. Only of a record that opens it is certain that it is of the day that it says: others stay, and are counted. */
function erasing(
  { vaultId }: OfficeKeys,
  list: readonly DayRecord[],
  days: VisitDays,
  at: Millis,
): readonly Step[] {
  const first = dayOf(Math.max(0, at - days * DAY_MILLIS));
  return list
    .filter(({ day }) => day < first)
    .map(({ day, id }) => ({ erase: 'visits', key: [vaultId, day, id] }));
}

/**
 * What doors wrote down from one moment on and before another, oldest first. What is in the doorbox is taken in first. Whatever took one of these
 * visits back is among them, even if that happened after the last moment.
 */
export async function listVisits(
  session: OfficerSession,
  { store, onProgress }: Pick<Context, 'store' | 'onProgress'>,
  { from, to }: { readonly from: Millis; readonly to: Millis },
): Promise<Result<VisitList, StorageFailed>> {
  const { office, signing } = session;
  if (!signing) throw new Error('an open office can sign');
  const counting = await loadCounting(session, store);
  if (!counting.ok) return counting;
  const { kiosk } = counting.value;
  const trusted = { vaults: [identityOf(signing)], kiosk };
  const taken = await takeDoorIn(session, store, trusted, onProgress);
  // On a full disk there is still something to show: what was filed before.
  if (!taken.ok && !taken.error.quotaExceeded) return taken;
  const stay = taken.ok ? taken.value : NOTHING_OF_DOORS;
  const swept = await sweepVisits(session, store);
  if (!swept.ok) return swept;
  const { kept, damaged } = swept.value;
  const { days, sweptAt } = kept === 'damaged' ? USUAL : kept;
  const [first, last] = [dayOf(from), dayOf(to + UNDO_MILLIS)];
  const loaded = await loadDays(office, store, (day) => day >= first && day <= last);
  if (!loaded.ok) return loaded;
  return ok({
    events: between(
      loaded.value.list.flatMap(({ events }) => events),
      from,
      to,
    ),
    badges: listBadges(session),
    days,
    sweptAt,
    damaged: stay.damaged + damaged,
    refused: stay.refused,
  });
}

function between(all: readonly FiledEvent[], from: Millis, to: Millis): readonly FiledEvent[] {
  const inside = all.filter(({ at }) => at >= from && at < to);
  const ids = new Set(inside.map(({ id }) => id));
  const later = all.filter((event) => {
    const taken = takenBackBy(event);
    return taken !== null && !ids.has(event.id) && ids.has(taken);
  });
  return [...inside, ...later].sort((a, b) => a.at - b.at);
}

/** Whether somebody was known as this person, by their face or by the code of their badge. */
export function isOneOf(people: ReadonlySet<PersonId>): (known: Known) => boolean {
  return ({ person }) => person !== null && people.has(person);
}

/** What takes somebody's visits away, and how many those are. */
export interface VisitsLeft {
  readonly steps: readonly Step[];
  readonly counts: ReadonlyMap<PersonId, number>;
}

/**
 * Takes the visits of whoever leaves out of every day, to be committed together with the rest of their erasure; and who was just written down, because
 * it is told by tags. What is damaged stays as it is: nobody can read it.
 */
export async function visitsWithout(
  { match, office }: Side,
  store: Store,
  isLeaving: (known: Known) => boolean,
): Promise<Result<VisitsLeft, StorageFailed>> {
  const loaded = await loadDays(office, store);
  if (!loaded.ok) return loaded;
  const { list } = loaded.value;
  const all = list.flatMap(({ events }) => events);
  const ids = idsToErase(all, isLeaving);
  const counts = new Map<PersonId, number>();
  for (const event of all) {
    const person = 'known' in event && isLeaving(event.known) ? event.known.person : null;
    if (person) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  const steps: Step[] = [forgetRecent(match)];
  for (const record of list) {
    const events = record.events.filter(({ id }) => !ids.has(id));
    if (events.length < record.events.length)
      steps.push(await sealDayRecord(office, { ...record, events }));
  }
  return ok({ steps, counts });
}
