import { base64urlnopad } from '@scure/base';
import type { PublicKey, Signature } from '../domain';

const ALGORITHM = { name: 'Ed25519' } as const;

/** Whether a signature (Ed25519) of these bytes was made with that key. A key that is none has signed nothing. */
export async function isSignedBy(
  key: PublicKey,
  signature: Signature,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const raw = new Uint8Array(base64urlnopad.decode(key));
  const imported = await crypto.subtle
    .importKey('raw', raw, ALGORITHM, false, ['verify'])
    .catch(() => null);
  if (!imported) return false;
  const made = new Uint8Array(base64urlnopad.decode(signature));
  return await crypto.subtle.verify(ALGORITHM, imported, made, bytes);
}
