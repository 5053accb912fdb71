/** The disk: IndexedDB, ciphertext only. */
export type * from './schema';
export type { Appending, StoredLog } from './audit-log';
export type { Mentions, PersonCounts } from './searching';
export type { Pieces, Read } from './reading';
export { isThere } from './connection';
export { createStore, erasePerson, eraseVault, type Found, type Step, type Store } from './store';
export { personStores, stores } from './schema';
export { measureAll } from './measuring';
export { note, tokensIn } from './searching';
