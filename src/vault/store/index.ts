/** The disk: IndexedDB, ciphertext only. */
export type { Header, StoredPerson, StoredTemplate } from './schema';
export { createStore, type HeaderFound, type Records, type Store } from './store';
