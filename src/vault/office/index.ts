/** What the vault does for people: opening and closing it, ways in, enrolment, erasure, backup. One file per right or duty. */
export { createAttempts } from './attempts';
export { makeBackup } from './backup';
export { FIRST_LABEL } from './birth';
export type { Context } from './context';
export { createVault, unlockVault } from './opening';
export type { PendingCapture } from './pending';
export { enrol, listPeople, removePerson } from './people';
export { readIn } from './reading';
export { carryOver, startRenewal } from './renewal';
export { openBackup, restoreAsNew, restoreInto, type Opened as OpenedBackup } from './restore';
export {
  closeSession,
  startOfficerSession,
  type KioskSession,
  type OfficerSession,
  type Session,
} from './session';
export { setTimeoutMinutes, vaultFacts } from './settings';
export { describeLocked } from './slots';
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
