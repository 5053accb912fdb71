/** The disk: IndexedDB, ciphertext only. */
export type * from './schema';
export type { Appending, StoredLog } from './audit-log';
export type { Pieces, Read } from './reading';
export { createStore, erasePerson, eraseVault, type Found, type Step, type Store } from './store';
