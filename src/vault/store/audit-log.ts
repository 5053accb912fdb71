import { append, type Unchained } from '../../audit';
import type { VaultId } from '../format';
import type { Database } from './connection';
import { readable } from './reading';
import { StoredEntry, StoredLogEnd } from './schema';

/** Puts an entry at the end of the vault's audit log. In a vault that has none yet, as before its first officer, it does nothing. */
export interface Appending {
  readonly append: Unchained;
}

/** What the disk holds of an audit log. */
export interface StoredLog {
  /** In the order of their numbers. What is malformed is not among them. */
  readonly entries: readonly StoredEntry[];
  /** `null` where there is no log yet, or where its end is gone. */
  readonly end: StoredLogEnd | 'damaged' | null;
}

/** The log's store inside a transaction. */
interface Audit {
  get(key: [VaultId, number]): Promise<unknown>;
  add(value: StoredEntry): Promise<unknown>;
  put(value: StoredLogEnd): Promise<unknown>;
}

/** Reads a log, as far as it comes after the entry of that number, and its end, at one moment. */
export async function readLog(
  database: Database,
  vaultId: VaultId,
  after: number,
): Promise<StoredLog> {
  const audit = database.transaction('audit').store;
  const [end, values] = await Promise.all([
    audit.get([vaultId, 0]),
    audit.getAll(IDBKeyRange.bound([vaultId, after], [vaultId, []], true)),
  ]);
  const entries = values.flatMap((value) => readable(StoredEntry, value));
  if (end === undefined) return { entries, end: null };
  return { entries, end: readable(StoredLogEnd, end)[0] ?? 'damaged' };
}

/**
 * Puts entries at the end of a log. The end is read and written in the transaction of the change that they record, so that two tabs, or a tab and a
 * service worker, cannot put two entries in one place.
 *
 * @returns what the transaction has to wait for
 */
export async function chain(
  audit: Audit,
  vaultId: VaultId,
  waiting: readonly Unchained[],
): Promise<readonly Promise<unknown>[]> {
  const value = await audit.get([vaultId, 0]);
  if (value === undefined) return [];
  const [stored] = readable(StoredLogEnd, value);
  if (!stored) throw new DOMException('the end of the audit log is damaged', 'DataError');
  const { count, hash, key } = stored;
  const { entries, end } = append({ seq: count, hash, key }, waiting);
  const next = { vaultId, seq: 0 as const, count: end.seq, hash: end.hash, key: end.key };
  // Added and not put: an entry is never written over.
  return [...entries.map((entry) => audit.add({ vaultId, ...entry })), audit.put(next)];
}
