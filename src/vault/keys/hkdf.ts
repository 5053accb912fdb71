import { FORMAT_VERSION, MAGIC, type Bytes } from '../format';
import { KEY_BYTES } from './aes-gcm';
import { encodeFields } from './bytes';

const BITS_PER_BYTE = 8;

/** HKDF with SHA-256 (RFC 5869). @param key an HKDF key of WebCrypto, whose bytes nobody can read @returns `length` bytes */
export async function hkdf(
  key: CryptoKey,
  salt: Bytes,
  info: Bytes,
  length: number,
): Promise<Bytes> {
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, length * BITS_PER_BYTE));
}

/** Bytes as a key that others can be derived from. The bytes given are overwritten. */
export async function importRoot(bytes: Bytes): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits', 'deriveKey']);
  } finally {
    bytes.fill(0);
  }
}

/** What a derived key is for: each purpose gives a key of its own, and none leads back to another. */
export type Purpose =
  | 'match records'
  | 'match person keys'
  | 'template transform'
  | 'visit tags'
  | 'expiry tags'
  | 'office records'
  | 'office person keys'
  | 'office inbox'
  | 'slot';

/** A key for one purpose, which never leaves WebCrypto. @param context what else the key is bound to */
export function deriveAesKey(
  root: CryptoKey,
  purpose: Purpose,
  name: 'AES-GCM' | 'AES-CTR',
  usages: readonly KeyUsage[],
  context: readonly (string | Bytes)[] = [],
): Promise<CryptoKey> {
  const algorithm = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: infoOf(purpose, context),
  };
  const length = KEY_BYTES * BITS_PER_BYTE;
  return crypto.subtle.deriveKey(algorithm, root, { name, length }, false, [...usages]);
}

/** A key that makes and checks tags (HMAC-SHA-256) for one purpose, and never leaves WebCrypto. */
export function deriveTagKey(root: CryptoKey, purpose: Purpose): Promise<CryptoKey> {
  const info = infoOf(purpose, []);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: KEY_BYTES * BITS_PER_BYTE };
  return crypto.subtle.deriveKey(algorithm, root, hmac, false, ['sign']);
}

/** Secret bytes for one purpose. */
export function deriveBytes(root: CryptoKey, purpose: Purpose, length: number): Promise<Bytes> {
  return hkdf(root, new Uint8Array(), infoOf(purpose, []), length);
}

function infoOf(purpose: Purpose, context: readonly (string | Bytes)[]): Bytes {
  return encodeFields([MAGIC, String(FORMAT_VERSION), purpose, ...context]);
}
