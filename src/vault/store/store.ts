import type { PersonId, Result } from '../../domain';
import { FORMAT_VERSION, type VaultId } from '../format';
import type { StorageFailed } from '../protocol';
import { readAttempts, replaceAttempts } from './attempts';
import { chain, readLog, type Appending, type StoredLog } from './audit-log';
import { createConnection, STRICT, storing, tidyFiles, type Database } from './connection';
import { countEach, countOf, mentions, type Mentions, type PersonCounts } from './searching';
import {
  beginningWith,
  inPieces,
  read,
  readable,
  readPiece,
  type Pieces,
  type Read,
} from './reading';
import {
  AnySlot,
  Older,
  personStores,
  StoredAttempts,
  StoredRenewal,
  StoredSlot,
  vaultStores,
  type ReadAttempts,
  type Stored,
  type StoreName,
} from './schema';

/** Key of the one record in the store of that name. */
import { sweepIn, type Sweeping } from './sweeping';

/** What is known about the vault on this disk. `unreadable`: there is one, but no way in can be read. */
export type Found =
  /** `lost`: there was one, and the browser has deleted it because its own files were damaged. */
  | { readonly kind: 'none'; readonly lost: boolean }
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'format-1'; readonly records: readonly Older[] }
  /** Every copy of every way in that has the right form. */
  | { readonly kind: 'found'; readonly slots: readonly StoredSlot[]; readonly damaged: number };

/** One step of a change. A key names every record whose key begins with it. */
export type Step =
  | {
      [Name in StoreName]:
        | { readonly put: Name; readonly record: Stored<Name> }
        | { readonly erase: Name; readonly key: readonly (string | number)[] };
    }[StoreName]
  | Appending;

type Reply<T> = Promise<Result<T, StorageFailed>>;

/** The disk. It sees ciphertext only. */
export interface Store {
  look(): Promise<Result<Found, StorageFailed>>;
  /** Every record whose key begins so. */
  read<Name extends StoreName>(
    name: Name,
    key: readonly string[],
  ): Promise<Result<Read<Name>, StorageFailed>>;
  /** The same in pieces, in the order of their keys, for stores that hold thousands. The first is on its way when this returns. */
  readInPieces<Name extends StoreName>(name: Name, key: readonly string[]): Pieces<Name>;
  /** The audit log, as far as it comes after the entry of that number, and its end. */
  readLog(vaultId: VaultId, after: number): Promise<Result<StoredLog, StorageFailed>>;
  /** How many records do not belong to this vault: their id was changed, or what is left of another vault. */
  countStrays(vaultId: VaultId): Promise<Result<number, StorageFailed>>;
  /** How many records there are about each of these people alone, by store. */
  countOf(vaultId: VaultId, people: readonly PersonId[]): Reply<PersonCounts>;
  /** How many records each store holds, whatever vault they are of. */
  countEach(): Promise<Result<ReadonlyMap<StoreName, number>, StorageFailed>>;
  /** Where any of these texts occurs in clear: in every store that the database has, known to this version of the app or not. */
  mentions(texts: ReadonlySet<string>, onLooked: (records: number) => void): Reply<Mentions>;
  /** Has the browser tidy its files up, so that what was erased is no longer in them. Costs some 100 ms. */
  tidyFiles(): Promise<void>;
  /** Erases everything that no way in leads to any more: what is left of a vault whose erasure was cut off. Does nothing where there is a way in. */
  clearOrphans(): Promise<Result<null, StorageFailed>>;
  /** Deletes the whole database, vaults of every format included, and tidies up. */
  remove(): Promise<Result<null, StorageFailed>>;
  readAttempts(): Promise<Result<ReadAttempts, StorageFailed>>;
  /**
   * Compares and writes in one transaction, so that no tab undoes what another one has counted.
   *
   * @param before what was read
   * @returns `false` when something else is there by now, which is left as it is
   */
  replaceAttempts(
    before: ReadAttempts,
    after: StoredAttempts,
  ): Promise<Result<boolean, StorageFailed>>;
  /**
   * One change: all steps in one transaction, in their order, acknowledged when it has committed with strict durability.
   *
   * @param vaultId the vault that has to be there still. Site data may have been cleared under an open vault, and what is sealed
   * under its key could never be opened again. `null` when it is about no vault.
   */
  commit(vaultId: VaultId | null, steps: readonly Step[]): Promise<Result<null, StorageFailed>>;
  /** The same as part of a renewal: only while it is at this stage and nobody else has taken it up since. */
  commitWhile(renewal: StoredRenewal, steps: readonly Step[]): Promise<Result<null, StorageFailed>>;
  /**
   * Erases people whose time is over, all in one transaction, and leaves what has to be finished later in place of their expiry. Whose expiry is not as it
   * was read is left alone: another thread may have just written that they are kept for longer.
   *
   * @returns who was erased
   */
  sweep(
    due: readonly Sweeping[],
    logged: Appending,
  ): Promise<Result<readonly PersonId[], StorageFailed>>;
  /** The first change of a new vault. @returns `false` when there is a vault already, which is left as it is */
  begin(steps: readonly Step[]): Promise<Result<boolean, StorageFailed>>;
  /**
   * The same in place of a vault of an older format, which goes in the same transaction.
   *
   * @param kept records of the older format that stay, because nobody can read them
   */
  replaceOlder(
    steps: readonly Step[],
    kept: readonly Older[],
  ): Promise<Result<null, StorageFailed>>;
}

