import { Millis, type PersonId } from '../../domain';
import { MAGIC, type VaultId } from '../format';
import { encodeFields, type MatchKeys } from '../keys';
import type { Step, StoredClock, StoredExpiry } from '../store';

/** When somebody is to be erased, and whether the clock was known to be wrong when that was written. */
export type Due = Pick<StoredExpiry, 'at' | 'clock'>;

/** Hexadecimal digits of a check: enough to find damage, which is all it is for. */
const CHECK_DIGITS = 16;

const NEVER = 'never';

/** Writes when somebody is to be erased. */
export async function sealExpiry(
  match: MatchKeys,
  id: PersonId,
  { at, clock }: Due,
): Promise<Step> {
  const { vaultId } = match;
  const tag = await tagOf(match, { vaultId, id, at });
  const record = await checked({ vaultId, id, at, clock, tag, sweptAt: null });
  return { put: 'expiry', record };
}

/** What is left of the expiry of somebody who was erased, until an officer's session has finished what only it can. */
export function sweptAt(before: StoredExpiry, at: Millis): Promise<StoredExpiry> {
  return checked({ ...before, sweptAt: at });
}

/** Whether the disk has kept a record as it was written. Needs no key, and tells nothing of malice. */
export async function isWhole(record: StoredExpiry | StoredClock): Promise<boolean> {
  return record.check === (await checkOf(fieldsOf(record)));
}

/** Whether the vault itself has written when somebody is to be erased. */
export async function isGenuineExpiry(match: MatchKeys, record: StoredExpiry): Promise<boolean> {
  const tag = await tagOf(match, record);
  return tag.every((byte, at) => byte === record.tag[at]);
}

/** Writes the last known time. */
export async function sealClock(vaultId: VaultId, known: Millis): Promise<Step> {
  const clock = { vaultId, id: 'clock', known } as const;
  return { put: 'expiry', record: { ...clock, check: await checkOf(fieldsOf(clock)) } };
}

async function tagOf(
  { expiryTags }: MatchKeys,
  { vaultId, id, at }: Pick<StoredExpiry, 'vaultId' | 'id' | 'at'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const fields = encodeFields([MAGIC, 'expiry', vaultId, id, at === null ? NEVER : String(at)]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', expiryTags, fields));
}

async function checked(record: Omit<StoredExpiry, 'check'>): Promise<StoredExpiry> {
  return { ...record, check: await checkOf(fieldsOf(record)) };
}

function fieldsOf(
  record: Omit<StoredExpiry, 'check'> | Omit<StoredClock, 'check'>,
): readonly (string | Uint8Array<ArrayBuffer>)[] {
  const { vaultId, id } = record;
  if ('known' in record) return [vaultId, id, String(record.known)];
  const { at, clock, tag } = record;
  return [vaultId, id, String(at), clock, tag, String(record.sweptAt)];
}

async function checkOf(fields: readonly (string | Uint8Array<ArrayBuffer>)[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', encodeFields([MAGIC, 'check', ...fields]));
  const digits = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, CHECK_DIGITS);
}
