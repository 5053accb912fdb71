import { z } from 'zod';
import {
  ConsentEvent,
  ConsentId,
  Contact,
  EarlierConsent,
  newId,
  ok,
  PersonDetails,
  SubjectId,
  type PersonId,
  type Result,
} from '../../domain';
import { MessageId, type Bytes } from '../format';
import { decryptFile, encryptFile, open, seal, type MatchKeys, type OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store, StoredMessage } from '../store';
import { hasEvent, loadDetailsOf, NO_DETAILS, subjectOf, withEvent } from './details';
import { isGenuine, type Trusted } from './genuine';
import { place } from './places';
import { decodeJson, encodeJson } from './records';
import { sealDetails } from './sealing';
import type { OfficerSession } from './session';

/**
 * The office inbox: what a kiosk writes and may not read again. Each message is an `age` file for the office's X25519 recipient, so the
 * kiosk that wrote it cannot open it; and it lies in an envelope under the match key, so that nobody without any way in can slip one
 * in, and none can be moved to another person.
 */
const Message = z.discriminatedUnion('kind', [
  /** Of the first versions of this app. */
  z.strictObject({ kind: z.literal('consent'), consent: EarlierConsent }),
  /** Something that happened to somebody's consent, and how to reach them if they said so. */
  z.strictObject({
    kind: z.literal('event'),
    recordId: ConsentId,
    subject: SubjectId,
    event: ConsentEvent,
    contact: Contact.nullable(),
  }),
]);
export type Message = z.infer<typeof Message>;

/** Seals a message about a person. */
export async function sealMessage(
  { vaultId, records }: MatchKeys,
  recipient: string,
  personId: PersonId,
  message: Message,
): Promise<Step> {
  const id = newId(MessageId);
  const file = await encryptFile({ recipients: [recipient] }, encodeJson(message));
  const sealed = await seal(records, place.message(vaultId, personId, id), file);
  return { put: 'inbox', record: { vaultId, personId, id, ...sealed } };
}

/** Writes down to whom a kiosk seals. Under the match key, so that a recipient of somebody else cannot be put in its place. */
export async function sealRecipient(match: MatchKeys, recipient: string): Promise<Step> {
  const { vaultId, records } = match;
  const bytes = new TextEncoder().encode(recipient);
  const sealed = await seal(records, place.single(vaultId, 'recipient'), bytes);
  return { put: 'singles', record: { vaultId, id: 'recipient', ...sealed } };
}

/** To whom a kiosk seals, or `null` when that record is damaged. */
export async function loadRecipient(
  { vaultId, records }: MatchKeys,
  store: Store,
): Promise<Result<string | null, StorageFailed>> {
  const read = await store.read('singles', [vaultId, 'recipient']);
  if (!read.ok) return read;
  const stored = read.value.records.find(({ id }) => id === 'recipient');
  const sealed = stored && 'nonce' in stored ? stored : null;
  const bytes = sealed && (await open(records, place.single(vaultId, 'recipient'), sealed));
  return ok(bytes && new TextDecoder().decode(bytes));
}

/** Who takes the inbox in: the keys of both sides, and who can be read. */
type Recipient = Pick<OfficerSession, 'match' | 'office'> & {
  readonly people: { has(id: PersonId): boolean };
};

/** What came of the inbox. */
export interface TakenIn {
  /** Whose office side was written anew, under another key. */
  readonly filed: ReadonlySet<PersonId>;
  /** How many messages stay because they do not open. */
  readonly damaged: number;
  /** How many messages stay because this vault's kiosks cannot be shown to have written them. */
  readonly refused: number;
}

/**
 * Takes in what kiosks wrote: each message moves to its person's office side, in the order in which things happened, all in one transaction.
 * A message that does not open, is not what a kiosk signed, or is about another consent record than that person's, stays where it is.
 */
export async function takeIn(
  { match, office, people }: Recipient,
  store: Store,
  trusted: Trusted,
): Promise<Result<TakenIn, StorageFailed>> {
  const { vaultId } = match;
  const read = await store.read('inbox', [vaultId]);
  if (!read.ok) return read;
  const letters = new Map<PersonId, Letter[]>();
  let damaged = read.value.damaged;
  let refused = 0;
  for (const stored of read.value.records) {
    const { personId, id } = stored;
    const message = people.has(personId) ? await openMessage(match, office, stored) : null;
    if (!message) damaged++;
    else if (!(await isCredible(message, trusted))) refused++;
    else letters.set(personId, [...(letters.get(personId) ?? []), { id, message }]);
  }
  const steps: Step[] = [];
  const filed = new Set<PersonId>();
  for (const [personId, all] of letters) {
    const before = await loadDetailsOf(office, store, personId);
    if (!before.ok) return before;
    let details = before.value;
    for (const { id, message } of all.sort((a, b) => timeOf(a) - timeOf(b))) {
      const after = withMessage(details, message);
      if (!after) refused++;
      else {
        details = after;
        steps.push({ erase: 'inbox', key: [vaultId, personId, id] });
      }
    }
    if (!details || details === before.value) continue;
    steps.push(...(await sealDetails(office, personId, details)));
    filed.add(personId);
  }
  const committed = steps.length > 0 ? await store.commit(vaultId, steps) : ok(null);
  return committed.ok ? ok({ filed, damaged, refused }) : committed;
}

/** The first versions of this app signed nothing, and what they wrote names no officer either. */
async function isCredible(message: Message, trusted: Trusted): Promise<boolean> {
  return message.kind === 'consent' || isGenuine(message, message.event, trusted);
}

interface Letter {
  readonly id: MessageId;
  readonly message: Message;
}

function timeOf({ message }: Letter): number {
  return message.kind === 'consent' ? message.consent.givenAt : message.event.at;
}

/** What is known of somebody once a message has been filed. @returns `null` when it is about another record than theirs, or filed already */
function withMessage(before: PersonDetails | null, message: Message): PersonDetails | null {
  if (message.kind === 'consent')
    return before ?? { ...NO_DETAILS, consent: message.consent, earlier: null };
  const { recordId, subject, event, contact } = message;
  const known = subjectOf(before);
  if (known && (known.recordId !== recordId || known.subject !== subject)) return null;
  if (hasEvent(before, event)) return null;
  const details = withEvent(before, { recordId, subject }, event);
  return { ...details, contact: contact ?? details.contact };
}

/** Opens a message, whoever wrote it. @returns `null` where it does not open */
export async function openMessage(
  { vaultId, records }: MatchKeys,
  office: OfficeKeys,
  { personId, id, ...sealed }: StoredMessage,
): Promise<Message | null> {
  const file: Bytes | null = await open(records, place.message(vaultId, personId, id), sealed);
  if (!file) return null;
  const opened = await decryptFile({ identity: office.inbox }, file);
  return opened.ok ? decodeJson(Message, opened.value) : null;
}
