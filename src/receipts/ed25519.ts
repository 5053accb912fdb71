import { base64urlnopad } from '@scure/base';
import { PublicKey, Signature } from '../domain';

const ALGORITHM = { name: 'Ed25519' } as const;

/** A WebCrypto public key (Ed25519) as it is written in receipts. */
export async function publicKeyOf(key: CryptoKey): Promise<PublicKey> {
  const bytes = new Uint8Array(await crypto.subtle.exportKey('raw', key));
  return PublicKey.parse(base64urlnopad.encode(bytes));
}

/** A signature (Ed25519) by a WebCrypto private key. */
export async function signWith(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Signature> {
  const signature = await crypto.subtle.sign(ALGORITHM, key, bytes);
  return Signature.parse(base64urlnopad.encode(new Uint8Array(signature)));
}

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
