import type { z } from 'zod';
import type {
  Agreement,
  BadgeId,
  CaptureId,
  FaceDecision,
  Guardian,
  Kiosk,
  Millis,
  ModelId,
  NoticeDraft,
  PersonId,
  PersonSummary,
  PublishedNotice,
  RecordedVisit,
  Result,
  SignedReceipt,
  VisitDays,
  VisitId,
  VisitKind,
  Strangers,
} from '../../domain';
import type { SlotId } from '../format';
import type { AccessCalls } from './access';
import type { TimeoutMinutes } from './requests';
import type { ErasureCalls } from './erasures';
import type { ModelFiles, ModelList } from './models';
import type { PeopleCalls } from './people';
import type { SurenessList } from './sureness';
import type {
  Enrolled,
  Enrolment,
  FiledReceipts,
  ImportedPhotos,
  Improved,
  Improvement,
  NonEnrolment,
  Notices,
  MonthStatistics,
  Tallies,
  Withdrawn,
} from './consents';
import type { LogCalls } from './audit';
import type { BackupFile, BackupKey, BackupLock, RestorePlan } from './backups';
import type {
  AddWayError,
  AnswerError,
  ApproveError,
  BadgeError,
  BackupError,
  ChangePassphraseError,
  CodeError,
  CreateError,
  Elsewhere,
  EnrolError,
  ImproveError,
  KioskError,
  Locked,
  NotFound,
  NoticeError,
  OfficeError,
  OpenBackupError,
  ProofError,
  RecoveryError,
  RenameError,
  RestoreError,
  RevokeError,
  SetKioskError,
  StorageFailed,
  UnlockError,
  VisitError,
  WithdrawError,
} from './errors';
import type { RetentionCalls } from './retention-calls';
import type { StorageCalls } from './storage';
import type {
  Badge,
  CodeAccepted,
  EnterCode,
  KioskSlot,
  MadeBadge,
  NewBadge,
  OwnKiosk,
  VisitList,
} from './visits';
import type { Credential, LockedWays, NewWay, Opener, Role, WaysList } from './ways';

/** Where the vault stands. */
export type VaultStatus =
  /** `lost`: there was a vault, and the browser has deleted it because its own files were damaged. Said once. */
  | { readonly state: 'none'; readonly lost: boolean }
  | { readonly state: 'locked'; readonly ways: LockedWays; readonly waitMillis: number }
  /** Open in another tab of this browser. */
  | { readonly state: 'elsewhere' }
  | { readonly state: 'open'; readonly role: 'officer'; readonly people: number }
  /** `ways`, `waitMillis`: for the officer who wants to leave the kiosk. */
  | {
      readonly state: 'open';
      readonly role: 'kiosk';
      readonly people: number;
      readonly ways: LockedWays;
      readonly waitMillis: number;
    };

/** An opened vault, and what had to be finished on the way. */
export interface Unlocked {
  readonly role: Role;
  /** `renewal`: one that was interrupted is done now, so only its new passphrase opens from now on. `upgrade`: an older format. */
  readonly finished: 'renewal' | 'upgrade' | null;
  /** People who were erased since an officer's last session because their time was over: their visits and badges went just now. */
  readonly erased: number;
  /** The vault's own key was damaged, so another one was made: the new one has to be published, and the old one kept for old receipts. */
  readonly identityLost: boolean;
}

/** People, and how many records about them cannot be read any more. */
export interface PeopleList {
  readonly people: readonly PersonSummary[];
  /** Damaged records, which are set aside and kept. */
  readonly damaged: number;
  /** Messages of kiosks about consents that could not be believed: set aside and kept, and nowhere counted as a consent. */
  readonly refused: number;
  /** Damaged records that this session left behind in renewing the vault: what does not decrypt cannot be encrypted anew. */
  readonly lost: number;
}

/** What an officer has set, and what the vault remembers about itself. */
export interface VaultFacts {
  readonly createdAt: Millis;
  /** Minutes without a touch after which an officer's session ends. */
  readonly timeoutMinutes: TimeoutMinutes;
  /** When the last backup was made, or `null` if never. */
  readonly backedUpAt: Millis | null;
  readonly people: number;
  /** People erased so far, whom no backup brings back. */
  readonly erased: number;
}

