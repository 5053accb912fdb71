import { openDB } from 'idb';
import { z } from 'zod';

/** Name and version of the IndexedDB database: of its own, so that it is there only where somebody has chosen a file. */
export const DATABASE = 'countenance-log-file';
const VERSION = 1;
const STORE = 'handle';
const KEY = 'file';

/** What is not in TypeScript's library yet (File System Access: https://wicg.github.io/file-system-access/). */
export interface WithPermission {
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}
export type Handle = FileSystemFileHandle & Partial<WithPermission>;

const StoredHandle = z.custom<Handle>(
  (value) => typeof FileSystemFileHandle !== 'undefined' && value instanceof FileSystemFileHandle,
);

/** The file that was chosen, or `null`. What else may lie in its place is none. */
export async function keptHandle(): Promise<Handle | null> {
  // Looked first, because opening makes the database (vault/store/connection: nothing may be made before the vault has looked).
  if (!(await indexedDB.databases()).some(({ name }) => name === DATABASE)) return null;
  const database = await open();
  const stored: unknown = await database.get(STORE, KEY);
  database.close();
  return StoredHandle.safeParse(stored).data ?? null;
}

/** Remembers the file for the next page; `null` forgets it. */
export async function keepHandle(handle: Handle | null): Promise<void> {
  const database = await open();
  await (handle ? database.put(STORE, handle, KEY) : database.delete(STORE, KEY));
  database.close();
}

function open() {
  return openDB(DATABASE, VERSION, {
    upgrade(database) {
      database.createObjectStore(STORE);
    },
  });
}

/** Whether the file may be written to without asking anybody. Not every browser asks. */
export async function mayWrite(handle: Handle): Promise<boolean> {
  return (await handle.queryPermission?.({ mode: 'readwrite' })) !== 'prompt';
}

/** Asks an officer whether the file may be written to; to be called when they press a button. */
export async function askToWrite(handle: Handle): Promise<boolean> {
  const answer = (await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
  return answer === 'granted';
}
