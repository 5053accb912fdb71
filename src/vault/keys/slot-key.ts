import type { Bytes } from '../format';
import type { Credential, NewWay } from '../protocol';
import { calibrateCost, derivePassphraseKey, SALT_BYTES } from './argon2';
import { randomBytes } from './bytes';
import { deriveAesKey, importRoot } from './hkdf';
import { readRecoveryCode } from './recovery-code';
import type { Way } from './slot';

const wrapping: readonly KeyUsage[] = ['wrapKey', 'unwrapKey'];

/** A way in that is being made: what stands in the slot, and the key that wraps the roots. */
export interface NewSlotKey {
  readonly way: Way;
  readonly slotKey: CryptoKey;
}

/** Makes the key of a new slot from what a person chose. */
export async function createSlotKey(
  chosen: NewWay | { readonly kind: 'recovery'; readonly words: string },
): Promise<NewSlotKey> {
  switch (chosen.kind) {
    case 'passphrase':
    case 'kiosk-passphrase': {
      const { kind, passphrase } = chosen;
      const way = { kind, salt: randomBytes(SALT_BYTES), cost: await calibrateCost() };
      return { way, slotKey: await derivePassphraseKey(passphrase, way.salt, way.cost) };
    }
    case 'passkey': {
      const { kind, credentialId, prfInput, secret } = chosen;
      return { way: { kind, credentialId, prfInput }, slotKey: await fromSecret(secret, prfInput) };
    }
    case 'recovery': {
      const way = { kind: chosen.kind, salt: randomBytes(SALT_BYTES) };
      const entropy = readRecoveryCode(chosen.words);
      if (!entropy) throw new Error('a fresh recovery code has to be readable');
      return { way, slotKey: await fromSecret(entropy, way.salt) };
    }
    case 'kiosk-device':
      return { way: { kind: chosen.kind }, slotKey: await createDeviceKey() };
  }
}

/**
 * The key of a slot from what a person shows.
 *
 * @returns `null` when this credential is of another kind than the way in
 */
export async function findSlotKey(way: Way, shown: Credential): Promise<CryptoKey | null> {
  switch (way.kind) {
    case 'passphrase':
    case 'kiosk-passphrase':
      // No slot has an empty passphrase, and hash-wasm throws at one.
      if (shown.kind !== 'passphrase' || shown.passphrase === '') return null;
      return derivePassphraseKey(shown.passphrase, way.salt, way.cost);
    case 'passkey':
      return shown.kind === 'passkey' ? fromSecret(shown.secret.slice(), way.prfInput) : null;
    case 'recovery': {
      const entropy = shown.kind === 'recovery' ? readRecoveryCode(shown.words) : null;
      return entropy && fromSecret(entropy, way.salt);
    }
    case 'kiosk-device':
      return null;
  }
}

/** From bytes that nobody guesses: no stretching needed. The bytes are overwritten. */
async function fromSecret(secret: Bytes, salt: Bytes): Promise<CryptoKey> {
  return deriveAesKey(await importRoot(secret), 'slot', 'AES-GCM', wrapping, [salt]);
}

/** A key that stays in this browser's storage and that no program can read out; it opens whatever this browser profile holds. */
function createDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'wrapKey',
    'unwrapKey',
  ]);
}
