import type { Bytes } from '../format';

/** Bytes of an AES-256 key. */
export const KEY_BYTES = 32;

/**
 * Bytes of a nonce: 96 bits, the length that GCM is made for. Random nonces are safe for 2^32 encryptions under one key
 * (NIST SP 800-38D, 8.3).
 */
export const NONCE_BYTES = 12;

/** Bytes that authentication adds to a plaintext: the full 128-bit tag. */
export const TAG_BYTES = 16;

/** Encrypts with AES-256-GCM. @returns the ciphertext with the tag at its end */
export async function encrypt(
  key: CryptoKey,
  nonce: Bytes,
  additionalData: Bytes,
  plaintext: Bytes,
): Promise<Bytes> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData };
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plaintext));
}

/** Decrypts and authenticates. @returns the plaintext, or `null` when key, nonce, data or ciphertext do not belong together */
export async function decrypt(
  key: CryptoKey,
  nonce: Bytes,
  additionalData: Bytes,
  ciphertext: Bytes,
): Promise<Bytes | null> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, ciphertext));
  } catch (cause) {
    if (isRefusal(cause)) return null;
    throw cause;
  }
}

/** Whether WebCrypto failed because the authentication tag did not fit, which it says with this one name. */
export function isRefusal(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'OperationError';
}
