import { MAGIC, type Bytes, type SlotId, type VaultId } from '../format';
import { decrypt } from './aes-gcm';
import { derivePassphraseKey, type Argon2Cost } from './argon2';
import { encodeFields } from './bytes';
import type { Sealed } from './envelope';
import { unwrapKeyFrom } from './wrap';

/** The way in of storage format 1: a passphrase that wraps the one key. */
export interface FirstSlot {
  readonly id: SlotId;
  readonly kind: 'passphrase';
  readonly salt: Bytes;
  readonly cost: Argon2Cost;
  readonly nonce: Bytes;
  readonly wrappedKey: Bytes;
}

/** Opens a slot of format 1. @returns `null` when the passphrase is wrong or the slot was changed */
export async function openFirstSlot(
  vaultId: VaultId,
  { id, kind, salt, cost, nonce, wrappedKey }: FirstSlot,
  passphrase: string,
): Promise<CryptoKey | null> {
  // No slot has an empty passphrase, and hash-wasm throws at one.
  if (passphrase === '') return null;
  const { memoryKiB, iterations, parallelism } = cost;
  const costs = ['argon2id', String(memoryKiB), String(iterations), String(parallelism)];
  const boundTo = encodeFields([MAGIC, '1', vaultId, 'slot', id, kind, ...costs, salt]);
  const passphraseKey = await derivePassphraseKey(passphrase, salt, cost);
  return unwrapKeyFrom(wrappedKey, passphraseKey, nonce, boundTo, {
    as: 'AES-GCM',
    extractable: false,
    usages: ['decrypt'],
  });
}

/** Decrypts a record of format 1. */
export function openFirst(
  key: CryptoKey,
  vaultId: VaultId,
  store: 'people' | 'templates',
  ids: readonly string[],
  { nonce, ciphertext }: Sealed,
): Promise<Bytes | null> {
  return decrypt(key, nonce, encodeFields([MAGIC, '1', vaultId, store, ...ids]), ciphertext);
}
