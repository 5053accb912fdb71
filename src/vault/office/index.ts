/** What the vault does for people: opening and closing it, ways in, enrolment, erasure, backup. One file per right or duty. */
export { exportPerson, type ExportedPerson } from './access';
export { createAttempts } from './attempts';
export { clearEntry, DONE } from './audit-entries';
export { setLogDays } from './audit-keeping';
export { exportLog, readLog } from './audit-reading';
export {
  createRecorder,
  type NothingPersonal,
  type Recorder,
  type Telling,
} from './audit-recorder';
export { listBadges, makeBadge, removeBadge } from './badges';
export { makeBackup } from './backup';
export { FIRST_LABEL } from './birth';
export { answerNotice, readReceipts } from './consents';
export type { Announced, Context } from './context';
export { dropOutdated } from './debounce';
export { readContact } from './details';
export { pauseAt, recogniseAtDoor } from './at-door';
export { enterCode } from './door-code';
export { standAtDoor, type AtDoor } from './door';
export { enrol } from './enrolment';
export { sweepFor } from './expiry';
export { sweepExpired } from './sweep';
export { finishSwept } from './expiry-finishing';
export { isSeenAnew, noteSeen } from './expiry-seen';
export { setGroup } from './groups';
export { countHoldsDue, readKeeping, setHold } from './hold';
export { describePeople, findPeople, matchPeople } from './find-people';
export { erasePeople, finishErasing, quietly, removePeople } from './erasing';
export { listCertificates, readCertificate } from './certificates';
export { improve } from './improvement';
export { listKiosks, readKiosk, setKiosk } from './kiosks';
export { switchModel } from './model-in-use';
export { approveModel, listModels, withdrawModel } from './models';
export { listNotices, publishNotice, readNotice } from './notices';
export { createVault, unlockVault } from './opening';
export { listPeople } from './people';
export { listPhotos } from './photos';
export { readIn } from './reading';
export { recognise } from './recognition';
export { readPerson, rectify } from './rectify';
export { listFollowUps, readVisitsOf, rejectVisit, settleRejection } from './rejections';
export { renewVault } from './renewal';
export { openBackup, restoreAsNew, restoreInto, type Opened as OpenedBackup } from './restore';
export { confirmClock, forecast, readRetention, setRetention } from './rules-desk';
export { restrictPeople, resumePeople } from './restrict';
export {
  addRequest,
  answerRequest,
  extendRequest,
  listRequests,
  removeRequest,
  requestsDue,
} from './requests';
export {
  closeSession,
  startOfficerSession,
  type KioskSession,
  type OfficerSession,
  type Session,
} from './session';
export { setTimeoutMinutes, vaultFacts, whatHappened } from './settings';
export { describeLocked } from './slots';
export { readSureness, setSureness } from './strangers';
export { countNonEnrolment, readStatistics, readTallies } from './tallies';
export { beginVaultErasure, eraseWholeVault, stopVaultErasure } from './vault-erasure';
export { recordVisit, undoVisit, writeDenial } from './visit-writing';
export { listVisits, setVisitDays } from './visits';
export {
  addWay,
  changePassphrase,
  confirmRecoveryCode,
  listWays,
  makeRecoveryCode,
  prove,
  renameWay,
  revokeWay,
} from './ways';
export { withdraw } from './withdrawal';
