/** What the vault does for people: opening and closing it, enrolment, the list, erasure. */
export { enrol, listPeople, removePerson } from './people';
export { createVault, readPeople, unlockVault, verifyPassphrase, type Opening } from './opening';
export { closeSession, type Session } from './session';
