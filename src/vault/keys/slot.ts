import { z } from 'zod';
import { newId } from '../../domain';
import { FORMAT_VERSION, MAGIC, SlotId, type VaultId } from '../format';
import { isRefusal, KEY_BYTES, NONCE_BYTES, TAG_BYTES } from './aes-gcm';
import { Argon2Cost, calibrateCost, derivePassphraseKey, SALT_BYTES } from './argon2';
import { bytes, encodeFields, randomBytes, type Bytes } from './bytes';

/** One way into the vault: the match key, wrapped by a key that comes from a passphrase. Holds no secret in clear. */
export const Slot = z.strictObject({
  id: SlotId,
  kind: z.literal('passphrase'),
  salt: bytes(SALT_BYTES, SALT_BYTES),
  cost: Argon2Cost,
  nonce: bytes(NONCE_BYTES, NONCE_BYTES),
  wrappedKey: bytes(KEY_BYTES + TAG_BYTES, KEY_BYTES + TAG_BYTES),
});
export type Slot = z.infer<typeof Slot>;

/**
 * Makes a random match key and a slot that wraps it. The key's bytes never enter JavaScript: WebCrypto makes, wraps and unwraps it.
 *
 * @returns the slot, and the match key as a key that cannot be taken out of WebCrypto
 */
export async function createSlot(
  vaultId: VaultId,
  passphrase: string,
): Promise<{ slot: Slot; matchKey: CryptoKey }> {
  const cost = await calibrateCost();
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const open = { id: newId(SlotId), kind: 'passphrase', salt, cost, nonce } as const;
  const passphraseKey = await derivePassphraseKey(passphrase, salt, cost);
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
    'encrypt',
    'decrypt',
  ]);
  const wrapped = await crypto.subtle.wrapKey('raw', fresh, passphraseKey, wrapping(vaultId, open));
  const slot = { ...open, wrappedKey: new Uint8Array(wrapped) };
  const matchKey = await unwrap(vaultId, slot, passphraseKey);
  if (!matchKey) throw new Error('the new slot does not open');
  return { slot, matchKey };
}

/** Opens a slot. @returns the match key, or `null` when the passphrase is wrong or the slot was changed: nobody can tell which */
export async function openSlot(
  vaultId: VaultId,
  slot: Slot,
  passphrase: string,
): Promise<CryptoKey | null> {
  // No slot has an empty passphrase, and hash-wasm throws at one.
  if (passphrase === '') return null;
  const passphraseKey = await derivePassphraseKey(passphrase, slot.salt, slot.cost);
  return unwrap(vaultId, slot, passphraseKey);
}

async function unwrap(
  vaultId: VaultId,
  slot: Slot,
  passphraseKey: CryptoKey,
): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.unwrapKey(
      'raw',
      slot.wrappedKey,
      passphraseKey,
      wrapping(vaultId, slot),
      'AES-GCM',
      false,
      ['encrypt', 'decrypt'],
    );
  } catch (cause) {
    if (isRefusal(cause)) return null;
    throw cause;
  }
}

/** A slot is bound to its vault and to its own parameters: weaker ones cannot be slipped under the wrapped key. */
function wrapping(
  vaultId: VaultId,
  slot: Omit<Slot, 'wrappedKey'>,
): AesGcmParams & { additionalData: Bytes } {
  const { memoryKiB, iterations, parallelism } = slot.cost;
  const cost = ['argon2id', String(memoryKiB), String(iterations), String(parallelism)];
  const owner = [MAGIC, String(FORMAT_VERSION), vaultId, 'slot', slot.id, slot.kind];
  const additionalData = encodeFields([...owner, ...cost, slot.salt]);
  return { name: 'AES-GCM', iv: slot.nonce, additionalData };
}
