/** Keys, the slots that wrap them, the envelope around each record, and the `age` files that leave the vault. */
export { decryptFile, encryptFile, isRecipient, type AgeError, type AgeKey } from './age';
export { stretchCode } from './argon2';
export { encodeFields, randomBytes } from './bytes';
export { deriveMatchKeys, deriveOfficeKeys, type MatchKeys, type OfficeKeys } from './derived';
export {
  createSigningPair,
  PUBLIC_KEY_BYTES,
  SEED_BYTES,
  SIGNATURE_BYTES,
  signWith,
  type Sign,
  type SigningPair,
} from './ed25519';
export { createPersonKey, open, openPersonKey, seal, Sealed, type Place } from './envelope';
export { openFirst, openFirstSlot, type FirstSlot } from './first-format';
export { createRecoveryCode, readRecoveryCode } from './recovery-code';
export {
  createRoot,
  unwrapRoot,
  unwrapWrappable,
  wrapRoot,
  type Root,
  type WrappableRoot,
} from './roots';
export {
  createSlot,
  openSlot,
  openSlotForWrapping,
  roleOf,
  Slot,
  slotFields,
  type BareSlot,
  type Roots,
  type Way,
} from './slot';
export { createSlotKey, findSlotKey } from './slot-key';
export type { Transform } from './transform';
