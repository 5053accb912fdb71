import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/**
 * Hashes that answer at once. WebCrypto's answer later, and a transaction of IndexedDB does not wait: it would be over before the entry that
 * belongs to it could be chained.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = new TextEncoder();

/** SHA-256 of parts, each behind its own length (4 bytes, big endian), so that no two lists give the same bytes. */
export function hashOf(...parts: readonly (string | Bytes)[]): Bytes {
  return own(sha256(framed(parts)));
}

/** HMAC-SHA-256 of parts, framed in the same way. */
export function macOf(key: Bytes, ...parts: readonly (string | Bytes)[]): Bytes {
  return own(hmac(sha256, key, framed(parts)));
}

/** Compares in a time that does not tell where the two differ. */
export function isSame(one: Bytes, other: Bytes): boolean {
  if (one.length !== other.length) return false;
  return one.reduce((difference, byte, at) => difference | (byte ^ (other[at] ?? 0)), 0) === 0;
}

export function toHex(bytes: Bytes): string {
  return bytesToHex(bytes);
}

export function fromHex(text: string): Bytes {
  return own(hexToBytes(text));
}

/** The package's types leave open whose memory it is; it is always fresh. */
export function own(bytes: Uint8Array): Bytes {
  return Uint8Array.from(bytes);
}

function framed(parts: readonly (string | Bytes)[]): Bytes {
  const all = parts.map((part) => (typeof part === 'string' ? utf8.encode(part) : part));
  const framed = new Uint8Array(all.reduce((sum, { length }) => sum + 4 + length, 0));
  const view = new DataView(framed.buffer);
  let at = 0;
  for (const part of all) {
    view.setUint32(at, part.length);
    framed.set(part, at + 4);
    at += 4 + part.length;
  }
  return framed;
}
