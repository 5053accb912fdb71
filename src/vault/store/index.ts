/** The disk: IndexedDB, ciphertext only. */
export type * from './schema';
export {
  createStore,
  erasePerson,
  eraseVault,
  type Found,
  type Read,
  type Step,
  type Store,
} from './store';
