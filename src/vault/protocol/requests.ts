import { z } from 'zod';
import {
  BadgeId,
  CaptureId,
  Guardian,
  Kiosk,
  Millis,
  ModelId,
  PersonId,
  VisitDays,
  VisitId,
  STRANGERS,
} from '../../domain';
import { bytes, SlotId } from '../format';
import { LogAsked, SetLogDays } from './audit';
import { accessRequests } from './access';
import { BACKUP_MAX_BYTES, BackupKey, BackupLock } from './backups';
import { BeginVaultErasure, EraseVault, Leaving, ReadCertificate } from './erasures';
import { ModelFiles } from './models';
import { Answer, Draft, Enrolment, Improvement, NonEnrolment } from './consents';
import { Decided, Proposal, SetGroup, SetHold } from './retention';
import { EnterCode, NewBadge, RecordVisit } from './visits';
import { Credential, NewWay, Opener, PASSPHRASE_LENGTH, WayLabel } from './ways';

/** Minutes of an officer's session without a touch, to choose from: the default, and what a hurried or a careful office may want. */
export const TIMEOUT_MINUTES = { default: 15, choices: [5, 15, 30, 60] } as const;
export type TimeoutMinutes = (typeof TIMEOUT_MINUTES.choices)[number];

const Nothing = z.strictObject({});
const Passphrase = z.string().min(PASSPHRASE_LENGTH.min).max(PASSPHRASE_LENGTH.max);

/** The schema that the request of each call has to pass in the worker. */
export const requests = {
  status: Nothing,
  create: z.strictObject({ passphrase: Passphrase }),
  unlock: Opener,
  takeOver: Nothing,
  touch: Nothing,
  lock: Nothing,
  listPeople: Nothing,
  readNotice: Nothing,
  listNotices: Nothing,
  publishNotice: Draft,
  enrol: Enrolment,
  improve: Improvement,
  answerNotice: Answer,
  withdraw: z.strictObject({ personId: PersonId, guardian: Guardian.nullable() }),
  readReceipts: z.strictObject({ personId: PersonId }),
  readContact: z.strictObject({ personId: PersonId }),
  listPhotos: Nothing,
  countNonEnrolment: NonEnrolment,
  readTallies: Nothing,
  readStatistics: Nothing,
  removePeople: Leaving,
  listCertificates: Nothing,
  readCertificate: ReadCertificate,
  beginVaultErasure: BeginVaultErasure,
  stopVaultErasure: Nothing,
  eraseVault: EraseVault,
  dropCaptures: z.strictObject({ captureIds: z.array(CaptureId).max(1000) }),
  recordVisit: RecordVisit,
  undoVisit: z.strictObject({ visitId: VisitId }),
  listVisits: z.strictObject({ from: Millis, to: Millis }),
  setVisitDays: z.strictObject({ days: VisitDays }),
  listWays: Nothing,
  addWay: z.strictObject({ proof: Credential, way: NewWay, label: WayLabel }),
  makeRecoveryCode: z.strictObject({ proof: Credential }),
  confirmRecoveryCode: z.strictObject({
    answers: z.array(z.string().max(40)).max(12),
    label: WayLabel,
  }),
  renameWay: z.strictObject({ slotId: SlotId, label: WayLabel }),
  revokeWay: z.strictObject({ slotId: SlotId }),
  changePassphrase: z.strictObject({ proof: Credential, slotId: SlotId, passphrase: Passphrase }),
  renew: z.strictObject({ proof: Credential, passphrase: Passphrase }),
  readFacts: Nothing,
  setTimeoutMinutes: z.strictObject({ minutes: z.literal(TIMEOUT_MINUTES.choices) }),
  readSureness: Nothing,
  setSureness: z.strictObject({ strangers: z.literal(STRANGERS.choices) }),
  listModels: Nothing,
  approveModel: ModelFiles,
  withdrawModel: z.strictObject({ id: ModelId }),
  setKiosk: z.strictObject({ slotId: SlotId, kiosk: Kiosk.nullable() }),
  listKiosks: Nothing,
  readKiosk: Nothing,
  listBadges: Nothing,
  makeBadge: NewBadge,
  removeBadge: z.strictObject({ id: BadgeId }),
  enterCode: EnterCode,
  readRetention: Nothing,
  countHoldsDue: Nothing,
  forecast: Proposal,
  setRetention: Decided,
  confirmClock: Nothing,
  readKeeping: z.strictObject({ personId: PersonId }),
  setHold: SetHold,
  setGroup: SetGroup,
  makeBackup: z.strictObject({ proof: Credential, lock: BackupLock }),
  openBackup: z.strictObject({ file: bytes(0, BACKUP_MAX_BYTES), key: BackupKey }),
  restoreAsNew: z.strictObject({ passphrase: Passphrase }),
  restoreInto: Nothing,
  closeBackup: Nothing,
  readLog: LogAsked,
  exportLog: Nothing,
  measureStorage: Nothing,
  setLogDays: SetLogDays,
  connectEngine: z.strictObject({ port: z.instanceof(MessagePort) }),
  ...accessRequests,
};
