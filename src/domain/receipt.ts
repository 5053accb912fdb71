import { z } from 'zod';
import { ConsentId, PublicKey, ReceiptId, Signature, Signer, SubjectId } from './consent';
import { Language, PurposeId, Sha256 } from './notice';

/** A moment in UTC (RFC 3339). */
const Time = z.iso.datetime();

/** What the data are (`pii_information` of ISO/IEC TS 27560). */
const PiiInformation = z.strictObject({
  pii_type: z.enum(['face-template', 'display-name', 'contact']),
  pii_optional: z.boolean(),
  /** Biometric data that identify somebody: a special category (GDPR, Article 9). */
  special_pii_category: z.boolean(),
});

/** One purpose, and what was said about it. */
const ReceiptPurpose = z.strictObject({
  purpose: PurposeId,
  /** Title and explanation, word for word as they were shown. */
  purpose_title: z.string(),
  purpose_text: z.string(),
  lawful_basis: z.literal('consent'),
  pii_information: z.array(PiiInformation),
  collection_method: z.enum(['camera', 'photo']),
  processing_method: z.literal('face recognition on this device'),
  storage_locations: z.tuple([z.literal('this device, encrypted')]),
  /** Promised (ISO 8601 duration, such as `P365D`). */
  retention_period: z.string().regex(/^P\d+D$/),
  recipient_third_parties: z.tuple([]),
  withdrawal_method: z.string(),
  privacy_rights: z.array(z.string()),
});

const Party = z.strictObject({
  party_id: z.string(),
  party_role: z.enum(['pii-controller', 'guardian']),
  party_name: z.string(),
  party_address: z.string().nullable(),
  party_contact: z.string().nullable(),
});

/** A consent receipt; fields are named as in ISO/IEC TS 27560:2023. */
export const ConsentReceipt = z.strictObject({
  schema_version: z.literal('ISO/IEC TS 27560:2023'),
  receipt_id: ReceiptId,
  record_id: ConsentId,
  /** A pseudonym. Only the vault can tell whose it is. */
  pii_principal_id: SubjectId,
  /** Which text: its version, and SHA-256 of its canonical JSON. */
  privacy_notice: z.strictObject({ version: z.int().positive(), sha256: Sha256 }),
  language: Language,
  purposes: z.array(ReceiptPurpose),
  party_identification: z.array(Party).min(1),
  events: z.tuple([
    z.strictObject({
      event_time: Time,
      /** `explicit`: the person agreed; `attested`: an officer vouches for it. */
      event_type: z.enum(['explicit', 'attested']),
      event_state: z.enum(['given', 'renewed', 'withdrawn']),
      /** Who did it: the person or the guardian. */
      entity_id: z.string(),
      place: z.enum(['kiosk', 'office']),
    }),
  ]),
});
export type ConsentReceipt = z.infer<typeof ConsentReceipt>;

/**
 * What is signed: a few facts and the hash of the whole receipt, short enough for a QR code. The signature is over the UTF-8 bytes of
 * `countenance consent receipt 1` and a line feed, and this object's canonical JSON (RFC 8785).
 */
export const ReceiptStatement = z.strictObject({
  receipt_id: ReceiptId,
  /** SHA-256 of the receipt's canonical JSON (RFC 8785). */
  receipt_sha256: Sha256,
  notice_sha256: Sha256,
  pii_principal_id: SubjectId,
  event_state: z.enum(['given', 'renewed', 'withdrawn']),
  event_time: Time,
});
export type ReceiptStatement = z.infer<typeof ReceiptStatement>;

/** A receipt as the person gets it, as a file. */
export const SignedReceipt = z.strictObject({
  receipt: ConsentReceipt,
  statement: ReceiptStatement,
  signer: Signer,
  signature: Signature,
});
export type SignedReceipt = z.infer<typeof SignedReceipt>;

/** What the QR code of a receipt holds, as JSON. */
export const ReceiptCode = SignedReceipt.omit({ receipt: true });
export type ReceiptCode = z.infer<typeof ReceiptCode>;

/** The vault's public key, by which anyone can check who signed a receipt; an organisation publishes it. */
export type VaultIdentity = PublicKey;
