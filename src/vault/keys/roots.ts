import type { Bytes } from '../format';
import { NONCE_BYTES } from './aes-gcm';
import { randomBytes } from './bytes';
import type { Sealed } from './envelope';
import { unwrapKeyFrom, wrapKeyInto } from './wrap';

/**
 * The match key and the office key of DESIGN.md: 32 random bytes each, from which every other key is derived. Their bytes never enter
 * JavaScript: WebCrypto makes, wraps and unwraps them.
 */

/** One of the two, as a session holds it: keys can be derived from it, and nothing can take it out of WebCrypto. */
export type Root = CryptoKey & { readonly __root: 'sealed' };

/** One of the two while it is being wrapped for another way in. Exists only during a call that an officer has proved themselves for. */
export type WrappableRoot = CryptoKey & { readonly __root: 'wrappable' };

/** A fresh random root. */
export async function createRoot(): Promise<WrappableRoot> {
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, usages);
  return key as WrappableRoot;
}

/** Wraps a root under a slot's key. @param boundTo additional data, without which it does not open */
export async function wrapRoot(
  root: WrappableRoot,
  slotKey: CryptoKey,
  boundTo: Bytes,
): Promise<Sealed> {
  const nonce = randomBytes(NONCE_BYTES);
  return { nonce, ciphertext: await wrapKeyInto(root, slotKey, nonce, boundTo) };
}

/** @returns the root, or `null` when key, data or ciphertext do not belong together */
export async function unwrapRoot(
  { nonce, ciphertext }: Sealed,
  slotKey: CryptoKey,
  boundTo: Bytes,
): Promise<Root | null> {
  const root = await unwrapKeyFrom(ciphertext, slotKey, nonce, boundTo, {
    as: 'HKDF',
    extractable: false,
    usages: ['deriveBits', 'deriveKey'],
  });
  return root as Root | null;
}

/** The same, to be wrapped once more. */
export async function unwrapWrappable(
  { nonce, ciphertext }: Sealed,
  slotKey: CryptoKey,
  boundTo: Bytes,
): Promise<WrappableRoot | null> {
  const root = await unwrapKeyFrom(ciphertext, slotKey, nonce, boundTo, {
    as: 'AES-GCM',
    extractable: true,
    usages: ['encrypt', 'decrypt'],
  });
  return root as WrappableRoot | null;
}
