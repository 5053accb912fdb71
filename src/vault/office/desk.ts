import { base64urlnopad } from '@scure/base';
import {
  ok,
  Signature,
  type Millis,
  type PublicKey,
  type Result,
  type Voucher,
} from '../../domain';
import { isSignedBy, isWithin, vouchedBytes } from '../../receipts';
import {
  createSigningPair,
  PUBLIC_KEY_BYTES,
  SEED_BYTES,
  SIGNATURE_BYTES,
  signWith,
  type MatchKeys,
  type OfficeKeys,
} from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { identityOf, joined, parts, readKey, type Signing } from './identity';
import { openSingle, sealSingle } from './singles';

/**
 * The desk key: what kiosks sign with. The vault vouches for it for some time, so that whoever knows the vault's public key can check what a
 * kiosk signed; the vault's own key stays out of a kiosk's reach.
 */
const DAY_MILLIS = 24 * 60 * 60 * 1000;

/**
 * Days that kiosks can sign without any officer. Longer than the longest school holidays (some 13 weeks, as in Italy), so that a kiosk that nobody
 * looks after in that time goes on; short enough that a key which was stolen unnoticed is worth nothing a term later.
 */
export const VOUCHER_DAYS = 100;

/** Days before its making that a voucher begins, because a device's clock may be put back a little. */
const GRACE_DAYS = 1;

/** Bytes of a moment: milliseconds as an unsigned number, little endian. */
const MOMENT_BYTES = 8;

/**
 * Makes a fresh desk key and writes it down where kiosks can read it; and its public half where they cannot, so that the office knows which
 * one counts, whatever lies in the other place. Nothing that an earlier one signs from now on is believed.
 *
 * @param vault signs as the vault
 */
export async function sealDesk(
  { match, office }: { readonly match: MatchKeys; readonly office: OfficeKeys },
  vault: Signing,
  at: Millis,
): Promise<readonly Step[]> {
  const { seed, publicKey } = await createSigningPair();
  const since = at - Math.min(at, GRACE_DAYS * DAY_MILLIS);
  const until = at + VOUCHER_DAYS * DAY_MILLIS;
  const vouched = await vault.sign(vouchedBytes(publicKey, periodOf(since, until)));
  const signed = joined(seed, publicKey, identityOf(vault), vouched);
  seed.fill(0);
  const bytes = new Uint8Array(signed.length + 2 * MOMENT_BYTES);
  bytes.set(signed);
  signed.fill(0);
  const view = new DataView(bytes.buffer, signed.length);
  view.setBigUint64(0, BigInt(since), true);
  view.setBigUint64(MOMENT_BYTES, BigInt(until), true);
  const known = Uint8Array.from(base64urlnopad.decode(publicKey));
  return [await sealSingle(match, 'desk', bytes), await sealSingle(office, 'vouched', known)];
}

function periodOf(since: number, until: number): Voucher {
  return { since: new Date(since).toISOString(), until: new Date(until).toISOString() };
}

/** Signs as this vault's kiosks. @returns `null` where there is no such key yet, `damaged` where it cannot be read or is not vouched for */
export async function loadDesk(
  match: MatchKeys,
  store: Store,
): Promise<Result<Signing | 'damaged' | null, StorageFailed>> {
  const read = await openSingle(match, 'desk', store);
  if (!read.ok) return read;
  if (read.value === null || read.value === 'damaged') return ok(read.value);
  const [seed, key, vault, vouched, moments] = partsOf(read.value);
  read.value.fill(0);
  if (!seed || !key || !vault || !vouched) return ok('damaged');
  const sign = await signWith(seed);
  seed.fill(0);
  const period = moments && readPeriod(moments);
  const signer = {
    kind: 'kiosk' as const,
    key: readKey(key),
    vault: readKey(vault),
    ...(period && { period }),
    vouched: Signature.parse(base64urlnopad.encode(vouched)),
  };
  const bytes = vouchedBytes(signer.key, period);
  const isVouchedFor = await isSignedBy(signer.vault, signer.vouched, bytes);
  return ok(isVouchedFor ? { signer, sign } : 'damaged');
}

/** Desk keys of before November 2026 have no period. */
function partsOf(bytes: Uint8Array<ArrayBuffer>) {
  const sizes = [SEED_BYTES, PUBLIC_KEY_BYTES, PUBLIC_KEY_BYTES, SIGNATURE_BYTES];
  const first = parts(bytes, ...sizes);
  return first.length > 0 ? first : parts(bytes, ...sizes, 2 * MOMENT_BYTES);
}

function readPeriod(moments: Uint8Array<ArrayBuffer>): Voucher {
  const view = new DataView(moments.buffer);
  return periodOf(
    Number(view.getBigUint64(0, true)),
    Number(view.getBigUint64(MOMENT_BYTES, true)),
  );
}

/** The desk key that counts. @returns `null` where none was noted, as before November 2026 */
export async function loadVouched(
  office: OfficeKeys,
  store: Store,
): Promise<Result<PublicKey | 'damaged' | null, StorageFailed>> {
  const read = await openSingle(office, 'vouched', store);
  if (!read.ok) return read;
  if (read.value === null || read.value === 'damaged') return ok(read.value);
  return ok(read.value.length === PUBLIC_KEY_BYTES ? readKey(read.value) : 'damaged');
}

/** Whether a session can sign at this moment: the vault itself always, a kiosk as long as it is vouched for. */
export function maySign({ signer }: Signing, at: Millis): boolean {
  return signer.kind === 'vault' || !signer.period || isWithin(signer.period, at);
}