/** A recovery code, shown once: its words, and which of them (counted from 1) have to be typed back. */
export interface RecoveryCode {
  readonly words: readonly string[];
  readonly ask: readonly number[];
}

/** Every call that the vault worker answers. None takes or gives a template or a key of the vault. */
export type VaultCalls = PeopleCalls &
  RetentionCalls &
  LogCalls &
  StorageCalls &
  ErasureCalls &
  AccessCalls & {
    status: { request: Nothing; reply: Result<VaultStatus, StorageFailed> };
    create: { request: { passphrase: string }; reply: Result<null, CreateError> };
    unlock: { request: Opener; reply: Result<Unlocked, UnlockError> };
    takeOver: { request: Nothing; reply: Result<null, Elsewhere> };
    touch: { request: Nothing; reply: null };
    lock: { request: Nothing; reply: null };
    listPeople: { request: Nothing; reply: Result<PeopleList, OfficeError> };
    /** The notice in force, or `null` while none has been published. */
    readNotice: { request: Nothing; reply: Result<PublishedNotice | null, NoticeError> };
    listNotices: { request: Nothing; reply: Result<Notices, OfficeError> };
    /** Publishes the next version of the notice; everybody is asked again at their next visit. */
    publishNotice: { request: { draft: NoticeDraft }; reply: Result<PublishedNotice, OfficeError> };
    enrol: { request: Enrolment; reply: Result<Enrolled, EnrolError> };
    /** Adds samples to somebody who is enrolled. */
    improve: { request: Improvement; reply: Result<Improved, ImproveError> };
    /** Files the answer of somebody who is enrolled to the notice in force. */
    answerNotice: {
      request: { personId: PersonId; agreement: Agreement };
      reply: Result<SignedReceipt, AnswerError>;
    };
    /** Takes somebody's consent back: nobody recognises them from this moment on. */
    withdraw: {
      request: { personId: PersonId; guardian: Guardian | null };
      reply: Result<Withdrawn, WithdrawError>;
    };
    /** Every receipt of a person. None for consents of the first versions of this app. */
    readReceipts: {
      request: { personId: PersonId };
      reply: Result<FiledReceipts, OfficeError | NotFound>;
    };
    /** How to reach somebody, as they wrote it; `null` where they wrote nothing, or it is damaged. */
    readContact: {
      request: { personId: PersonId };
      reply: Result<string | null, OfficeError | NotFound>;
    };
    /** Every photo file that was imported for anybody. */
    listPhotos: { request: Nothing; reply: Result<readonly ImportedPhotos[], OfficeError> };
    countNonEnrolment: { request: NonEnrolment; reply: Result<null, Locked | StorageFailed> };
    readTallies: { request: Nothing; reply: Result<Tallies, OfficeError> };
    /** What happened in each month, newest first. */
    readStatistics: { request: Nothing; reply: Result<readonly MonthStatistics[], OfficeError> };
    dropCaptures: { request: { captureIds: CaptureId[] }; reply: null };
    /** Writes down that somebody came or went, whom this kiosk has just recognised. */
    recordVisit: {
      request: { visitId: VisitId; kind: VisitKind };
      reply: Result<RecordedVisit, VisitError>;
    };
    /** "Not me": takes a visit back that this session has written down within `UNDO_MILLIS`, by the id that it was written down with. */
    undoVisit: { request: { visitId: VisitId }; reply: Result<null, VisitError> };
    /** What doors wrote down from one moment on and before another. */
    listVisits: { request: { from: Millis; to: Millis }; reply: Result<VisitList, OfficeError> };
    /** For how many days visits are kept; what is older is erased at once. */
    setVisitDays: { request: { days: VisitDays }; reply: Result<null, OfficeError> };
    listWays: { request: Nothing; reply: Result<WaysList, OfficeError> };
    addWay: {
      request: { proof: Credential; way: NewWay; label: string };
      reply: Result<null, AddWayError>;
    };
    makeRecoveryCode: {
      request: { proof: Credential };
      reply: Result<RecoveryCode, AddWayError>;
    };
    confirmRecoveryCode: {
      request: { answers: string[]; label: string };
      reply: Result<null, RecoveryError>;
    };
    renameWay: { request: { slotId: SlotId; label: string }; reply: Result<null, RenameError> };
    revokeWay: { request: { slotId: SlotId }; reply: Result<null, RevokeError> };
    changePassphrase: {
      request: { proof: Credential; slotId: SlotId; passphrase: string };
      reply: Result<null, ChangePassphraseError>;
    };
    renew: { request: { proof: Credential; passphrase: string }; reply: Result<null, ProofError> };
    readFacts: { request: Nothing; reply: Result<VaultFacts, OfficeError> };
    setTimeoutMinutes: { request: { minutes: TimeoutMinutes }; reply: Result<null, OfficeError> };
    /** How sure the app has to be before it says a name, and what each setting would come to. */
    readSureness: { request: Nothing; reply: Result<SurenessList, OfficeError> };
    setSureness: { request: { strangers: Strangers }; reply: Result<null, OfficeError> };
    /** The model in use, and the model packs that officers have approved. */
    listModels: { request: Nothing; reply: Result<ModelList, OfficeError> };
    /** Trusts the model of a pack: what the engine makes with it is compared from now on. */
    approveModel: { request: ModelFiles; reply: Result<null, ApproveError> };
    /** Trusts it no longer. Templates of it stay, until their people are enrolled again or erased. */
    withdrawModel: { request: { id: ModelId }; reply: Result<null, OfficeError | NotFound> };
    /** Sets a kiosk up, by its way in; `null`: takes its set-up away. */
    setKiosk: {
      request: { slotId: SlotId; kiosk: Kiosk | null };
      reply: Result<null, SetKioskError>;
    };
    /** Every kiosk's way in, oldest first. */
    listKiosks: { request: Nothing; reply: Result<readonly KioskSlot[], OfficeError> };
    readKiosk: { request: Nothing; reply: Result<OwnKiosk, KioskError> };
    /** Every badge, by name. Those that are damaged count as damaged records, and open nothing. */
    listBadges: { request: Nothing; reply: Result<readonly Badge[], OfficeError> };
    makeBadge: { request: z.infer<typeof NewBadge>; reply: Result<MadeBadge, BadgeError> };
    removeBadge: { request: { id: BadgeId }; reply: Result<null, BadgeError> };
    /** A code typed at a kiosk: the way in without a face. */
    enterCode: { request: z.infer<typeof EnterCode>; reply: Result<CodeAccepted, CodeError> };
    makeBackup: {
      request: { proof: Credential; lock: BackupLock };
      reply: Result<BackupFile, BackupError>;
    };
    openBackup: {
      request: { file: Uint8Array<ArrayBuffer>; key: BackupKey };
      reply: Result<RestorePlan, OpenBackupError>;
    };
    /** With no vault on this device: a new one, under this passphrase, with what the opened backup holds. */
    restoreAsNew: { request: { passphrase: string }; reply: Result<null, RestoreError> };
    restoreInto: { request: Nothing; reply: Result<null, RestoreError> };
    closeBackup: { request: Nothing; reply: null };
    connectEngine: { request: { port: MessagePort }; reply: null };
  };

/** Why a vault was locked. */
export type LockReason = 'asked' | 'idle' | 'slept' | 'taken-over' | 'storage';

/** Work that takes long enough to show how far it is. */
export type Task =
  | 'renewal'
  | 'upgrade'
  | 'backup'
  | 'restore'
  | 'visits'
  | 'restriction'
  | 'group'
  | 'log'
  | 'erasure'
  | 'export'
  | 'search';

/** What the vault worker says unasked. */
export type VaultEvent =
  | { readonly kind: 'decision'; readonly decision: FaceDecision }
  | { readonly kind: 'captures-dropped'; readonly captureIds: readonly CaptureId[] }
  /** An officer's session ends in so many milliseconds unless somebody touches the screen. */
  | { readonly kind: 'locking-soon'; readonly millis: number }
  /** The session has ended; keys and templates are gone. The worker takes no further calls. */
  | { readonly kind: 'locked'; readonly reason: LockReason }
  /** How far a long task is: `done` of `total` people, or messages of kiosks. */
  | {
      readonly kind: 'progress';
      readonly task: Task;
      readonly done: number;
      readonly total: number;
    };

type Nothing = Record<string, never>;
