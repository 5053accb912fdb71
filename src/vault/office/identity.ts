import { base64urlnopad } from '@scure/base';
import { ok, PublicKey, Signature, type Result, type Signer } from '../../domain';
import { isSignedBy, vouchedBytes } from '../../receipts';
import type { Bytes } from '../format';
import {
  createSigningPair,
  PUBLIC_KEY_BYTES,
  SEED_BYTES,
  SIGNATURE_BYTES,
  signWith,
  type MatchKeys,
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

/**
 * Makes a key with which kiosks sign, and writes it down where they can read it. The vault vouches for it, so that whoever knows the vault's
 * public key can check what a kiosk signed; the vault's own key stays out of a kiosk's reach.
 *
 * @param vault signs as the vault
 */
export async function sealDesk(match: MatchKeys, vault: Signing): Promise<Step> {
  const { seed, publicKey } = await createSigningPair();
  const vouched = await vault.sign(vouchedBytes(publicKey));
  const bytes = joined(seed, publicKey, identityOf(vault), vouched);
  seed.fill(0);
  return sealSingle(match, 'desk', bytes);
}

/** Signs as this vault's kiosks. @returns `null` where there is no such key yet, `damaged` where it cannot be read or is not vouched for */
export async function loadDesk(
  match: MatchKeys,
  store: Store,
): Promise<Result<Signing | 'damaged' | null, StorageFailed>> {
  const read = await openSingle(match, 'desk', store);
  if (!read.ok) return read;
  if (read.value === null || read.value === 'damaged') return ok(read.value);
  const sizes = [SEED_BYTES, PUBLIC_KEY_BYTES, PUBLIC_KEY_BYTES, SIGNATURE_BYTES];
  const [seed, key, vault, vouched] = parts(read.value, ...sizes);
  read.value.fill(0);
  if (!seed || !key || !vault || !vouched) return ok('damaged');
  const sign = await signWith(seed);
  seed.fill(0);
  const signer = {
    kind: 'kiosk' as const,
    key: readKey(key),
    vault: readKey(vault),
    vouched: Signature.parse(base64urlnopad.encode(vouched)),
  };
  const isVouchedFor = await isSignedBy(signer.vault, signer.vouched, vouchedBytes(signer.key));
  return ok(isVouchedFor ? { signer, sign } : 'damaged');
}

/** What an officer's session found of the vault's keys, and what it has to write. */
export interface Mended {
  readonly signing: Signing;
  /** The vault's key before this one, which is lost; its notices have to be signed again. */
  readonly former: PublicKey | null;
  /** Whether the vault is of a version that had none of this. */
  readonly isFirst: boolean;
  /** Whether there was one that nobody can read any more. */
  readonly isLost: boolean;
  readonly damaged: number;
  readonly steps: readonly Step[];
}

/** Sees to it that the vault has an identity, and its kiosks a key that it vouches for. What is damaged is made anew. */
export async function mendIdentity(
  { match, office }: { readonly match: MatchKeys; readonly office: OfficeKeys },
  store: Store,
): Promise<Result<Mended, StorageFailed>> {
  const [found, desk] = await Promise.all([loadIdentity(office, store), loadDesk(match, store)]);
  if (!found.ok) return found;
  if (!desk.ok) return desk;
  // Both are made together: where only one is missing, somebody or something has removed it.
  const isLost = found.value === 'damaged' || (found.value === null && desk.value !== null);
  const isDeskLost = desk.value === 'damaged' || (desk.value === null && found.value !== null);
  const steps: Step[] = [];
  let identity: Identity;
  if (found.value && found.value !== 'damaged') identity = found.value;
  else {
    identity = await createIdentity();
    steps.push(await sealIdentity(office, identity));
  }
  const signing = await asVault(identity);
  const kiosk = desk.value === 'damaged' ? null : desk.value;
  const vault = kiosk && identityOf(kiosk);
  if (vault !== identity.publicKey) steps.push(await sealDesk(match, signing));
  const damaged = Number(isLost) + Number(isDeskLost);
  const former = vault === identity.publicKey ? null : vault;
  const isFirst = found.value === null && desk.value === null;
  return ok({ signing, former: isLost ? former : null, isFirst, isLost, damaged, steps });
}

function readKey(bytes: Bytes): PublicKey {
  return PublicKey.parse(base64urlnopad.encode(bytes));
}

function joined(seed: Bytes, ...texts: readonly (PublicKey | Signature)[]): Bytes {
  return Uint8Array.of(...seed, ...texts.flatMap((text) => [...base64urlnopad.decode(text)]));
}

function parts(bytes: Bytes, ...sizes: readonly number[]): Bytes[] {
  if (bytes.length !== sizes.reduce((sum, size) => sum + size, 0)) return [];
  let at = 0;
  return sizes.map((size) => bytes.slice(at, (at += size)));
}
