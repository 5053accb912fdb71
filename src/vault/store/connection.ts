import { openDB, type IDBPDatabase } from 'idb';
import { fail, ok, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import { migrate, SCHEMA_VERSION } from './migrations';
import type { VaultSchema } from './schema';

/** Name of the IndexedDB database. */
export const DATABASE = 'countenance';

export type Database = IDBPDatabase<VaultSchema>;

/** The database, opened at the first use and again whenever the browser closed it. */
export function createConnection(): () => Promise<Database> {
  let database: Promise<Database> | null = null;
  function forget() {
    database = null;
  }
  return () => {
    database ??= openDatabase(forget).catch((cause: unknown) => {
      forget();
      throw cause;
    });
    return database;
  };
}

function openDatabase(forget: () => void): Promise<Database> {
  return openDB<VaultSchema>(DATABASE, SCHEMA_VERSION, {
    upgrade: (database, from, _to, transaction) => migrate(database, from, transaction),
    blocking(_current, _blocked, event) {
      // Another tab wants to upgrade or delete the database: holding on would hang it.
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  });
}

/** Runs storage work and turns what the browser refuses (disk full, storage denied) into a value. Bugs still throw. */
export async function storing<T>(
  work: () => Promise<T>,
  recover: (cause: DOMException) => T | null = () => null,
): Promise<Result<T, StorageFailed>> {
  try {
    return ok(await work());
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    const recovered = recover(cause);
    if (recovered !== null) return ok(recovered);
    return fail({ kind: 'storage-failed', quotaExceeded: cause.name === 'QuotaExceededError' });
  }
}
