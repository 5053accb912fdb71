import {
  ConsentId,
  fail,
  newId,
  now,
  ok,
  ReceiptId,
  SubjectId,
  type Agreed,
  type Agreement,
  type ConsentEvent,
  type PersonDetails,
  type PersonId,
  type PublishedNotice,
  type PurposeId,
  type Result,
  type SignedReceipt,
} from '../../domain';
import {
  receiptAgain,
  signReceipt,
  writeReceipt,
  type ReceiptSubject,
  type UnsignedEvent,
} from '../../receipts';
import type {
  FiledReceipts,
  InboxDamaged,
  NotFound,
  NotRecognised,
  OfficerOnly,
  StorageFailed,
  Unenrolled,
  VoucherEnded,
} from '../protocol';
import type { Step, Store } from '../store';
import { maySign } from './desk';
import { loadDetailsOf, subjectOf, withEvent } from './details';
import { expiryChanges } from './expiry';
import { noticeOf } from './genuine';
import { sealMessage } from './inbox';
import { isPresent } from './presence';
import { resealRecord, sealDetails } from './sealing';
import type { OfficerSession, Session } from './session';

/** Somebody's yes, and what goes into their file with it. */
export interface Consenting {
  readonly agreement: Agreement;
  readonly contact: PersonDetails['contact'];
  /** Hashes of the photo files that the samples came from. */
  readonly photos: PersonDetails['photos'];
  /** What is in their file already; `null` for somebody new, and at a kiosk, which cannot read it. */
  readonly before: PersonDetails | null;
}

/** Everything that follows from a yes. Nothing is written yet. */
export interface Consented {
  /** To be committed together with the person's record, which has to say what `agreed` says. */
  readonly steps: readonly Step[];
  readonly agreed: Agreed;
  readonly receipt: SignedReceipt;
  /** To be called once the steps have been committed. */
  remember(): void;
}

export type Unconsented =
  | Extract<Unenrolled, { kind: 'no-notice' | 'notice-changed' | 'purposes' }>
  | InboxDamaged
  | VoucherEnded
  /** Only an officer can vouch for a consent that was given elsewhere. */
  | OfficerOnly;

/** Works out what somebody's yes leads to: an event in their consent record, signed, and the receipt that they are given. */
export async function prepareConsent(
  session: Session,
  personId: PersonId,
  { agreement, contact, photos, before }: Consenting,
): Promise<Result<Consented, Unconsented>> {
  const { notice: published } = session;
  if (!published) return fail({ kind: 'no-notice' });
  const refused = refusal(session, published, agreement);
  if (refused) return fail(refused);
  const { version, language, purposes, method, guardian } = agreement;
  const agreedBefore = session.people.get(personId)?.agreed ?? null;
  const subject = subjectOf(before) ?? agreedBefore ?? freshSubject();
  const takenBack = takenBackBy(agreedBefore, agreement);
  const kind = takenBack ? 'withdrawn' : agreedBefore ? 'renewed' : 'given';
  const what = { kind, method, language, purposes: takenBack ?? purposes, guardian } as const;
  const signed = await signEvent(session, subject, published, what);
  if (!signed.ok) return signed;
  const { event, receipt } = signed.value;
  const steps = await fileEvent(session, personId, subject, event, { before, contact, photos });
  if (!steps) return fail({ kind: 'inbox-damaged' });
  const { recordId, subject: name } = subject;
  const agreed = { version, at: event.at, language, purposes, recordId, subject: name };
  return ok({ steps, agreed, receipt, remember: () => remember(session, personId) });
}

/** Which purposes somebody takes back who agreed to this very notice before. @returns `null` where an answer is more than that */
function takenBackBy(before: Agreed | null, { version, purposes }: Agreement): PurposeId[] | null {
  if (before?.version !== version) return null;
  const dropped = before.purposes.filter((purpose) => !purposes.includes(purpose));
  const isMore = purposes.some((purpose) => !before.purposes.includes(purpose));
  return dropped.length > 0 && !isMore ? dropped : null;
}

function refusal(
  { role }: Session,
  { notice }: PublishedNotice,
  { version, language, purposes, method }: Agreement,
): Unconsented | null {
  if (role === 'kiosk' && method === 'attested') return { kind: 'officer-only' };
  const isShown = notice.texts.some((text) => text.language === language);
  if (version !== notice.version || !isShown) return { kind: 'notice-changed' };
  const chosen = new Set(purposes);
  const isKnown = purposes.every((purpose) => notice.purposes.some(({ id }) => id === purpose));
  const isEnough = notice.purposes.every(({ id, optional }) => optional || chosen.has(id));
  return isKnown && isEnough && chosen.size === purposes.length ? null : { kind: 'purposes' };
}

/** Ids for somebody's receipts who had none so far. */
export function freshSubject(): ReceiptSubject {
  return { recordId: newId(ConsentId), subject: newId(SubjectId) };
}

/** What happened, without when and where. */
interface Happened extends Pick<ConsentEvent, 'kind' | 'method' | 'purposes' | 'guardian'> {
  readonly language: ConsentEvent['notice']['language'];
}

/** An officer vouches for what is entered in their session: by the way in that opened it, which is theirs. */
function attestation({ slotId, wayLabel }: OfficerSession): Pick<ConsentEvent, 'attestedBy'> {
  return { attestedBy: { way: slotId, label: wayLabel } };
}

