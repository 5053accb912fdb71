import { openDB, type IDBPDatabase } from 'idb';
import { z } from 'zod';
import { fail, ok, type PersonId, type Result } from '../../domain';
import { FORMAT_VERSION, type VaultId } from '../format';
import type { StorageFailed } from '../protocol';
import {
  AnyHeader,
  Header,
  SCHEMA_VERSION,
  StoredPerson,
  StoredTemplate,
  type VaultSchema,
} from './schema';

/** Name of the IndexedDB database. */
export const DATABASE = 'countenance';

/** A change is acknowledged only when the operating system has been told to write it to the disk. */
const STRICT = { durability: 'strict' } as const;

/** What is known about the vault on this disk. `unreadable`: there is one, but its header is damaged. */
export type HeaderFound =
  | { readonly kind: 'none' }
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'found'; readonly header: Header };

/** Every record that has the right form, and how many have not. */
export interface Records {
  readonly people: readonly StoredPerson[];
  readonly templates: readonly StoredTemplate[];
  readonly damaged: number;
}

/** The disk. It sees ciphertext only; each change is one transaction that happens whole or not at all. */
export interface Store {
  readHeader(): Promise<Result<HeaderFound, StorageFailed>>;
  /** Writes the header of a new vault. @returns `false` when there is a vault already, which is left as it is */
  createHeader(header: Header): Promise<Result<boolean, StorageFailed>>;
  readRecords(): Promise<Result<Records, StorageFailed>>;
  addPerson(
    vaultId: VaultId,
    person: StoredPerson,
    templates: readonly StoredTemplate[],
  ): Promise<Result<null, StorageFailed>>;
  /** Deletes a person and their templates. @returns `false` when there is no such person */
  removePerson(personId: PersonId): Promise<Result<boolean, StorageFailed>>;
}

type Database = IDBPDatabase<VaultSchema>;

/** Gives access to the database, which is opened at the first use and again whenever the browser closed it. */
export function createStore(): Store {
  let database: Promise<Database> | null = null;

  function connected(): Promise<Database> {
    database ??= openDatabase(forget).catch((cause: unknown) => {
      forget();
      throw cause;
    });
    return database;
  }
  function forget() {
    database = null;
  }

  return {
    async readHeader() {
      const found = await storing(async () => {
        const value = await (await connected()).get('vault', 'header');
        return value === undefined ? ({ kind: 'none' } as const) : parseHeader(value);
      }, newerSchema);
      return found;
    },
    createHeader: (header) => storing(async () => createHeader(await connected(), header)),
    readRecords: () => storing(async () => readRecords(await connected())),
    addPerson: (vaultId, person, templates) =>
      storing(async () => addPerson(await connected(), vaultId, person, templates)),
    removePerson: (personId) => storing(async () => removePerson(await connected(), personId)),
  };
}

function openDatabase(forget: () => void): Promise<Database> {
  return openDB<VaultSchema>(DATABASE, SCHEMA_VERSION, {
    upgrade(database) {
      database.createObjectStore('vault');
      database.createObjectStore('people', { keyPath: 'id' });
      const templates = database.createObjectStore('templates', { keyPath: 'id' });
      templates.createIndex('personId', 'personId');
    },
    blocking(_current, _blocked, event) {
      // Another tab wants to upgrade or delete the database: holding on would hang it.
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  });
}

function parseHeader(value: unknown): HeaderFound {
  const any = AnyHeader.safeParse(value);
  if (any.success && any.data.version > FORMAT_VERSION) return { kind: 'newer-version' };
  const header = Header.safeParse(value);
  return header.success ? { kind: 'found', header: header.data } : { kind: 'unreadable' };
}

async function createHeader(database: Database, header: Header): Promise<boolean> {
  const transaction = database.transaction('vault', 'readwrite', STRICT);
  const exists = (await transaction.store.getKey('header')) !== undefined;
  if (!exists) await transaction.store.add(header, 'header');
  await transaction.done;
  return !exists;
}

async function readRecords(database: Database): Promise<Records> {
  const transaction = database.transaction(['people', 'templates']);
  const [people, templates] = await Promise.all([
    transaction.objectStore('people').getAll(),
    transaction.objectStore('templates').getAll(),
    transaction.done,
  ]);
  const goodPeople = people.flatMap((value) => readable(StoredPerson, value));
  const goodTemplates = templates.flatMap((value) => readable(StoredTemplate, value));
  const damaged = people.length + templates.length - goodPeople.length - goodTemplates.length;
  return { people: goodPeople, templates: goodTemplates, damaged };
}

function readable<T>(schema: z.ZodType<T>, value: unknown): T[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [parsed.data] : [];
}

async function addPerson(
  database: Database,
  vaultId: VaultId,
  person: StoredPerson,
  templates: readonly StoredTemplate[],
): Promise<null> {
  const transaction = database.transaction(['vault', 'people', 'templates'], 'readwrite', STRICT);
  const found = parseHeader(await transaction.objectStore('vault').get('header'));
  if (found.kind !== 'found' || found.header.vaultId !== vaultId) {
    // Site data was cleared under an open vault: what is sealed under its key could never be opened again.
    transaction.abort();
    await transaction.done.catch(() => null);
    throw new DOMException('the vault is gone from the disk', 'InvalidStateError');
  }
  await Promise.all([
    transaction.objectStore('people').add(person),
    ...templates.map((template) => transaction.objectStore('templates').add(template)),
    transaction.done,
  ]);
  return null;
}

async function removePerson(database: Database, personId: PersonId): Promise<boolean> {
  const transaction = database.transaction(['people', 'templates'], 'readwrite', STRICT);
  const people = transaction.objectStore('people');
  const templates = transaction.objectStore('templates');
  const exists = (await people.getKey(personId)) !== undefined;
  const samples = await templates.index('personId').getAllKeys(personId);
  await Promise.all([
    people.delete(personId),
    ...samples.map((sample) => templates.delete(sample)),
    transaction.done,
  ]);
  return exists;
}

/** Runs storage work and turns what the browser refuses (disk full, storage denied) into a value. Bugs still throw. */
async function storing<T>(
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

/** IndexedDB's way to say that a newer version of the app made this database. */
function newerSchema(cause: DOMException): HeaderFound | null {
  return cause.name === 'VersionError' ? { kind: 'newer-version' } : null;
}
