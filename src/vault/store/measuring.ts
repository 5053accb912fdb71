import { openDB, type IDBPDatabase } from 'idb';
import type { Result } from '../../domain';
import type { StorageFailed, StoreSize } from '../protocol';
import { storing } from './connection';

/** Records read at once: a model that was brought along has files of tens of megabytes. */
const PIECE = 100;

/** Counts and measures every store of every database of this address, known to this version of the app or not. */
export function measureAll(): Promise<Result<readonly StoreSize[], StorageFailed>> {
  return storing(measure);
}

async function measure(): Promise<readonly StoreSize[]> {
  const sizes: StoreSize[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = name === undefined ? null : await openAsItIs(name);
    if (!database) continue;
    try {
      for (const store of database.objectStoreNames)
        sizes.push({ database: database.name, store, ...(await measureOne(database, store)) });
    } finally {
      database.close();
    }
  }
  return sizes;
}

/** How much a value takes, in bytes: texts as UTF-8, numbers as 8 bytes, names of fields included. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return new TextEncoder().encode(value).length;
  if (typeof value === 'number' || value instanceof Date) return 8;
  if (typeof value === 'boolean') return 1;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof Blob) return value.size;
  // A key that no program can read: the browser does not tell its size.
  if (typeof value !== 'object' || value === null || value instanceof CryptoKey) return 0;
  if (Array.isArray(value)) return sum(value.map(bytesOf));
  return sum(Object.entries(value).map(([name, inner]) => bytesOf(name) + bytesOf(inner)));
}

/** @returns `null` where it is gone by now: nothing is made by looking */
async function openAsItIs(name: string): Promise<IDBPDatabase | null> {
  return openDB(name, undefined, {
    upgrade: (_database, _from, _to, transaction) => transaction.abort(),
    blocking(_current, _blocked, event) {
      // Whoever wants to delete or change it goes first.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  }).catch(() => null);
}

async function measureOne(
  database: IDBPDatabase,
  store: string,
): Promise<Pick<StoreSize, 'records' | 'bytes'>> {
  let records = 0;
  let bytes = 0;
  let last: IDBValidKey | null = null;
  for (;;) {
    const rest: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true);
    const { store: open, done } = database.transaction(store);
    const [keys, values]: [IDBValidKey[], unknown[]] = await Promise.all([
      open.getAllKeys(rest, PIECE),
      open.getAll(rest, PIECE),
    ]);
    await done;
    records += keys.length;
    // A key that is part of the record is not stored twice.
    if (open.keyPath === null) bytes += sum(keys.map(bytesOf));
    bytes += sum(values.map(bytesOf));
    last = keys.at(-1) ?? null;
    if (keys.length < PIECE) return { records, bytes };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
