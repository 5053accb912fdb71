import type {
  ConsentEvent,
  ConsentReceipt,
  Notice,
  PublicKey,
  ReceiptStatement,
  Signature,
  SignedReceipt,
  Signer,
  Voucher,
} from '../domain';
import { canonical, sha256Hex } from './canonical';
import { type ReceiptSubject, writeReceipt } from './write';

/** The first line of what is signed says what it is, so that no signature of one thing can pass for one of another. */
const RECEIPT_LINE = 'countenance consent receipt 1\n';
const KIOSK_LINE = 'countenance kiosk key 2\n';
/** Of before November 2026, when vouchers had no end. */
const ENDLESS_KIOSK_LINE = 'countenance kiosk key 1\n';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The bytes under a receipt's signature. */
export function signedBytes(statement: ReceiptStatement): Uint8Array<ArrayBuffer> {
  return utf8(RECEIPT_LINE + canonical(statement));
}

/** The bytes that a vault signs to vouch for the key of one of its kiosks, for this period. */
export function vouchedBytes(kioskKey: PublicKey, period?: Voucher): Uint8Array<ArrayBuffer> {
  if (!period) return utf8(ENDLESS_KIOSK_LINE + kioskKey);
  return utf8(`${KIOSK_LINE}${kioskKey}\n${period.since}\n${period.until}`);
}

/** Whether a moment lies in the period of a voucher. @param at milliseconds since 1970 */
export function isWithin({ since, until }: Voucher, at: number): boolean {
  return Date.parse(since) <= at && at <= Date.parse(until);
}

/** What a receipt's signature vouches for. */
export async function statementOf(receipt: ConsentReceipt): Promise<ReceiptStatement> {
  const [{ event_state, event_time }] = receipt.events;
  return {
    receipt_id: receipt.receipt_id,
    receipt_sha256: await sha256Hex(canonical(receipt)),
    notice_sha256: receipt.privacy_notice.sha256,
    pii_principal_id: receipt.pii_principal_id,
    event_state,
    event_time,
  };
}

/** @param sign signs (Ed25519) with the key that `signer` names */
export async function signReceipt(
  receipt: ConsentReceipt,
  sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Signature>,
  signer: Signer,
): Promise<SignedReceipt> {
  const statement = await statementOf(receipt);
  return { receipt, statement, signer, signature: await sign(signedBytes(statement)) };
}

/** The receipt of an event that was signed earlier: the same again, byte for byte. */
export async function receiptAgain(
  subject: ReceiptSubject,
  event: ConsentEvent,
  notice: Notice,
): Promise<SignedReceipt> {
  const receipt = writeReceipt(subject, event, notice);
  const { signer, signature } = event;
  return { receipt, statement: await statementOf(receipt), signer, signature };
}
