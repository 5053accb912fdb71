import { base64urlnopad } from '@scure/base';
import { ok, PublicKey, type Result, type Signature, type Signer } from '../../domain';
import type { Bytes } from '../format';
import {
  createSigningPair,
  PUBLIC_KEY_BYTES,
  SEED_BYTES,
  signWith,
  type OfficeKeys,
  type Sign,
  type SigningPair,
} from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { openSingle, sealSingle } from './singles';

/** What signs in a session, and as whom. */
export interface Signing {
  readonly signer: Signer;
  readonly sign: Sign;
}

/** The vault's own key pair: what it signed can be checked for as long as its public half is known. It survives a renewal. */
export type Identity = SigningPair;

/** A fresh identity. */
export const createIdentity: () => Promise<Identity> = createSigningPair;

/** Writes down the identity, under the office key: seed, then public key. */
export function sealIdentity(office: OfficeKeys, { seed, publicKey }: Identity): Promise<Step> {
  return sealSingle(office, 'identity', joined(seed, publicKey));
}

/** Reads the identity. @returns `null` in a vault of the first versions, and `damaged` where nobody can read it any more */
export async function loadIdentity(
  office: OfficeKeys,
  store: Store,
): Promise<Result<Identity | 'damaged' | null, StorageFailed>> {
  const read = await openSingle(office, 'identity', store);
  if (!read.ok) return read;
  if (read.value === null || read.value === 'damaged') return ok(read.value);
  const [seed, publicKey] = parts(read.value, SEED_BYTES, PUBLIC_KEY_BYTES);
  read.value.fill(0);
  if (!seed || !publicKey) return ok('damaged');
  return ok({ seed, publicKey: readKey(publicKey) });
}

/** Signs as the vault. Overwrites the seed. */
export async function asVault({ seed, publicKey }: Identity): Promise<Signing> {
  const sign = await signWith(seed);
  seed.fill(0);
  return { signer: { kind: 'vault', key: publicKey }, sign };
}

/** The vault's public key, in any session. */
export function identityOf({ signer }: Signing): PublicKey {
  return signer.kind === 'vault' ? signer.key : signer.vault;
}

/** A public key as receipts write it. */
export function readKey(bytes: Bytes): PublicKey {
  return PublicKey.parse(base64urlnopad.encode(bytes));
}

/** A seed, and keys or signatures behind it. */
export function joined(seed: Bytes, ...texts: readonly (PublicKey | Signature)[]): Bytes {
  return Uint8Array.of(...seed, ...texts.flatMap((text) => [...base64urlnopad.decode(text)]));
}

/** Cuts bytes into parts of these sizes. @returns none where the sizes do not fit */
export function parts(bytes: Bytes, ...sizes: readonly number[]): Bytes[] {
  if (bytes.length !== sizes.reduce((sum, size) => sum + size, 0)) return [];
  let at = 0;
  return sizes.map((size) => bytes.slice(at, (at += size)));
}
