import {
  CertificateId,
  DESTROYED_KINDS,
  newId,
  ok,
  SubjectId,
  type Destroyed,
  type ErasureCause,
  type ErasureNote,
  type Millis,
  type PersonId,
  type PersonRecord,
  type Result,
} from '../../domain';
import type { OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import { erasePerson, type PersonCounts, type Step, type Store } from '../store';
import { eraseBadgesOf } from './badges';
import { sealFiled } from './certificates';
import { openDoorMessage } from './door-messages';
import { unmark } from './people';
import type { OfficerSession } from './session';
import { tracesWithout } from './traces';

/** What erases people, and what memory has to follow with. */
interface Prepared {
  /** Keys first. To be committed in one transaction. */
  readonly steps: readonly Step[];
  /** Of others, who were marked as alike with them. */
  readonly records: ReadonlyMap<PersonId, PersonRecord>;
}

type Counts = Partial<Record<Destroyed['what'], number>>;

/**
 * Prepares everything that erases these people: their keys, every record about them, their badges, their visits out of every day, the marks of others who look like
 * them, and what doors wrote about them that was never believed; and notes that each is owed a certificate, with what was destroyed.
 */
export async function prepareErasure(
  session: OfficerSession,
  store: Store,
  leaving: ReadonlySet<PersonId>,
  noted: Pick<ErasureNote, 'reason' | 'erased_at'>,
): Promise<Result<Prepared, StorageFailed>> {
  const { vaultId, office } = session;
  const own = await store.countOf(vaultId, [...leaving]);
  if (!own.ok) return own;
  const letters = await doorMessagesOf(session, store, leaving);
  if (!letters.ok) return letters;
  const traces = await tracesWithout(session, store, leaving);
  if (!traces.ok) return traces;
  const unmarked = await unmark(session, store, leaving);
  const notes: Step[] = [];
  for (const personId of leaving) {
    const destroyed = {
      ...ownOf(own.value, personId, letters.value.counts.get(personId) ?? 0),
      badges: badgesOf(session, personId),
      marks: marksOf(session, personId),
      visits: traces.value.visits.get(personId) ?? 0,
    };
    const subject = session.people.get(personId)?.agreed?.subject;
    notes.push(await owe(office, personId, noted, destroyed, subject));
  }
  const steps = [
    ...[...leaving].flatMap((id) => erasePerson(vaultId, id)),
    ...eraseBadgesOf(session, leaving),
    ...letters.value.steps,
    ...unmarked.steps,
    ...traces.value.steps,
    ...notes,
  ];
  return ok({ steps, records: unmarked.records });
}

/** What is noted of an erasure beside whom it is about, and what was destroyed. */
export function noteOf(
  reason: ErasureCause,
  at: Millis,
): Pick<ErasureNote, 'reason' | 'erased_at'> {
  return { reason, erased_at: new Date(at).toISOString() };
}

/**
 * Notes that a certificate is owed for somebody's erasure.
 *
 * @param subject by which their receipts name them; another where nobody can read it any more
 */
export function owe(
  office: OfficeKeys,
  personId: PersonId,
  noted: Pick<ErasureNote, 'reason' | 'erased_at'>,
  counts: Counts,
  subject = newId(SubjectId),
): Promise<Step> {
  const note = { personId, subject, destroyed: inOrder(counts), ...noted };
  return sealFiled(office, newId(CertificateId), { kind: 'owed', note });
}

function ownOf(counts: PersonCounts, id: PersonId, doorMessages: number): Counts {
  const own = counts.get(id);
  if (!own) return {};
  const { keys, people: names, details, templates, inbox, expiry: dates } = own;
  return { keys, names, details, templates, dates, messages: inbox + doorMessages };
}

function badgesOf({ badges }: OfficerSession, id: PersonId): number {
  return [...badges.values()].filter((badge) => badge?.personId === id).length;
}

/** Others who were marked as looking like somebody. */
function marksOf({ people }: OfficerSession, id: PersonId): number {
  let marks = 0;
  for (const [other, { alike }] of people) if (other !== id && alike.includes(id)) marks++;
  return marks;
}

function inOrder(counts: Counts): Destroyed[] {
  return DESTROYED_KINDS.flatMap((what) => {
    const count = counts[what] ?? 0;
    return count > 0 ? [{ what, count }] : [];
  });
}

/** Messages of doors that stay because no kiosk can be shown to have written them, and that name somebody who leaves. */
async function doorMessagesOf(
  { vaultId, match, office }: OfficerSession,
  store: Store,
  leaving: ReadonlySet<PersonId>,
): Promise<
  Result<
    { readonly steps: readonly Step[]; readonly counts: ReadonlyMap<PersonId, number> },
    StorageFailed
  >
> {
  const read = await store.read('doorbox', [vaultId]);
  if (!read.ok) return read;
  const steps: Step[] = [];
  const counts = new Map<PersonId, number>();
  for (const stored of read.value.records) {
    const event = (await openDoorMessage(match, office, stored))?.event;
    const person = event && 'known' in event ? event.known.person : null;
    if (!person || !leaving.has(person)) continue;
    steps.push({ erase: 'doorbox', key: [vaultId, stored.id] });
    counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return ok({ steps, counts });
}
