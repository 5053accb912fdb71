import { base64urlnopad } from '@scure/base';
import { PublicKey, Signature } from '../../domain';
import type { Bytes } from '../format';

/** Signatures after RFC 8032 (Ed25519), made by WebCrypto. They are deterministic: one key and one message give one signature. */
const ALGORITHM = 'Ed25519';

/** Bytes of a private key, which RFC 8032 calls the seed; of a public one; and of a signature. */
export const SEED_BYTES = 32;
export const PUBLIC_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** What stands before the seed in PKCS #8, the only form in which WebCrypto takes a private key (RFC 8410, section 7). */
const PKCS8_HEAD = Uint8Array.of(
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70],
  ...[0x04, 0x22, 0x04, 0x20],
);

/** A key pair whose private half can be sealed. Whoever got it overwrites the seed when it has been. */
export interface SigningPair {
  readonly seed: Bytes;
  readonly publicKey: PublicKey;
}

/** Signs a message. */
export type Sign = (message: Bytes) => Promise<Signature>;

/** A fresh random key pair. */
export async function createSigningPair(): Promise<SigningPair> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('a signing key has two halves');
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const seed = pkcs8.slice(PKCS8_HEAD.length);
  pkcs8.fill(0);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { seed, publicKey: PublicKey.parse(base64urlnopad.encode(raw)) };
}

/** What signs with this private key, which cannot be taken out again. The seed itself is left as it is. */
export async function signWith(seed: Bytes): Promise<Sign> {
  const pkcs8 = Uint8Array.of(...PKCS8_HEAD, ...seed);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, false, ['sign']);
  pkcs8.fill(0);
  return async (message) => {
    const signature = new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, message));
    return Signature.parse(base64urlnopad.encode(signature));
  };
}
