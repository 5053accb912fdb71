import type { IDBPTransaction } from 'idb';
import type { PersonId } from '../../domain';
import type { VaultId } from '../format';
import { chain, type Appending } from './audit-log';
import { beginningWith, readable } from './reading';
import { StoredExpiry, type StoreName, type VaultSchema } from './schema';

/** Somebody whose time is over: their expiry as it was read, and what takes its place. */
export interface Sweeping {
  readonly before: StoredExpiry;
  readonly after: StoredExpiry;
}

type Changing = IDBPTransaction<VaultSchema, (StoreName | 'older')[], 'readwrite'>;

type Erasing = (
  vaultId: VaultId,
  id: PersonId,
) => readonly { readonly erase: StoreName; readonly key: readonly (string | number)[] }[];

/**
 * Erases people in one transaction, each only if their expiry is still as it was read: another thread may have just written that they are kept for longer.
 *
 * @param erasing what is to be erased of a person, their keys first
 * @param logged what the audit log says of it, where anybody was erased
 * @returns who was erased
 */
export async function sweepIn(
  transaction: Changing,
  due: readonly Sweeping[],
  erasing: Erasing,
  logged: Appending,
): Promise<readonly PersonId[]> {
  const expiries = transaction.objectStore('expiry');
  const erased: PersonId[] = [];
  for (const { before, after } of due) {
    const { vaultId, id } = before;
    const [there] = readable(StoredExpiry, await expiries.get([vaultId, id]));
    if (there?.check !== before.check) continue;
    for (const { erase, key } of erasing(vaultId, id))
      void transaction.objectStore(erase).delete(beginningWith(key));
    void expiries.put(after);
    erased.push(id);
  }
  const [one] = due;
  if (one && erased.length > 0) {
    const audit = transaction.objectStore('audit');
    // A damaged log keeps nobody's data for longer.
    const requests = await chain(audit, one.before.vaultId, [logged.append]).catch(() => []);
    for (const request of requests) request.catch(() => undefined);
  }
  await transaction.done;
  return erased;
}
