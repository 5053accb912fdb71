import { z } from 'zod';
import { ConsentRecord, newId, ok, type PersonId, type Result } from '../../domain';
import { MessageId, type Bytes } from '../format';
import { decryptFile, encryptFile, open, seal, type MatchKeys, type OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store, StoredMessage } from '../store';
import { place } from './places';
import { decodeJson, encodeJson } from './records';
import { sealDetails } from './sealing';
import type { OfficerSession } from './session';

/**
 * The office inbox: what a kiosk writes and may not read again. Each message is an `age` file for the office's X25519 recipient, so the
 * kiosk that wrote it cannot open it; and it lies in an envelope under the match key, so that nobody without any way in can slip one
 * in, and none can be moved to another person.
 */
const Message = z.strictObject({ kind: z.literal('consent'), consent: ConsentRecord });
type Message = z.infer<typeof Message>;

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

/** Who takes the inbox in: the keys of both sides, who can be read, and where consents are kept in memory. */
type Recipient = Pick<OfficerSession, 'match' | 'office' | 'consents'> & {
  readonly people: { has(id: PersonId): boolean };
};

/**
 * Takes in what kiosks wrote: each message moves to its person's office side, all in one transaction. A message that does not open stays
 * where it is.
 *
 * @returns how many do not open
 */
export async function takeIn(
  { match, office, people, consents }: Recipient,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const read = await store.read('inbox', [match.vaultId]);
  if (!read.ok) return read;
  const steps: Step[] = [];
  let damaged = read.value.damaged;
  for (const stored of read.value.records) {
    const message = await openMessage(match, office, stored);
    const { vaultId, personId, id } = stored;
    if (!message || !people.has(personId)) damaged++;
    else {
      steps.push(...(await sealDetails(office, personId, { consent: message.consent })));
      steps.push({ erase: 'inbox', key: [vaultId, personId, id] });
      consents.set(personId, message.consent);
    }
  }
  const committed = steps.length > 0 ? await store.commit(match.vaultId, steps) : ok(null);
  return committed.ok ? ok(damaged) : committed;
}

async function openMessage(
  { vaultId, records }: MatchKeys,
  office: OfficeKeys,
  { personId, id, ...sealed }: StoredMessage,
): Promise<Message | null> {
  const file: Bytes | null = await open(records, place.message(vaultId, personId, id), sealed);
  if (!file) return null;
  const opened = await decryptFile({ identity: office.inbox }, file);
  return opened.ok ? decodeJson(Message, opened.value) : null;
}
