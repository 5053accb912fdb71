import type { Bytes } from '../format';

/** Fresh bytes from the operating system's random generator. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Bytes of the length that precedes each field. */
const LENGTH_BYTES = 4;

/**
 * Writes fields one after the other, each after its own length (big endian, 4 bytes). Two different lists never give the same
 * bytes, so nobody can shift text from one field into the next.
 */
export function encodeFields(fields: readonly (string | Bytes)[]): Bytes {
  const parts = fields.map((field) =>
    typeof field === 'string' ? new TextEncoder().encode(field) : field,
  );
  const total = parts.reduce((sum, part) => sum + LENGTH_BYTES + part.length, 0);
  const encoded = new Uint8Array(total);
  const view = new DataView(encoded.buffer);
  let offset = 0;
  for (const part of parts) {
    view.setUint32(offset, part.length);
    encoded.set(part, offset + LENGTH_BYTES);
    offset += LENGTH_BYTES + part.length;
  }
  return encoded;
}