/** Gives access to the database. */
export function createStore(): Store {
  const { connected, isLost, remove } = createConnection();
  return {
    look: () => storing(async () => look(await connected(), isLost()), newerSchema),
    read: (name, key) => storing(async () => read(await connected(), name, key)),
    readInPieces: (name, key) =>
      inPieces(key, (range) => storing(async () => readPiece(await connected(), name, range))),
    readLog: (vaultId, after) => storing(async () => readLog(await connected(), vaultId, after)),
    countStrays: (vaultId) => storing(async () => countStrays(await connected(), vaultId)),
    countOf: (vaultId, people) => storing(async () => countOf(await connected(), vaultId, people)),
    countEach: () => storing(async () => countEach(await connected())),
    mentions: (texts, onLooked) =>
      storing(async () => mentions(await connected(), texts, onLooked)),
    tidyFiles,
    clearOrphans: () => storing(async () => clearOrphans(await connected())),
    remove: () => storing(async () => remove().then(() => null)),
    readAttempts: () => storing(async () => readAttempts(await connected())),
    replaceAttempts: (before, after) =>
      storing(async () => replaceAttempts(await connected(), before, after)),
    commit: (vaultId, steps) => storing(async () => commit(await connected(), vaultId, steps)),
    commitWhile: (renewal, steps) =>
      storing(async () => commitWhile(await connected(), renewal, steps)),
    sweep: (due, logged) =>
      storing(async () => sweepIn(startChange(await connected()), due, erasePerson, logged)),
    begin: (steps) => storing(async () => begin(await connected(), steps)),
    replaceOlder: (steps, kept) =>
      storing(async () => replaceOlder(await connected(), steps, kept)),
  };
}

/** Everything that belongs to one vault. */
export function eraseVault(vaultId: VaultId): readonly Step[] {
  return vaultStores.map((name) => ({ erase: name, key: [vaultId] }));
}

/** A person: their keys first, and then everything that those keys opened. */
export function erasePerson(
  vaultId: VaultId,
  personId: PersonId,
): readonly Extract<Step, { readonly erase: StoreName }>[] {
  return personStores.map((name) => ({ erase: name, key: [vaultId, personId] }));
}

async function look(database: Database, lost: boolean): Promise<Found> {
  const values = await database.getAll('slots');
  const older = (await database.getAll('older')).flatMap((value) => readable(Older, value));
  const slots = values.flatMap((value) => readable(StoredSlot, value));
  if (slots.length > 0) {
    // Beside slots of today's format, what is older is what could not be read when the vault was upgraded.
    return { kind: 'found', slots, damaged: values.length - slots.length + older.length };
  }
  if (values.length > 0) return { kind: values.some(isNewer) ? 'newer-version' : 'unreadable' };
  return older.length > 0 ? { kind: 'format-1', records: older } : { kind: 'none', lost };
}

