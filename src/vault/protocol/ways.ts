import { z } from 'zod';
import { Millis } from '../../domain';
import { bytes, SlotId } from '../format';

/** Characters of a passphrase: fewer than 8 are guessed quickly (NIST SP 800-63B-4), more than 1,000 are a mistake. */
export const PASSPHRASE_LENGTH = { min: 8, max: 1000 } as const;

/** Characters of the name that an officer gives to a way in. */
export const LABEL_LENGTH = { min: 1, max: 60 } as const;

/** Ways into one vault. Each passphrase costs half a second at every attempt, so there are not many. */
export const MOST_WAYS = 12;

/** Bytes that a passkey's PRF gives for one input (WebAuthn Level 3, section 10.1.4: HMAC-SHA-256). */
export const PRF_BYTES = 32;

/** Bytes of a passkey's id: at most 1023 (WebAuthn Level 3, section 4, "credential ID"). */
export const CREDENTIAL_ID_BYTES = { min: 1, max: 1023 } as const;

/** What a session may do. An officer everything; a kiosk recognises, and enrols people whose details it cannot read. */
export type Role = 'officer' | 'kiosk';

/** Ways into a vault. Those of a kiosk open the match key only. */
export const wayKinds = [
  'passphrase',
  'passkey',
  'recovery',
  'kiosk-passphrase',
  'kiosk-device',
] as const;
export type WayKind = (typeof wayKinds)[number];

/** What somebody shows to open the vault, or to prove again that they are an officer. */
export const Credential = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    passphrase: z.string().max(PASSPHRASE_LENGTH.max),
  }),
  z.strictObject({
    kind: z.literal('passkey'),
    slotId: SlotId,
    secret: bytes(PRF_BYTES, PRF_BYTES),
  }),
  /** The twelve words of a recovery code, in any case, with any space between them. */
  z.strictObject({ kind: z.literal('recovery'), words: z.string().max(400) }),
]);
export type Credential = z.infer<typeof Credential>;

/** A credential, or the key that this device keeps so that a kiosk opens by itself. */
export const Opener = z.union([Credential, z.strictObject({ kind: z.literal('kiosk-device') })]);
export type Opener = z.infer<typeof Opener>;

export const WayLabel = z
  .string()
  .trim()
  .min(LABEL_LENGTH.min)
  .max(LABEL_LENGTH.max)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

const Passphrase = z.string().min(PASSPHRASE_LENGTH.min).max(PASSPHRASE_LENGTH.max);

/** A way in to be added. A recovery code has calls of its own, because it is made by the vault and confirmed by a person. */
export const NewWay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: Passphrase }),
  z.strictObject({ kind: z.literal('kiosk-passphrase'), passphrase: Passphrase }),
  z.strictObject({
    kind: z.literal('passkey'),
    credentialId: bytes(CREDENTIAL_ID_BYTES.min, CREDENTIAL_ID_BYTES.max),
    prfInput: bytes(PRF_BYTES, PRF_BYTES),
    secret: bytes(PRF_BYTES, PRF_BYTES),
  }),
  z.strictObject({ kind: z.literal('kiosk-device') }),
]);
export type NewWay = z.infer<typeof NewWay>;

/** What the browser needs to ask for a passkey. Stands in clear on the disk and names nobody. */
export interface PasskeyHint {
  readonly slotId: SlotId;
  readonly credentialId: Uint8Array<ArrayBuffer>;
  readonly prfInput: Uint8Array<ArrayBuffer>;
}

/** Which ways in a locked vault offers. */
export interface LockedWays {
  readonly passphrase: boolean;
  readonly passkeys: readonly PasskeyHint[];
  readonly recovery: boolean;
  readonly kioskDevice: boolean;
}

/** A way in as the office shows it. */
export interface WaySummary {
  readonly id: SlotId;
  readonly kind: WayKind;
  readonly label: string;
  readonly createdAt: Millis;
  /** When it last opened the vault, or `null` if never. */
  readonly lastUsedAt: Millis | null;
}

/** Every way in, oldest first, and how many were changed outside the app: those are shown to nobody and open nothing. */
export interface WaysList {
  readonly ways: readonly WaySummary[];
  /** The passkeys among them, to be asked for as a proof. */
  readonly passkeys: readonly PasskeyHint[];
  readonly damaged: number;
}
