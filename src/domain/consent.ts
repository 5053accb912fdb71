import { z } from 'zod';
import { DisplayName } from './display-name';
import { Millis } from './ids';
import { Language, PurposeId, Sha256, Words } from './notice';

/** One consent record. Random (UUID v4). */
export const ConsentId = z.uuid().brand<'ConsentId'>();
export type ConsentId = z.infer<typeof ConsentId>;

/** One consent receipt. Random (UUID v4). */
export const ReceiptId = z.uuid().brand<'ReceiptId'>();
export type ReceiptId = z.infer<typeof ReceiptId>;

/** By which receipts name a person, and nothing else does. Random (UUID v4). */
export const SubjectId = z.uuid().brand<'SubjectId'>();
export type SubjectId = z.infer<typeof SubjectId>;

/** An adult who agreed for a minor. */
export const Guardian = z.strictObject({
  name: DisplayName,
  /** What they are to the minor: mother, legal guardian. */
  relation: Words.min(1).max(100),
});
export type Guardian = z.infer<typeof Guardian>;

/**
 * How somebody agreed.
 *
 * - `screen`: on the screen of this device.
 * - `attested`: elsewhere, on paper for example; an officer vouches for it.
 */
export const ConsentMethod = z.enum(['screen', 'attested']);
export type ConsentMethod = z.infer<typeof ConsentMethod>;

/** What somebody says yes to. The vault adds when, where and to which text, word for word. */
export const Agreement = z.strictObject({
  /** Version of the notice that was shown. */
  version: z.int().positive(),
  language: Language,
  purposes: z.array(PurposeId).min(1).max(8),
  method: ConsentMethod,
  guardian: Guardian.nullable(),
});
export type Agreement = z.infer<typeof Agreement>;

/**
 * 32 bytes, an Ed25519 public key, as base64url without padding (RFC 4648). The last digit carries 4 bits of the 6 it could: two spellings of
 * the same key would look like two keys.
 */
export const PublicKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)
  .brand<'PublicKey'>();
export type PublicKey = z.infer<typeof PublicKey>;

/** 64 bytes, an Ed25519 signature (RFC 8032), as base64url without padding. The last digit carries 2 bits. */
export const Signature = z
  .string()
  .regex(/^[A-Za-z0-9_-]{85}[AQgw]$/)
  .brand<'Signature'>();
export type Signature = z.infer<typeof Signature>;

const Moment = z.iso.datetime();

/** From when to when a vault vouches for a kiosk's key, both included, in UTC (RFC 3339). */
export const Voucher = z.strictObject({ since: Moment, until: Moment });
export type Voucher = z.infer<typeof Voucher>;

/**
 * Who signed: the vault itself, or a kiosk's key for which the vault vouches for some time. It does so by a signature over the ASCII bytes of
 * `countenance kiosk key 2`, the kiosk's key, `since` and `until` as they are written here, with a line feed between each two. Before
 * November 2026 there was no period, and the signature was over `countenance kiosk key 1`, a line feed, and the key.
 */
export const Signer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('vault'), key: PublicKey }),
  z.strictObject({
    kind: z.literal('kiosk'),
    key: PublicKey,
    /** The vault's key, and its signature of the kiosk's. */
    vault: PublicKey,
    period: Voucher.optional(),
    vouched: Signature,
  }),
]);
export type Signer = z.infer<typeof Signer>;

/** Through which way in an officer had opened the vault: its id, and what it was called then. */
export const AttestedBy = z.strictObject({ way: z.uuid(), label: z.string().max(200).nullable() });
export type AttestedBy = z.infer<typeof AttestedBy>;

/** One thing that happened to somebody's consent, signed when it did. Its receipt can be written again from it. */
export const ConsentEvent = z.strictObject({
  receiptId: ReceiptId,
  /** Form of its receipt (domain/receipt). Missing in events of before November 2026: theirs is the first. */
  profile: z.literal(2).optional(),
  /** `given`: the first time. `renewed`: another version, or other purposes. `withdrawn`: these purposes were taken back, or everything. */
  kind: z.enum(['given', 'renewed', 'withdrawn']),
  at: Millis,
  /** Where: at a kiosk, or in an officer's session. */
  place: z.enum(['kiosk', 'office']),
  method: ConsentMethod,
  notice: z.strictObject({ version: z.int().positive(), hash: Sha256, language: Language }),
  purposes: z.array(PurposeId).max(8),
  guardian: Guardian.nullable(),
  signer: Signer,
  signature: Signature,
  /** Who vouches for an event of the office. Not part of the receipt; missing at kiosks, and before November 2026. */
  attestedBy: AttestedBy.optional(),
});
export type ConsentEvent = z.infer<typeof ConsentEvent>;

/** What somebody agreed to over time (consent record of ISO/IEC TS 27560), oldest first. Only officers can read it. */
export const ConsentRecord = z.strictObject({
  recordId: ConsentId,
  subject: SubjectId,
  events: z.array(ConsentEvent).min(1).max(200),
});
export type ConsentRecord = z.infer<typeof ConsentRecord>;

/** A consent of the first versions of this app, which had one text for everybody and no receipts. */
export const EarlierConsent = z.strictObject({
  textVersion: z.string().min(1).max(40),
  purpose: z.literal('recognition-on-this-device'),
  givenAt: Millis,
});
export type EarlierConsent = z.infer<typeof EarlierConsent>;
