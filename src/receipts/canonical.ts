import canonicalize from 'canonicalize';
import { type Notice, Sha256 } from '../domain';

/**
 * The one way to write a JSON value (RFC 8785), so that the same facts always give the same bytes and the same hash.
 *
 * @throws where the value has no JSON form
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This has no JSON form.');
  return text;
}

/** SHA-256 of a text's UTF-8 bytes. */
export async function sha256Hex(text: string): Promise<Sha256> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return Sha256.parse(digits.join(''));
}

/** The hash by which consent records and receipts name a notice. */
export async function hashNotice(notice: Notice): Promise<Sha256> {
  return await sha256Hex(canonical(notice));
}
