/** What the vault does for people: opening and closing it, ways in, enrolment, erasure, backup. One file per right or duty. */
export { createAttempts } from './attempts';
export { makeBackup } from './backup';
export type { Context } from './context';
export { createVault, unlockVault } from './opening';
export { enrol, listPeople, removePerson } from './people';
export { readIn } from './reading';
export { renewVault } from './renewal';
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
