import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { fail, ok, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import { migrate, SCHEMA_VERSION } from './migrations';
import type { VaultSchema } from './schema';

/** Name of the IndexedDB database. */
export const DATABASE = 'countenance';

export type Database = IDBPDatabase<VaultSchema>;

/** A change is acknowledged only when the operating system has been told to write it to the disk. */
export const STRICT = { durability: 'strict' } as const;

/** Chromium says so when it found its files damaged, deleted everything in them and starts anew (not in the standard). */
interface DataLoss extends IDBVersionChangeEvent {
  readonly dataLoss?: 'none' | 'total';
}

function isLoss(event: IDBVersionChangeEvent): boolean {
  return (event as DataLoss).dataLoss === 'total';
}

/** The database, and whether the browser has deleted what was in it. */
export interface Connection {
  readonly connected: () => Promise<Database>;
  readonly isLost: () => boolean;
  /** Closes it and deletes it with everything in it. Chromium compacts its files afterwards. */
  readonly remove: () => Promise<void>;
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
  async function remove() {
    (await database?.catch(() => null))?.close();
    forget();
    await deleteDB(DATABASE);
    await tidyFiles();
  }
  return { connected, isLost: () => lost, remove };
}

/** Name of an empty database, which is made for being deleted. */
const SCRATCH = 'countenance.new-log';

/** Milliseconds that a new log is waited for: another tab may be about to do the same, and a frozen one never finishes. */
const NEW_LOG_MILLIS = 2_000;

/**
 * Has Chromium begin a new log, before the vault is opened. Without it, a kill at the wrong moment costs the whole vault, two starts later: it
 * cuts the last record of LevelDB's log in half, Chromium goes on writing in the same log behind the cut (`reuse_logs`), and the start after
 * that takes what is behind it for damage and deletes every database of the origin (github.com/google/leveldb/issues/1287).
 *
 * No call of IndexedDB asks for a new log. But Chromium compacts after it has deleted a database (`kDeferredWithCompaction` in its
 * `BackingStore::DeleteDatabase`), and that writes the old log into a table, drops it and begins another. Nothing may be written right after
 * the deletion: LevelDB asks for the new log with an empty write, and forgets what is empty when it joins it to a write that is under way
 * (`DBImpl::BuildBatchGroup`). In other browsers this only makes and deletes an empty database.
 *
 * Measured on two busy cores, opening takes 26 ms longer with 0.1 MB in the log and 43 ms with 3 MB (medians of 16 starts each).
 */
async function beginNewLog(onLoss: () => void, millis = NEW_LOG_MILLIS): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, millis));
  // A refusal, as on a full disk, is no reason to keep the vault closed; opening it says what is wrong.
  await Promise.race([replaceScratch(onLoss).catch(() => undefined), patience]);
}

/**
 * How often a log is begun anew, one after the other: the first writes what was deleted into a table, the second merges that with the tables below, and
 * the third does so where something was written in between.
 */
const NEW_LOGS_TO_TIDY = 3;

/** Milliseconds that each is waited for: whoever has somebody erased has the time, and a busy device may take it. */
const TIDY_MILLIS = 10_000;

/**
 * Has Chromium tidy its files up after an erasure, so that what was deleted and overwritten is no longer in them. Measured (docs/threat-model.md): without it, the
 * ciphertext of somebody who was erased stays for two more starts; with it, of a small vault nothing of it is found seconds later. That it did not succeed is no
 * reason to say that an erasure failed.
 */
export async function tidyFiles(): Promise<void> {
  for (let at = 0; at < NEW_LOGS_TO_TIDY; at++) await beginNewLog(() => undefined, TIDY_MILLIS);
}

async function replaceScratch(onLoss: () => void): Promise<void> {
  // Opened first: Chromium tells of a loss once, and only whoever opens a database; whoever deletes one is not told.
  const scratch = await openDB(SCRATCH, 1, {
    upgrade(_database, _from, _to, _transaction, event) {
      if (isLoss(event)) onLoss();
    },
  });
  scratch.close();
  await deleteDB(SCRATCH);
}

/** Name of an empty database, which stands for what the browser told when no page was there to hear it. */
const LOSS = 'countenance.loss';

/**
 * Whether there is a database of this version of the app. Where there is none and the browser has deleted what was in it, that is noted for the next page: Chromium
 * tells of a loss once, and a service worker that opens the disk first would be the only one to hear of it.
 */
export async function isThere(): Promise<boolean> {
  const all = await indexedDB.databases();
  if (all.some(({ name, version }) => name === DATABASE && version === SCHEMA_VERSION)) return true;
  let lost = false;
  await replaceScratch(() => (lost = true));
  if (lost) (await openDB(LOSS, 1)).close();
  return false;
}

/** Takes up what a service worker has noted. */
async function hearOfLoss(onLoss: () => void): Promise<void> {
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === LOSS)) return;
  onLoss();
  await deleteDB(LOSS);
}

async function openDatabase(forget: () => void, onLoss: () => void): Promise<Database> {
  await beginNewLog(onLoss);
  await hearOfLoss(onLoss);
  return openDB<VaultSchema>(DATABASE, SCHEMA_VERSION, {
    upgrade(database, from, _to, transaction, event) {
      // Told here when the scratch database could not be opened.
      if (isLoss(event)) onLoss();
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
