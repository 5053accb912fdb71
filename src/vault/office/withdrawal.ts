import {
  fail,
  Millis,
  type Guardian,
  now,
  ok,
  type PersonId,
  type PersonRecord,
  type PublishedNotice,
  type Result,
} from '../../domain';
import type { NotFound, NotRecognised, StorageFailed, Withdrawn } from '../protocol';
import type { Step, Store } from '../store';
import { fileEvent, freshSubject, readBefore, remember, signEvent } from './consents';
import { subjectOf } from './details';
import { removePerson } from './people';
import { isPresent } from './presence';
import { resealRecord } from './sealing';
import type { OfficerSession, Session } from './session';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** Who leaves, and the guardian who says so for them, if it is not they themselves. */
interface Leaving {
  readonly personId: PersonId;
  readonly guardian: Guardian | null;
}

type Unwithdrawn = NotFound | NotRecognised | StorageFailed;

/**
 * Takes somebody's consent back. From this moment on nobody recognises them; everything about them is erased after the days that the notice
 * promised, in an officer's session: at once in this one where it promised that. Suspending comes before everything else: where a kiosk cannot
 * sign or file a receipt, it suspends all the same.
 */
export async function withdraw(
  session: Session,
  store: Store,
  { personId, guardian }: Leaving,
): Promise<Result<Withdrawn, Unwithdrawn>> {
  const record = session.people.get(personId);
  if (record?.withdrawnAt !== null) return fail({ kind: 'not-found' });
  if (!isPresent(session, personId)) return fail({ kind: 'not-recognised' });
  const at = now();
  const due = erasedBy(session, record, at);
  const leaving = await prepareLeaving(session, store, { personId, guardian }, record);
  if (!leaving.ok) return leaving;
  const { receipt, steps } = leaving.value;
  if (session.role === 'officer' && due <= at) {
    const settled = await settle(session, store);
    const removed = settled.ok ? await removePerson(session, store, personId) : settled;
    return removed.ok ? ok({ receipt, erasedBy: null }) : removed;
  }
  const suspended = { ...record, withdrawnAt: at };
  const resealed = await resealRecord(session.match, store, personId, suspended);
  if (!resealed.ok) return resealed;
  const stored = await store.commit(session.vaultId, [resealed.value, ...steps]);
  if (!stored.ok) return stored;
  session.people.set(personId, suspended);
  session.lastMatch = null;
  if (receipt) remember(session, personId);
  return ok({ receipt, erasedBy: due });
}

/** Writes down what this session owes: above all a key that has just signed a receipt. */
export async function settle(
  session: OfficerSession,
  store: Store,
): Promise<Result<null, StorageFailed>> {
  if (session.owed.length === 0) return ok(null);
  const settled = await store.commit(session.vaultId, session.owed);
  if (settled.ok) session.owed = [];
  return settled;
}

/** The event of a withdrawal, its receipt, and what files it. */
async function prepareLeaving(
  session: Session,
  store: Store,
  { personId, guardian }: Leaving,
  record: PersonRecord,
): Promise<
  Result<Pick<Withdrawn, 'receipt'> & { readonly steps: readonly Step[] }, StorageFailed>
> {
  const before = await readBefore(session, store, personId);
  if (!before.ok) return before;
  const nothing = { receipt: null, steps: session.role === 'officer' ? session.owed : [] };
  const published = promisedTo(session, record);
  const subject = subjectOf(before.value) ?? record.agreed ?? freshSubject();
  if (!published) return ok(nothing);
  const named = published.notice.version === record.agreed?.version ? record.agreed : null;
  const signed = await signEvent(session, subject, published, {
    kind: 'withdrawn',
    // Somebody stands before a kiosk's screen; to an officer they may have said it, or written.
    method: session.role === 'kiosk' ? 'screen' : 'attested',
    language: named?.language ?? firstLanguage(published),
    purposes: named?.purposes ?? [],
    guardian,
  });
  if (!signed.ok) return ok(nothing);
  const { event, receipt } = signed.value;
  const filing = { before: before.value };
  const steps = await fileEvent(session, personId, subject, event, filing);
  return ok({ receipt, steps: steps ?? [] });
}

function firstLanguage({ notice }: PublishedNotice) {
  const [first] = notice.texts;
  if (!first) throw new Error('a notice has a text');
  return first.language;
}

/** The notice whose promises hold for somebody: the one that they agreed to, or, where there is none, the one in force. */
function promisedTo(
  { notices, notice }: Session,
  { agreed }: PersonRecord,
): PublishedNotice | null {
  return notices.find((each) => each.notice.version === agreed?.version) ?? notice;
}

/** By when everything about somebody who withdraws at this moment is to be erased. */
function erasedBy(session: Session, record: PersonRecord, withdrawnAt: Millis): Millis {
  const days = promisedTo(session, record)?.notice.eraseAfterDays ?? 0;
  return Millis.parse(withdrawnAt + days * DAY_MILLIS);
}

/** Erases everybody who has withdrawn and whose days are over, each in one transaction. */
export async function eraseDue(
  session: OfficerSession,
  store: Store,
): Promise<Result<null, StorageFailed>> {
  for (const [personId, record] of [...session.people]) {
    const { withdrawnAt } = record;
    if (withdrawnAt === null || erasedBy(session, record, withdrawnAt) > now()) continue;
    const removed = await removePerson(session, store, personId);
    if (removed.ok) session.erasedDue++;
    else if (removed.error.kind === 'storage-failed') return fail(removed.error);
  }
  return ok(null);
}
