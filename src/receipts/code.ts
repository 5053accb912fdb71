import encodeQR from 'qr';
import type { ReceiptCode, SignedReceipt } from '../domain';
import { canonical } from './canonical';

/** The part of a receipt that fits a QR code: what was signed, and by whom. */
export function codeOf({ statement, signer, signature }: SignedReceipt): ReceiptCode {
  return { statement, signer, signature };
}

/** The text in the QR code. The signed statement stands in it as it was signed. */
export function codeText(code: ReceiptCode): string {
  return canonical(code);
}

/** Modules of white around a QR code (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;

/** A QR code as rows of modules, `true` for dark, with the white around it. */
export function codeModules(code: ReceiptCode): readonly (readonly boolean[])[] {
  return encodeQR(codeText(code), 'raw', { ecc: 'low', border: QUIET_ZONE });
}
