import { z } from 'zod';
import { FORMAT_VERSION, MAGIC, type VaultId } from '../format';
import { decrypt, encrypt, NONCE_BYTES, TAG_BYTES } from './aes-gcm';
import { bytes, encodeFields, randomBytes, type Bytes } from './bytes';

/** What one record looks like on disk: a nonce, used once, and ciphertext with its tag. */
export const Sealed = z.strictObject({
  nonce: bytes(NONCE_BYTES, NONCE_BYTES),
  ciphertext: bytes(TAG_BYTES, 65_536),
});
export type Sealed = z.infer<typeof Sealed>;

/**
 * Where a record stands. The ciphertext is bound to it, so a record that is moved to another person, store or vault, or
 * back into an older format, no longer opens.
 */
export interface Place {
  readonly vaultId: VaultId;
  readonly store: 'people' | 'templates';
  /** Every id that the record carries in clear, its owner's first. */
  readonly ids: readonly string[];
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

function boundTo({ vaultId, store, ids }: Place): Bytes {
  return encodeFields([MAGIC, String(FORMAT_VERSION), vaultId, store, ...ids]);
}
