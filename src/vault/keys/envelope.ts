import { z } from 'zod';
import { bytes, FORMAT_VERSION, MAGIC, type Bytes, type VaultId } from '../format';
import { decrypt, encrypt, NONCE_BYTES, TAG_BYTES } from './aes-gcm';
import { encodeFields, randomBytes } from './bytes';
import { unwrapKeyFrom, wrapKeyInto } from './wrap';

/** Bytes of the largest ciphertext: a notice in twelve languages, each of up to 31,000 characters of 3 bytes, is about 1.1 MB. */
const CIPHERTEXT_MAX_BYTES = 2 * 1024 * 1024;

/** What one record looks like on disk: a nonce, used once, and ciphertext with its tag. */
export const Sealed = z.strictObject({
  nonce: bytes(NONCE_BYTES, NONCE_BYTES),
  ciphertext: bytes(TAG_BYTES, CIPHERTEXT_MAX_BYTES),
});
export type Sealed = z.infer<typeof Sealed>;

/**
 * Where a record stands. The ciphertext is bound to it, so a record that is moved to another person, store or vault, or
 * back into an older format, no longer opens.
 */
export interface Place {
  readonly vaultId: VaultId;
  readonly store: string;
  /** Every id that the record carries in clear, its owner's first, and whatever else it is bound to. */
  readonly ids: readonly (string | Bytes)[];
}

/** Encrypts a record for its place under a fresh nonce, and wipes the plaintext. */
export async function seal(key: CryptoKey, place: Place, plaintext: Bytes): Promise<Sealed> {
  const nonce = randomBytes(NONCE_BYTES);
  try {
    return { nonce, ciphertext: await encrypt(key, nonce, boundTo(place), plaintext) };
  } finally {
    plaintext.fill(0);
  }
}

/** Decrypts a record. @returns `null` when it was changed, moved, or sealed under another key */
export function open(key: CryptoKey, place: Place, sealed: Sealed): Promise<Bytes | null> {
  return decrypt(key, sealed.nonce, boundTo(place), sealed.ciphertext);
}

/** A key of one person's own: AES-256-GCM, and never to be taken out of WebCrypto once this call is over. */
export async function createPersonKey(
  wrappingKey: CryptoKey,
  place: Place,
): Promise<{ readonly key: CryptoKey; readonly wrapped: Sealed }> {
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
    'encrypt',
    'decrypt',
  ]);
  const nonce = randomBytes(NONCE_BYTES);
  const wrapped = {
    nonce,
    ciphertext: await wrapKeyInto(fresh, wrappingKey, nonce, boundTo(place)),
  };
  // The fresh key had to be extractable to be wrapped; what comes out again is not.
  const key = await openPersonKey(wrappingKey, place, wrapped);
  if (!key) throw new Error('a fresh key has to open');
  return { key, wrapped };
}

/** Unwraps a person's key. @returns `null` when it was changed, moved, or wrapped under another key */
export function openPersonKey(
  wrappingKey: CryptoKey,
  place: Place,
  { nonce, ciphertext }: Sealed,
): Promise<CryptoKey | null> {
  return unwrapKeyFrom(ciphertext, wrappingKey, nonce, boundTo(place), {
    as: 'AES-GCM',
    extractable: false,
    usages: ['encrypt', 'decrypt'],
  });
}

function boundTo({ vaultId, store, ids }: Place): Bytes {
  return encodeFields([MAGIC, String(FORMAT_VERSION), vaultId, store, ...ids]);
}