function isNewer(value: unknown): boolean {
  const any = AnySlot.safeParse(value);
  return any.success && any.data.version > FORMAT_VERSION;
}

async function countStrays(database: Database, vaultId: VaultId): Promise<number> {
  // Counted on both sides of what is the vault's own: counting that as well would take as long as reading it.
  const own = beginningWith([vaultId]);
  const elsewhere = [
    IDBKeyRange.upperBound(own.lower, true),
    IDBKeyRange.lowerBound(own.upper, true),
  ];
  const counts = vaultStores.flatMap((name) =>
    elsewhere.map((range) => database.count(name, range)),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

async function commit(
  database: Database,
  vaultId: VaultId | null,
  steps: readonly Step[],
): Promise<null> {
  await change(database, vaultId, steps, async (transaction) => {
    if (!vaultId) return true;
    const slots = transaction.objectStore('slots');
    return (await slots.getKey(beginningWith([vaultId]))) !== undefined;
  });
  return null;
}

async function commitWhile(
  database: Database,
  { vaultId, to, runner, carried }: StoredRenewal,
  steps: readonly Step[],
): Promise<null> {
  await change(database, vaultId, steps, async (transaction) => {
    const value = await transaction.objectStore('singles').get([vaultId, 'renewal']);
    const [stands] = readable(StoredRenewal, value);
    const isSameStage = (stands?.carried === null) === (carried === null);
    return stands?.to === to && stands.runner === runner && isSameStage;
  });
  return null;
}

async function begin(database: Database, steps: readonly Step[]): Promise<boolean> {
  let isFirst = false;
  await change(database, null, steps, async (transaction) => {
    const slots = await transaction.objectStore('slots').count();
    isFirst = slots === 0 && (await transaction.objectStore('older').count()) === 0;
    if (isFirst) await clearAll(transaction);
    return isFirst;
  }).catch((cause: unknown) => {
    if (isFirst) throw cause;
  });
  return isFirst;
}

/** Nobody can open what no way in leads to. */
async function clearAll(transaction: Changing): Promise<void> {
  await Promise.all(vaultStores.map((name) => transaction.objectStore(name).clear()));
}

async function clearOrphans(database: Database): Promise<null> {
  const transaction = startChange(database);
  const slots = await transaction.objectStore('slots').count();
  if (slots === 0) await clearAll(transaction);
  await transaction.done;
  return null;
}

async function replaceOlder(
  database: Database,
  steps: readonly Step[],
  kept: readonly Older[],
): Promise<null> {
  await change(database, null, steps, async (transaction) => {
    const older = transaction.objectStore('older');
    await older.clear();
    await Promise.all(kept.map((record) => older.put(record)));
    return true;
  });
  return null;
}

type Changing = ReturnType<typeof startChange>;

function startChange(database: Database) {
  return database.transaction([...vaultStores, 'attempts', 'older'], 'readwrite', STRICT);
}

/** @param log the vault whose audit log entries go to @param precondition looked at inside the transaction; when it does not hold, nothing happens */
async function change(
  database: Database,
  log: VaultId | null,
  steps: readonly Step[],
  precondition: (transaction: Changing) => Promise<boolean>,
): Promise<void> {
  const transaction = startChange(database);
  if (!(await precondition(transaction))) {
    transaction.abort();
    await transaction.done.catch(() => null);
    throw new DOMException('the vault is gone from the disk', 'InvalidStateError');
  }
  const waiting = steps.flatMap((step) => ('append' in step ? [step.append] : []));
  const entries =
    log && waiting.length > 0 ? await chain(transaction.objectStore('audit'), log, waiting) : [];
  const requests = steps.map((step) => {
    if ('append' in step) return null;
    return 'put' in step
      ? transaction.objectStore(step.put).put(step.record)
      : transaction.objectStore(step.erase).delete(beginningWith(step.key));
  });
  await Promise.all([...entries, ...requests, transaction.done]);
}

/** IndexedDB's way to say that a newer version of the app made this database. */
function newerSchema(cause: DOMException): Found | null {
  return cause.name === 'VersionError' ? { kind: 'newer-version' } : null;
}
