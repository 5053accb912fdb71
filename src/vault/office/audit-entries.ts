import {
  AuditEntry,
  now,
  ok,
  Pseudonym,
  type AUDIT_THINGS,
  type AuditAction,
  type AuditActor,
  type AuditOutcome,
  type AuditResource,
  type PersonId,
  type Result,
} from '../../domain';
import { leafOf, macOf, toHex, type Unchained } from '../../audit';
import type { Bytes, SlotId } from '../format';
import { decryptFile, encryptFile, randomBytes, type MatchKeys, type OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Appending, Step, Store, StoredEntry } from '../store';
import { decodeJson, encodeJson } from './records';
import type { Session } from './session';
import { openSingle, sealSingle } from './singles';

/** Bytes that every entry fills before it is sealed, so that its length does not tell what it says. */
export const ENTRY_BLOCK_BYTES = 512;

const SALT_BYTES = 16;
const PSEUDONYM_BYTES = 16;

/** Bytes of the key that makes pseudonyms. */
const NAMES_KEY_BYTES = 32;

/** On what something was done, before a person has become a pseudonym. */
export type About =
  | { readonly person: PersonId }
  | { readonly way: SlotId }
  | { readonly thing: (typeof AUDIT_THINGS)[number] };

/** What an entry says, but for when it was and who did it. */
export interface Told {
  readonly action: AuditAction;
  readonly about: About;
  readonly outcome: AuditOutcome;
  readonly span: AuditEntry['span'];
}

export const DONE: AuditOutcome = { kind: 'done' };

/** Who acts in a session. */
export function actorIn({ role, slotId }: Pick<Session, 'role' | 'slotId'>): AuditActor {
  return { kind: role, way: slotId };
}

/**
 * The key that makes pseudonyms. It is random and not derived from a root, so that a person keeps theirs when the vault is renewed; and it lies under the match
 * key, because kiosks write about people, too. They cannot read what anybody wrote, so it opens nothing to them.
 */
export async function sealNames(match: MatchKeys, names: Bytes): Promise<Step> {
  return sealSingle(match, 'audit-names', names.slice());
}

/** A fresh key that makes pseudonyms. */
export function createNames(): Bytes {
  return randomBytes(NAMES_KEY_BYTES);
}

/** Reads the key that makes pseudonyms. @returns `null` in a vault that no officer has opened since there are logs */
export async function loadNames(
  match: MatchKeys,
  store: Store,
): Promise<Result<Bytes | 'damaged' | null, StorageFailed>> {
  const read = await openSingle(match, 'audit-names', store);
  if (!read.ok || read.value === null || read.value === 'damaged') return read;
  return ok(read.value.length === NAMES_KEY_BYTES ? read.value : 'damaged');
}

/** What stands for a person in the log. */
export function pseudonymOf(names: Bytes, person: PersonId): Pseudonym {
  const hash = macOf(names, 'countenance audit person 1', person);
  return Pseudonym.parse(toHex(hash.slice(0, PSEUDONYM_BYTES)));
}

/** Where there is no key to make a pseudonym with, an entry says that it was a person, and not which. */
function resourceOf(about: About, names: Bytes | null): AuditResource {
  if ('way' in about) return { kind: 'way', way: about.way };
  if ('thing' in about) return { kind: 'thing', thing: about.thing };
  if (!names) return { kind: 'thing', thing: 'people' };
  return { kind: 'person', pseudonym: pseudonymOf(names, about.person) };
}

function entryOf(actor: AuditActor, told: Told, names: Bytes | null): AuditEntry {
  const { action, about, outcome, span } = told;
  const salt = toHex(randomBytes(SALT_BYTES));
  return { at: now(), actor, action, resource: resourceOf(about, names), outcome, span, salt };
}

/** An entry that only the office can read: an `age` file for its inbox, whoever writes it. */
export async function sealEntry(
  recipient: string,
  actor: AuditActor,
  told: Told,
  names: Bytes | null,
): Promise<Appending> {
  const entry = entryOf(actor, told, names);
  const leaf = leafOf(entry);
  const body = await encryptFile({ recipients: [recipient] }, encodeJson(entry, ENTRY_BLOCK_BYTES));
  return { append: { leaf, kind: 'sealed', body } };
}

/** An entry in clear, for when there is no key to seal it with: it names nobody, whatever it is about. */
export function clearEntry(
  action: AuditAction,
  thing: (typeof AUDIT_THINGS)[number],
  outcome: AuditOutcome,
  actor: AuditActor = { kind: 'device' },
): Appending {
  const entry = entryOf(actor, { action, about: { thing }, outcome, span: 'once' }, null);
  return { append: inClear(entry) };
}

function inClear(entry: AuditEntry): Unchained {
  const body = new TextEncoder().encode(JSON.stringify(entry));
  return { leaf: leafOf(entry), kind: 'clear', body };
}

/** Reads an entry. @returns `null` where it does not open, or says something else than its hash */
export async function openEntry(
  { inbox }: Pick<OfficeKeys, 'inbox'>,
  { kind, body, leaf }: Pick<StoredEntry, 'kind' | 'body' | 'leaf'>,
): Promise<AuditEntry | null> {
  const file = body.slice();
  const opened = kind === 'clear' ? ok(file) : await decryptFile({ identity: inbox }, file);
  const entry = opened.ok ? decodeJson(AuditEntry, opened.value) : null;
  return entry && toHex(leafOf(entry)) === toHex(leaf) ? entry : null;
}
