import { z } from 'zod';
import { DoorEvent, fail, ok, Signature, Signer, type PublicKey, type Result } from '../../domain';
import { canonical, isSignedBy, isWithin, vouchedBytes } from '../../receipts';
import type { Bytes } from '../format';
import { decryptFile, encryptFile, open, seal, type MatchKeys, type OfficeKeys } from '../keys';
import type { InboxDamaged, VoucherEnded } from '../protocol';
import type { Step, StoredDoorMessage } from '../store';
import { maySign } from './desk';
import type { Trusted } from './genuine';
import { place } from './places';
import { decodeJson, encodeJson } from './records';
import type { KioskSession } from './session';

/**
 * What a kiosk writes down at a door: each event is one message, an `age` file for the office, in an envelope under the match key. So the kiosk
 * cannot read what it wrote, nobody without any way in can slip one in, and none can be moved.
 */
const DoorMessage = z.strictObject({ event: DoorEvent, signer: Signer, signature: Signature });
export type DoorMessage = z.infer<typeof DoorMessage>;

/** Bytes of a message: the longest has some 700, so that all are of one length, which tells nothing about what happened. */
const MESSAGE_BYTES = 1024;

/** Why a kiosk cannot write anything down. */
export type Unsealed = InboxDamaged | VoucherEnded;

/** The bytes under the signature of an event. Their first line says what they are, so that no signature of anything else can pass for one. */
function eventBytes(event: DoorEvent): Bytes {
  return new TextEncoder().encode(`countenance door event 1\n${canonical(event)}`);
}

/** Signs an event and seals it to the office. */
export async function sealDoorEvent(
  {
    match: { vaultId, records },
    recipient,
    signing,
  }: Pick<KioskSession, 'match' | 'recipient' | 'signing'>,
  event: DoorEvent,
): Promise<Result<Step, Unsealed>> {
  if (!signing || !recipient) return fail({ kind: 'inbox-damaged' });
  const { signer, sign } = signing;
  // Keys of before November 2026 have no end: nothing would limit which times could be written down with one.
  const isEndless = signer.kind === 'kiosk' && !signer.period;
  if (isEndless || !maySign(signing, event.at)) return fail({ kind: 'voucher-ended' });
  const message: DoorMessage = { event, signer, signature: await sign(eventBytes(event)) };
  const plaintext = encodeJson(message, MESSAGE_BYTES);
  const file = await encryptFile({ recipients: [recipient] }, plaintext);
  plaintext.fill(0);
  const { id } = event;
  const sealed = await seal(records, place.doorMessage(vaultId, id), file);
  return ok({ put: 'doorbox', record: { vaultId, id, ...sealed } });
}

/** Opens a message, whoever signed it. @returns `null` where it does not open, or is of another event than its place says */
export async function openDoorMessage(
  { vaultId, records }: MatchKeys,
  office: OfficeKeys,
  { id, nonce, ciphertext }: StoredDoorMessage,
): Promise<DoorMessage | null> {
  const file = await open(records, place.doorMessage(vaultId, id), { nonce, ciphertext });
  if (!file) return null;
  const opened = await decryptFile({ identity: office.inbox }, file);
  const message = opened.ok ? decodeJson(DoorMessage, opened.value) : null;
  return message?.event.id === id ? message : null;
}

/** Tells whether a kiosk of this vault signed a message as it stands, with the key that counts and for a time at which the vault vouched for it. */
export function createDoorCheck({ vaults, kiosk }: Pick<Trusted, 'vaults' | 'kiosk'>) {
  /** All of one key come with the same voucher, which is looked at once. */
  const vouchers = new Map<string, Promise<boolean>>();

  function isVouchedFor(signer: KioskSigner): Promise<boolean> {
    const { key, vault, period, vouched } = signer;
    const voucher = JSON.stringify(signer);
    const checked = vouchers.get(voucher) ?? isSignedBy(vault, vouched, vouchedBytes(key, period));
    vouchers.set(voucher, checked);
    return checked;
  }

  return async ({ event, signer, signature }: DoorMessage): Promise<boolean> => {
    if (signer.kind !== 'kiosk' || !isKnown(signer, vaults, kiosk)) return false;
    if (!signer.period || !isWithin(signer.period, event.at)) return false;
    return (
      (await isVouchedFor(signer)) && (await isSignedBy(signer.key, signature, eventBytes(event)))
    );
  };
}

type KioskSigner = Extract<Signer, { kind: 'kiosk' }>;

function isKnown(
  { key, vault }: KioskSigner,
  vaults: readonly PublicKey[],
  kiosk: PublicKey | null,
): boolean {
  return key === kiosk && vaults.includes(vault);
}