interface SignedEvent {
  readonly event: ConsentEvent;
  readonly receipt: SignedReceipt;
}

/** Writes an event of now and here, and its receipt, and signs both at once. Fails where nothing can sign, or not any more. */
export async function signEvent(
  session: Session,
  subject: ReceiptSubject,
  { notice, hash }: PublishedNotice,
  { language, ...happened }: Happened,
): Promise<Result<SignedEvent, InboxDamaged | VoucherEnded>> {
  const { role, signing } = session;
  if (!signing) return fail({ kind: 'inbox-damaged' });
  const at = now();
  if (!maySign(signing, at)) return fail({ kind: 'voucher-ended' });
  const unsigned: UnsignedEvent = {
    profile: 2,
    receiptId: newId(ReceiptId),
    at,
    place: role === 'kiosk' ? 'kiosk' : 'office',
    notice: { version: notice.version, hash, language },
    ...happened,
  };
  const written = writeReceipt(subject, unsigned, notice);
  const receipt = await signReceipt(written, signing.sign, signing.signer);
  const { signer, signature } = receipt;
  const attestedBy = session.role === 'officer' ? attestation(session) : {};
  return ok({ event: { ...unsigned, signer, signature, ...attestedBy }, receipt });
}

type Filed = Partial<Pick<Consenting, 'contact' | 'photos'>> & Pick<Consenting, 'before'>;

/**
 * Files an event with what else is new about somebody: an officer's session in their details, a kiosk's in the office inbox.
 *
 * @returns `null` at a kiosk that does not know to whom to seal it
 */
export async function fileEvent(
  session: Session,
  personId: PersonId,
  subject: ReceiptSubject,
  event: ConsentEvent,
  { before, contact = null, photos = [] }: Filed,
): Promise<readonly Step[] | null> {
  if (session.role === 'kiosk') {
    const { match, recipient } = session;
    if (!recipient) return null;
    const { recordId, subject: name } = subject;
    const message = { kind: 'event', recordId, subject: name, event, contact } as const;
    return [await sealMessage(match, recipient, personId, message)];
  }
  const details = withEvent(before, subject, event);
  const filed = {
    ...details,
    contact: contact ?? details.contact,
    photos: [...new Set([...details.photos, ...photos])],
  };
  return [...session.owed, ...(await sealDetails(session.office, personId, filed))];
}

/** Lets memory follow once a consent has been filed. */
export function remember(session: Session, personId: PersonId): void {
  if (session.role === 'kiosk') return;
  session.owed = [];
  session.undocumented.delete(personId);
}

type Unanswered = Unconsented | NotFound | NotRecognised | StorageFailed;

/** Files the answer of somebody who is enrolled to the notice in force. Whoever has withdrawn enrols anew instead. */
export async function answerNotice(
  session: Session,
  store: Store,
  { personId, agreement }: { readonly personId: PersonId; readonly agreement: Agreement },
): Promise<Result<SignedReceipt, Unanswered>> {
  const record = session.people.get(personId);
  if (record?.withdrawnAt !== null) return fail({ kind: 'not-found' });
  if (!isPresent(session, personId)) return fail({ kind: 'not-recognised' });
  const before = await readBefore(session, store, personId);
  if (!before.ok) return before;
  const consenting = { agreement, contact: null, photos: [], before: before.value };
  const consented = await prepareConsent(session, personId, consenting);
  if (!consented.ok) return consented;
  const { agreed, steps, receipt, remember } = consented.value;
  const answered = { ...record, agreed };
  const resealed = await resealRecord(session.match, store, personId, answered);
  if (!resealed.ok) return resealed;
  const expiry = await expiryChanges(session, [[personId, answered]]);
  const all = [...steps, resealed.value, ...expiry.steps];
  const stored = await store.commit(session.vaultId, all);
  if (!stored.ok) return stored;
  session.people.set(personId, answered);
  expiry.remember();
  remember();
  return ok(receipt);
}

/** What is in somebody's file. A kiosk cannot read it. */
export function readBefore(
  session: Session,
  store: Store,
  personId: PersonId,
): Promise<Result<PersonDetails | null, StorageFailed>> {
  if (session.role === 'kiosk') return Promise.resolve(ok(null));
  return loadDetailsOf(session.office, store, personId);
}

/**
 * Every receipt of a person, oldest first, written again from the event and the notice that it names: byte for byte what they were given. Where
 * that notice is damaged, or is not in this vault, its receipts cannot be written, and are counted.
 */
export async function readReceipts(
  { people, office, notices }: OfficerSession,
  store: Store,
  personId: PersonId,
): Promise<Result<FiledReceipts, NotFound | StorageFailed>> {
  if (!people.has(personId)) return fail({ kind: 'not-found' });
  const read = await loadDetailsOf(office, store, personId);
  if (!read.ok) return read;
  const consent = read.value?.consent;
  if (!consent || !('recordId' in consent)) return ok({ receipts: [], unwritable: 0 });
  const { events } = consent;
  const again = events.flatMap((event) => {
    const named = noticeOf(event, notices);
    const { attestedBy = null } = event;
    const write = async ({ notice }: PublishedNotice) => ({
      signed: await receiptAgain(consent, event, notice),
      attestedBy,
    });
    return named ? [write(named)] : [];
  });
  const receipts = await Promise.all(again);
  return ok({ receipts, unwritable: events.length - receipts.length });
}
