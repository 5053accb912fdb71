import type { Bytes } from '../format';
import { isRefusal } from './aes-gcm';

/** What an unwrapped key may be used for. */
interface Unwrapped {
  readonly as: 'HKDF' | 'AES-GCM';
  readonly extractable: boolean;
  readonly usages: readonly KeyUsage[];
}

/** Wraps a key with AES-256-GCM: WebCrypto reads its bytes, JavaScript never does. */
export async function wrapKeyInto(
  key: CryptoKey,
  wrappingKey: CryptoKey,
  nonce: Bytes,
  additionalData: Bytes,
): Promise<Bytes> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData };
  return new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrappingKey, algorithm));
}

/** Unwraps a key. @returns `null` when key, nonce, data and ciphertext do not belong together */
export async function unwrapKeyFrom(
  wrapped: Bytes,
  wrappingKey: CryptoKey,
  nonce: Bytes,
  additionalData: Bytes,
  { as, extractable, usages }: Unwrapped,
): Promise<CryptoKey | null> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData };
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, wrappingKey, algorithm, as, extractable, [
      ...usages,
    ]);
  } catch (cause) {
    if (isRefusal(cause)) return null;
    throw cause;
  }
}
