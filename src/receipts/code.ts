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

/**
 * Corrects 7 % of the code words. Such a code is read off a screen or a fresh print, and can be had again: with the next level it would have
 * 105 modules across instead of 93 (kiosk), and the smaller the modules, the worse a telephone reads them.
 */
const CORRECTION = 'low';

/** A QR code as rows of modules, `true` for dark, with the white around it. */
export function codeModules(code: ReceiptCode): readonly (readonly boolean[])[] {
  return encodeQR(codeText(code), 'raw', { ecc: CORRECTION, border: QUIET_ZONE });
}
