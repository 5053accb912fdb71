import type { Bytes } from '../format';

/** Fresh bytes from the operating system's random generator. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Bytes of the length that precedes each field. */
const LENGTH_BYTES = 4;

/** The last character that UTF-8 writes in one byte, as its own code. */
const LAST_ASCII = 0x7f;

const encoder = new TextEncoder();

/**
 * Writes fields one after the other, each after its own length (big endian, 4 bytes). Two different lists never give the same
 * bytes, so nobody can shift text from one field into the next.
 */
export function encodeFields(fields: readonly (string | Bytes)[]): Bytes {
  // Each of the many thousand records of a vault is bound to such bytes, and nearly all fields are ASCII: a loop writes them far more
  // quickly than a TextEncoder. From here on every part is as many bytes long as its `length` says.
  const parts = fields.map((field) =>
    typeof field !== 'string' || isAscii(field) ? field : encoder.encode(field),
  );
  let total = 0;
  for (const { length } of parts) total += LENGTH_BYTES + length;
  const encoded = new Uint8Array(total);
  let offset = 0;
  for (const part of parts) {
    writeLength(encoded, offset, part.length);
    offset += LENGTH_BYTES;
    if (typeof part === 'string') writeAscii(encoded, offset, part);
    else encoded.set(part, offset);
    offset += part.length;
  }
  return encoded;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > LAST_ASCII) return false;
  return true;
}

function writeAscii(into: Bytes, offset: number, text: string): void {
  for (let at = 0; at < text.length; at++) into[offset + at] = text.charCodeAt(at);
}

function writeLength(into: Bytes, offset: number, length: number): void {
  into[offset] = length >>> 24;
  into[offset + 1] = length >>> 16;
  into[offset + 2] = length >>> 8;
  into[offset + 3] = length;
}
