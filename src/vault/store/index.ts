/** The disk: IndexedDB, ciphertext only. */
export type * from './schema';
export type { Pieces, Read } from './reading';
export { createStore, erasePerson, eraseVault, type Found, type Step, type Store } from './store';
