import {
  fail,
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
import { DONE } from './audit-entries';
import { tell } from './audit-recorder';
import { fileEvent, freshSubject, readBefore, remember, signEvent } from './consents';
import { subjectOf } from './details';
import { erasePeople, quietly } from './erasing';
import { expiryChanges } from './expiry';
import { erasedBy, promisedTo } from './due';
import { settle } from './settling';
import { isPresent } from './presence';
import { resealRecord } from './sealing';
import type { Session } from './session';

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
  if (session.role === 'officer' && due <= at && !record.held) {
    const settled = await settle(session, store);
    const erased = await tell(session, store, {
      action: 'erase',
      about: { person: personId },
      outcome: DONE,
      span: 'once',
    });
    const gone = { personIds: [personId], reason: 'withdrawn' } as const;
    const removed = settled.ok
      ? await erasePeople(session, quietly(store), gone, [erased])
      : settled;
    return removed.ok ? ok({ receipt, erasedBy: null }) : removed;
  }
  const suspended = { ...record, withdrawnAt: at };
  const resealed = await resealRecord(session.match, store, personId, suspended);
  if (!resealed.ok) return resealed;
  const expiry = await expiryChanges(session, [[personId, suspended]]);
  const all = [resealed.value, ...steps, ...expiry.steps];
  const stored = await store.commit(session.vaultId, all);
  if (!stored.ok) return stored;
  session.people.set(personId, suspended);
  expiry.remember();
  session.lastMatch = null;
  if (receipt) remember(session, personId);
  return ok({ receipt, erasedBy: due });
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
