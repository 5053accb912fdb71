import { base64urlnopad } from '@scure/base';
import {
  type Agreement,
  ConsentId,
  DisplayName,
  Language,
  Millis,
  Notice,
  newId,
  PublicKey,
  PurposeId,
  ReceiptId,
  Signature,
  type Signer,
  type SignedReceipt,
  SubjectId,
} from '../../domain';
import { hashNotice } from '../canonical';
import { signReceipt, vouchedBytes } from '../sign';
import { type ReceiptSubject, type UnsignedEvent, writeReceipt } from '../write';

/** A notice in two languages with an optional purpose, and with letters that take more than one byte. */
export const NOTICE = Notice.parse({
  version: 3,
  publishedAt: 1_790_000_000_000,
  controller: {
    name: 'Grünwald School',
    address: '1 High Street',
    contact: 'office@school.example',
    dpo: 'dpo@school.example',
    authority: 'The data protection commissioner',
    jurisdiction: 'Ruritania',
  },
  purposes: [
    { id: 'door', optional: false, retentionDays: 365 },
    { id: 'lunch', optional: true, retentionDays: 30 },
  ],
  texts: [
    {
      language: 'en',
      body: '# Your face at the door',
      withoutFace: 'Ring the bell.',
      purposes: {
        door: { title: 'Opening the door', text: 'The door opens when it recognises you.' },
        lunch: { title: 'Lunch', text: 'The till writes down who had lunch.' },
      },
    },
    {
      language: 'de',
      body: '# Dein Gesicht an der Tür',
      withoutFace: 'Klingle.',
      purposes: {
        door: { title: 'Tür öffnen', text: 'Die Tür öffnet sich, wenn sie dich erkennt.' },
        lunch: { title: 'Mittagessen', text: 'Die Kasse schreibt auf, wer gegessen hat.' },
      },
    },
  ],
  guardianBelow: 16,
  answerBy: null,
  eraseAfterDays: 7,
});

/** A fresh subject. */
export function somebody(): ReceiptSubject {
  return { recordId: newId(ConsentId), subject: newId(SubjectId) };
}

/** Somebody agrees to everything in `NOTICE`, in English, on the screen of a kiosk. */
export async function agreement(
  change: Partial<UnsignedEvent> & { readonly language?: Agreement['language'] } = {},
): Promise<UnsignedEvent> {
  const { language = Language.parse('en'), ...other } = change;
  return {
    profile: 2,
    receiptId: newId(ReceiptId),
    kind: 'given',
    at: Millis.parse(1_791_234_567_890),
    place: 'kiosk',
    method: 'screen',
    notice: { version: NOTICE.version, hash: await hashNotice(NOTICE), language },
    purposes: NOTICE.purposes.map(({ id }) => PurposeId.parse(id)),
    guardian: null,
    ...other,
  };
}

/** For how long vaults vouch for kiosks in these examples; the agreement lies in it. */
export const PERIOD = { since: '2026-10-01T00:00:00.000Z', until: '2026-12-31T00:00:00.000Z' };

/** A guardian, so that a receipt has every field it can have. */
export const GUARDIAN = { name: DisplayName.parse('Zoë Grün'), relation: 'mother' };

/** A fresh key pair (Ed25519). */
export async function keyPair(): Promise<CryptoKeyPair> {
  return await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
}

/** The public half as receipts write it. */
export async function publicKeyOf({ publicKey }: CryptoKeyPair): Promise<PublicKey> {
  const bytes = await crypto.subtle.exportKey('raw', publicKey);
  return PublicKey.parse(base64urlnopad.encode(new Uint8Array(bytes)));
}

/** Signs with the private half. */
export function signingBy({ privateKey }: CryptoKeyPair) {
  return async (bytes: Uint8Array<ArrayBuffer>): Promise<Signature> => {
    const signature = await crypto.subtle.sign('Ed25519', privateKey, bytes);
    return Signature.parse(base64urlnopad.encode(new Uint8Array(signature)));
  };
}

/** A signer by the vault's own key, or by a kiosk's for which the vault vouches. */
export async function signerOf(vault: CryptoKeyPair, kiosk?: CryptoKeyPair): Promise<Signer> {
  const vaultKey = await publicKeyOf(vault);
  if (!kiosk) return { kind: 'vault', key: vaultKey };
  const key = await publicKeyOf(kiosk);
  const vouched = await signingBy(vault)(vouchedBytes(key, PERIOD));
  return { kind: 'kiosk', key, vault: vaultKey, period: PERIOD, vouched };
}

/** A receipt with a guardian, signed by a vault, or by a kiosk of it. */
export async function signedExample(
  vault: CryptoKeyPair,
  kiosk?: CryptoKeyPair,
): Promise<SignedReceipt> {
  const event = await agreement({ guardian: GUARDIAN });
  return await signReceipt(
    writeReceipt(somebody(), event, NOTICE),
    signingBy(kiosk ?? vault),
    await signerOf(vault, kiosk),
  );
}
