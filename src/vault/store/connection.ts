import { openDB, type IDBPDatabase } from 'idb';
import { fail, ok, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import { migrate, SCHEMA_VERSION } from './migrations';
import type { VaultSchema } from './schema';

/** Name of the IndexedDB database. */
export const DATABASE = 'countenance';

export type Database = IDBPDatabase<VaultSchema>;

/** What Chromium says when it found its files damaged, deleted everything in them and starts anew (not in the standard). */
interface DataLoss {
  readonly dataLoss?: 'none' | 'total';
}

/** The database, and whether the browser has deleted what was in it. */
export interface Connection {
  readonly connected: () => Promise<Database>;
  readonly isLost: () => boolean;
}

/** The database, opened at the first use and again whenever the browser closed it. */
export function createConnection(): Connection {
  let database: Promise<Database> | null = null;
  let lost = false;
  function forget() {
    database = null;
  }
  function connected() {
    database ??= openDatabase(forget, () => (lost = true)).catch((cause: unknown) => {
      forget();
      throw cause;
    });
    return database;
  }
  return { connected, isLost: () => lost };
}

function openDatabase(forget: () => void, onLoss: () => void): Promise<Database> {
  return openDB<VaultSchema>(DATABASE, SCHEMA_VERSION, {
    upgrade(database, from, _to, transaction, event) {
      if ((event as DataLoss).dataLoss === 'total') onLoss();
      return migrate(database, from, transaction);
    },
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
