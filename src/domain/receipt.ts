import { z } from 'zod';
import {
  ConsentId,
  ConsentMethod,
  PublicKey,
  ReceiptId,
  Signature,
  Signer,
  SubjectId,
} from './consent';
import { Language, PurposeId, Sha256 } from './notice';

/** A moment in UTC (RFC 3339). */
const Time = z.iso.datetime();

/** Whole days as an ISO 8601 duration, such as `P365D`. */
const Days = z.string().regex(/^P\d+D$/);

/** What the data are. */
const PiiInformation = z.strictObject({
  pii_type: z.enum(['face-template', 'display-name', 'contact']),
  pii_optional: z.boolean(),
  /** Biometric data that identify somebody: a special category (GDPR, Article 9). */
  special_pii_category: z.boolean(),
});

/**
 * Rights by their article in the GDPR: to withdraw (7(3)), access (15), rectification (16), erasure (17), restriction (18), portability
 * (20), complaint to an authority (77). Article 19 is a duty of the controller, and Article 21 is not about consent.
 */
export const PRIVACY_RIGHTS = [
  'gdpr:art-7-3',
  'gdpr:art-15',
  'gdpr:art-16',
  'gdpr:art-17',
  'gdpr:art-18',
  'gdpr:art-20',
  'gdpr:art-77',
] as const;

/** One purpose, and what was said about it. */
const ReceiptPurpose = z.strictObject({
  purpose: PurposeId,
  /** Title and explanation, word for word as they were shown (fields of our own). */
  purpose_title: z.string(),
  purpose_text: z.string(),
  lawful_basis: z.literal('consent'),
  pii_information: z.array(PiiInformation),
  /** By `party_id`. */
  pii_controllers: z.tuple([z.literal('controller')]),
  /** Where the data may come from: this device's camera, or a photo that was brought to it. */
  collection_method: z.tuple([z.literal('camera'), z.literal('photo')]),
  processing_method: z.literal('face-recognition-on-device'),
  /** This device, and backup files that the controller keeps; both as ciphertext only. */
  storage_locations: z.tuple([z.literal('device-encrypted'), z.literal('backup-encrypted')]),
  /** Days after the event, at the most, until the data are erased; after a withdrawal, the days until then. */
  retention_period: Days,
  recipient_third_parties: z.tuple([]),
  /** At a kiosk where there is one, or by asking the controller (`party_contact`). */
  withdrawal_method: z.tuple([z.literal('kiosk'), z.literal('controller')]),
  privacy_rights: z.array(z.enum(PRIVACY_RIGHTS)),
});

const party = {
  /** `pii-controller`, `data-protection-officer`, `supervisory-authority`, or what the guardian is to the minor, as they wrote it. */
  party_role: z.string(),
  party_name: z.string(),
  /** `null`: nobody was asked for it. */
  party_address: z.string().nullable(),
  party_contact: z.string().nullable(),
};

const FirstParty = z.strictObject({ party_id: z.enum(['controller', 'guardian']), ...party });

const Party = z.strictObject({
  ...party,
  party_id: z.enum(['controller', 'guardian', 'data-protection-officer', 'supervisory-authority']),
  party_type: z.enum(['organisation', 'person', 'authority']),
  /** `null` of a data protection officer, who is known by how to reach them. */
  party_name: z.string().nullable(),
});

const event = {
  event_time: Time,
  /** The longest of the retention periods, after which nothing is left to consent to; `P0D` for a withdrawal. */
  validity_duration: Days,
  /** Who did it: the person (`pii_principal_id`) or their guardian (`party_id`). */
  entity_id: z.union([SubjectId, z.literal('guardian')]),
  event_type: z.literal('explicit'),
  event_state: z.enum(['given', 'renewed', 'withdrawn']),
  /** How and where it was expressed (fields of our own). */
  event_method: ConsentMethod,
  event_place: z.enum(['kiosk', 'office']),
};

const receipt = {
  receipt_id: ReceiptId,
  record_id: ConsentId,
  /** A pseudonym. Only the vault can tell whose it is. */
  pii_principal_id: SubjectId,
  /** Which text: its version, and SHA-256 of its canonical JSON. */
  privacy_notice: z.strictObject({ version: z.int().positive(), sha256: Sha256 }),
  language: Language,
  /** Those agreed to; of a withdrawal, those that were taken back. */
  purposes: z.array(ReceiptPurpose),
};

/** As receipts were written before November 2026. They are still checked, and written again as they were. */
const FirstReceipt = z.strictObject({
  schema_version: z.literal('countenance-1 (ISO/IEC TS 27560:2023)'),
  ...receipt,
  party_identification: z.array(FirstParty).min(1),
  events: z.tuple([z.strictObject(event)]),
});

const SecondReceipt = z.strictObject({
  /** Of this schema, which is a profile of the standard's. */
  schema_version: z.literal('countenance-2 (ISO/IEC TS 27560:2023)'),
  ...receipt,
  /** Country or region whose law applies, as the notice says it; `null` where it does not. */
  jurisdiction: z.string().nullable(),
  party_identification: z.array(Party).min(1),
  events: z.tuple([
    z.strictObject({
      ...event,
      /** `purposes`: it is about those listed, and no other. `everything`: all that was agreed to was taken back (a field of our own). */
      event_scope: z.enum(['purposes', 'everything']),
    }),
  ]),
});

/**
 * A consent receipt. Fields are named as in ISO/IEC TS 27560:2023, clauses 6.3.3 to 6.3.7, as the W3C's guide lists them
 * (https://w3id.org/dpv/guides/consent-27560). Which of its fields are missing here, and why, is said in `docs/receipts.md`.
 */
export const ConsentReceipt = z.discriminatedUnion('schema_version', [FirstReceipt, SecondReceipt]);
export type ConsentReceipt = z.infer<typeof ConsentReceipt>;

/** Whether a receipt is about taking everything back, and not about some purposes. */
export function isLeaving({ events: [event] }: ConsentReceipt): boolean {
  const scope = 'event_scope' in event ? event.event_scope : 'everything';
  return event.event_state === 'withdrawn' && scope === 'everything';
}

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

/** What the QR code of a receipt holds, as canonical JSON. */
export const ReceiptCode = SignedReceipt.omit({ receipt: true });
export type ReceiptCode = z.infer<typeof ReceiptCode>;

/** The vault's public key, by which anyone can check who signed a receipt; an organisation publishes it. */
export type VaultIdentity = PublicKey;
