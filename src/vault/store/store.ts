import type { PersonId, Result } from '../../domain';
import { FORMAT_VERSION, type VaultId } from '../format';
import type { StorageFailed } from '../protocol';
import { createConnection, storing, type Database } from './connection';
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
  StoredAttempts,
  StoredRenewal,
  StoredSlot,
  vaultStores,
  type ReadAttempts,
  type Stored,
  type StoreName,
} from './schema';

/** A change is acknowledged only when the operating system has been told to write it to the disk. */
const STRICT = { durability: 'strict' } as const;

/** Key of the one record in the store of that name. */
const ATTEMPTS = ['attempts'];

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
export type Step = {
  [Name in StoreName]:
    | { readonly put: Name; readonly record: Stored<Name> }
    | { readonly erase: Name; readonly key: readonly string[] };
}[StoreName];

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
  /** How many records do not belong to this vault: their id was changed, or what is left of another vault. */
  countStrays(vaultId: VaultId): Promise<Result<number, StorageFailed>>;
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
  const { connected, isLost } = createConnection();
  return {
    look: () => storing(async () => look(await connected(), isLost()), newerSchema),
    read: (name, key) => storing(async () => read(await connected(), name, key)),
    readInPieces: (name, key) =>
      inPieces(key, (range) => storing(async () => readPiece(await connected(), name, range))),
    countStrays: (vaultId) => storing(async () => countStrays(await connected(), vaultId)),
    readAttempts: () => storing(async () => readAttempts(await connected())),
    replaceAttempts: (before, after) =>
      storing(async () => replaceAttempts(await connected(), before, after)),
    commit: (vaultId, steps) => storing(async () => commit(await connected(), vaultId, steps)),
    commitWhile: (renewal, steps) =>
      storing(async () => commitWhile(await connected(), renewal, steps)),
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
export function erasePerson(vaultId: VaultId, personId: PersonId): readonly Step[] {
  const key = [vaultId, personId];
  return [
    { erase: 'keys', key },
    { erase: 'people', key },
    { erase: 'details', key },
    { erase: 'templates', key },
    { erase: 'inbox', key },
  ];
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

async function readAttempts(database: Database): Promise<ReadAttempts> {
  return attemptsIn(await database.get('attempts', ATTEMPTS));
}

async function replaceAttempts(
  database: Database,
  before: ReadAttempts,
  after: StoredAttempts,
): Promise<boolean> {
  const transaction = database.transaction('attempts', 'readwrite', STRICT);
  const there = attemptsIn(await transaction.store.get(ATTEMPTS));
  // Both were read through the schema, which sets the order of the fields.
  const isUntouched = JSON.stringify(there) === JSON.stringify(before);
  if (isUntouched) await transaction.store.put(after);
  await transaction.done;
  return isUntouched;
}

function attemptsIn(value: unknown): ReadAttempts {
  if (value === undefined) return null;
  return readable(StoredAttempts, value)[0] ?? 'damaged';
}

async function commit(
  database: Database,
  vaultId: VaultId | null,
  steps: readonly Step[],
): Promise<null> {
  await change(database, steps, async (transaction) => {
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
  await change(database, steps, async (transaction) => {
    const value = await transaction.objectStore('singles').get([vaultId, 'renewal']);
    const [stands] = readable(StoredRenewal, value);
    const isSameStage = (stands?.carried === null) === (carried === null);
    return stands?.to === to && stands.runner === runner && isSameStage;
  });
  return null;
}

async function begin(database: Database, steps: readonly Step[]): Promise<boolean> {
  let isFirst = false;
  await change(database, steps, async (transaction) => {
    const slots = await transaction.objectStore('slots').count();
    isFirst = slots === 0 && (await transaction.objectStore('older').count()) === 0;
    return isFirst;
  }).catch((cause: unknown) => {
    if (isFirst) throw cause;
  });
  return isFirst;
}

async function replaceOlder(
  database: Database,
  steps: readonly Step[],
  kept: readonly Older[],
): Promise<null> {
  await change(database, steps, async (transaction) => {
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

/** @param precondition looked at inside the transaction; when it does not hold, nothing happens */
async function change(
  database: Database,
  steps: readonly Step[],
  precondition: (transaction: Changing) => Promise<boolean>,
): Promise<void> {
  const transaction = startChange(database);
  if (!(await precondition(transaction))) {
    transaction.abort();
    await transaction.done.catch(() => null);
    throw new DOMException('the vault is gone from the disk', 'InvalidStateError');
  }
  const requests = steps.map((step) =>
    'put' in step
      ? transaction.objectStore(step.put).put(step.record)
      : transaction.objectStore(step.erase).delete(beginningWith(step.key)),
  );
  await Promise.all([...requests, transaction.done]);
}

/** IndexedDB's way to say that a newer version of the app made this database. */
function newerSchema(cause: DOMException): Found | null {
  return cause.name === 'VersionError' ? { kind: 'newer-version' } : null;
}
