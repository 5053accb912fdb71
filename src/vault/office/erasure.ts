import { z } from 'zod';
import { Millis, newId, ok, type PersonId, type Result } from '../../domain';
import { ErasureId } from '../format';
import { open, randomBytes, seal, type OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { inBatches } from './load';
import { place } from './places';
import { decodeJson, encodeJson } from './records';

/** Bytes of the key and of the hash: HMAC-SHA256 takes and gives as many. */
const HASH_BYTES = 32;

const Base64 = z.base64({ abort: true }).refine((text) => fromBase64(text).length === HASH_BYTES);

/**
 * That somebody was erased, without saying who: HMAC-SHA256 of their random id under a random key. Whoever opens a backup that still
 * holds the person can tell that they must not come back; nobody can tell more.
 */
export const Erasure = z.strictObject({ key: Base64, hash: Base64, erasedAt: Millis });
export type Erasure = z.infer<typeof Erasure>;

/** Notes that a person is erased. The list of one vault shares a key, so that looking through it costs one hash for each person. */
export async function noteErasure(
  erasures: readonly Erasure[],
  personId: PersonId,
  erasedAt: Millis,
): Promise<Erasure> {
  const key = erasures.at(-1)?.key ?? toBase64(randomBytes(HASH_BYTES));
  return { key, hash: await hashOf(key, personId), erasedAt };
}

/** Which of these people were erased. */
export async function findErased(
  erasures: readonly Erasure[],
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const found = new Set<PersonId>();
  const byKey = new Map<string, Set<string>>();
  for (const { key, hash } of erasures) byKey.set(key, (byKey.get(key) ?? new Set()).add(hash));
  for (const [key, hashes] of byKey) {
    await inBatches(people, async (id) => {
      if (hashes.has(await hashOf(key, id))) found.add(id);
    });
  }
  return found;
}

/** The entries that are about none of these people. */
export async function withoutThose(
  erasures: readonly Erasure[],
  people: readonly PersonId[],
): Promise<readonly Erasure[]> {
  const theirs = new Set<string>();
  for (const key of new Set(erasures.map((each) => each.key)))
    await inBatches(people, async (id) => {
      theirs.add(await hashOf(key, id));
    });
  return erasures.filter(({ hash }) => !theirs.has(hash));
}

/** Writes an entry of the list, under the office key: no kiosk can. */
export async function sealErasure(
  { vaultId, records }: OfficeKeys,
  erasure: Erasure,
): Promise<Step> {
  const id = newId(ErasureId);
  const sealed = await seal(records, place.erasure(vaultId, id), encodeJson(erasure));
  return { put: 'erased', record: { vaultId, id, ...sealed } };
}

/** Reads the list. */
export async function loadErasures(
  { vaultId, records }: OfficeKeys,
  store: Store,
): Promise<Result<{ readonly list: Erasure[]; readonly damaged: number }, StorageFailed>> {
  const read = await store.read('erased', [vaultId]);
  if (!read.ok) return read;
  const list: Erasure[] = [];
  let { damaged } = read.value;
  await inBatches(read.value.records, async ({ id, ...sealed }) => {
    const bytes = await open(records, place.erasure(vaultId, id), sealed);
    const erasure = decodeJson(Erasure, bytes);
    if (erasure) list.push(erasure);
    else damaged++;
  });
  return ok({ list, damaged });
}

async function hashOf(key: string, personId: PersonId): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const hmac = await crypto.subtle.importKey('raw', fromBase64(key), algorithm, false, ['sign']);
  const bytes = new TextEncoder().encode(personId);
  return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', hmac, bytes)));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
