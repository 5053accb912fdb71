import type { NotRecognised, Unenrolled, Unimproved } from './consents';
import type { NotAPack } from './models';
import type { AskOffice, NoVisit, Paused, WrongCode } from './visits';

/** Why the vault did not do what it was asked to. In every case nothing was changed. */

/** Storage refused: the disk is full, or the browser denies IndexedDB. */
export interface StorageFailed {
  readonly kind: 'storage-failed';
  readonly quotaExceeded: boolean;
}

/** The vault is locked, so there are no keys to do this with. */
export interface Locked {
  readonly kind: 'locked';
}

/** This session was opened at a kiosk: it holds no office key, so it cannot. */
export interface OfficerOnly {
  readonly kind: 'officer-only';
}

/** This session was opened by an officer: doors are for kiosks. */
export interface KioskOnly {
  readonly kind: 'kiosk-only';
}

/** What was typed, or the passkey, opens nothing. It is not said which way in was tried. */
export interface WrongSecret {
  readonly kind: 'wrong';
  /** Milliseconds until the next attempt is looked at; 0 while attempts are still free. */
  readonly waitMillis: number;
}

/** Too many wrong attempts, or too many passphrases in a row (vault/stretching): this one was not looked at. */
export interface MustWait {
  readonly kind: 'wait';
  readonly waitMillis: number;
}

/** Nothing of this id is stored (any more). */
export interface NotFound {
  readonly kind: 'not-found';
}

/** There is a vault on this device already. */
export interface Exists {
  readonly kind: 'exists';
}

/** The vault is open in another tab of this browser. */
export interface Elsewhere {
  readonly kind: 'elsewhere';
}

/** The engine works with a model that nobody of this vault has approved, so nothing of it is compared or stored. */
export interface ModelNotApproved {
  readonly kind: 'model-not-approved';
}

/** Captures were dropped: too late, or the vault was locked in between. */
export interface CapturesGone {
  readonly kind: 'captures-gone';
}

/** The record that says to whom a kiosk seals what it may not read is damaged. An officer who unlocks mends it. */
export interface InboxDamaged {
  readonly kind: 'inbox-damaged';
}

/**
 * A kiosk's time to sign receipts is over, because no officer has opened the vault for long (office/desk); or the device's clock is wrong. An
 * officer who unlocks gives it another one.
 */
export interface VoucherEnded {
  readonly kind: 'voucher-ended';
}

export type CreateError = Exists | Elsewhere | MustWait | StorageFailed;
export type UnlockError =
  | WrongSecret
  | MustWait
  | Elsewhere
  | { readonly kind: 'no-vault' }
  | { readonly kind: 'newer-version' }
  /** Not one way in can be read any more. */
  | { readonly kind: 'damaged' }
  | StorageFailed;
/** Why an officer could not show again that they are one. */
export type ProofError = Locked | OfficerOnly | WrongSecret | MustWait | StorageFailed;
/** Why the notice cannot be read: at a kiosk that could not take an answer to it, either. */
export type NoticeError = Locked | VoucherEnded | StorageFailed;
export type OfficeError = Locked | OfficerOnly | StorageFailed;
export type EnrolError =
  | Locked
  | OfficerOnly
  | CapturesGone
  | ModelNotApproved
  | InboxDamaged
  | VoucherEnded
  | StorageFailed
  | Unenrolled;
export type ImproveError = OfficeError | NotFound | CapturesGone | ModelNotApproved | Unimproved;
export type AnswerError =
  | Locked
  | NotFound
  | NotRecognised
  | InboxDamaged
  | VoucherEnded
  /** At a kiosk, for a consent that was given elsewhere. */
  | OfficerOnly
  | StorageFailed
  | Extract<Unenrolled, { kind: 'no-notice' | 'notice-changed' | 'purposes' }>;
export type WithdrawError = Locked | NotFound | NotRecognised | StorageFailed;
/** Why nothing was written down at a door. */
export type VisitError = Locked | KioskOnly | NoVisit | InboxDamaged | VoucherEnded | StorageFailed;
export type ApproveError = OfficeError | NotAPack;
export type AddWayError = ProofError | { readonly kind: 'too-many' };
export type SetKioskError = OfficeError | NotFound;
export type KioskError = Locked | KioskOnly | StorageFailed;
export type BadgeError = OfficeError | NotFound;
export type CodeError = KioskError | WrongCode | AskOffice | Paused | InboxDamaged | VoucherEnded;
export type RevokeError = OfficeError | NotFound | { readonly kind: 'last-officer-way' };
export type RenameError = OfficeError | NotFound;
export type ChangePassphraseError = ProofError | NotFound;
export type RecoveryError = OfficeError | { readonly kind: 'no-code' } | { readonly kind: 'typo' };
export type BackupError =
  ProofError | { readonly kind: 'bad-recipient'; readonly recipient: string };
export type OpenBackupError =
  | Locked
  | OfficerOnly
  /** Not an `age` file at all. */
  | { readonly kind: 'not-a-backup' }
  /** This passphrase or identity does not open it. */
  | { readonly kind: 'wrong-key' }
  /** It opens, but was cut short or changed, or is not an archive of this app. */
  | { readonly kind: 'damaged-backup' }
  | { readonly kind: 'newer-backup' }
  | MustWait
  | StorageFailed;
export type RestoreError = CreateError | OfficeError | { readonly kind: 'no-plan' };
