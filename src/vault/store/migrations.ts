import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { stores, type Older, type StoreName, type VaultSchema } from './schema';

type Upgrade = IDBPTransaction<VaultSchema, (StoreName | 'older')[], 'versionchange'>;

/**
 * Structure of the database, version by version: step n leads from version n to n + 1. A new database takes all of them, so each is
 * used every day. They move records but cannot decrypt any; what needs a key waits in `older` for the first unlocking
 * (office/upgrade).
 */
const steps: readonly ((database: IDBPDatabase<VaultSchema>, upgrade: Upgrade) => Promise<void>)[] =
  [createFirst, setFirstAside, addNotices, sayMore, addDoors, addOffice];

/** Version of the database's structure. */
export const SCHEMA_VERSION = steps.length;

/** Brings a database up to date, inside the one transaction that the browser gives for it. */
export async function migrate(
  database: IDBPDatabase<VaultSchema>,
  from: number,
  upgrade: Upgrade,
): Promise<void> {
  for (const step of steps.slice(from)) await step(database, upgrade);
}

/** Version 1: one header, people and templates under one key. */
function createFirst(database: IDBPDatabase<VaultSchema>): Promise<void> {
  const first = untyped(database);
  first.createObjectStore('vault');
  first.createObjectStore('people', { keyPath: 'id' });
  first.createObjectStore('templates', { keyPath: 'id' }).createIndex('personId', 'personId');
  return Promise.resolve();
}

/** As version 2 was released, whatever becomes of its stores later. */
const storesOfSecond = {
  slots: ['vaultId', 'id', 'copy'],
  devices: ['vaultId', 'id'],
  keys: ['vaultId', 'id', 'side'],
  people: ['vaultId', 'id'],
  details: ['vaultId', 'id'],
  templates: ['vaultId', 'personId', 'id'],
  inbox: ['vaultId', 'personId', 'id'],
  erased: ['vaultId', 'id'],
  singles: ['vaultId', 'id'],
  attempts: ['id'],
};

/** Version 2: every key begins with the vault's id, and people have keys of their own. */
async function setFirstAside(database: IDBPDatabase<VaultSchema>, upgrade: Upgrade): Promise<void> {
  const first = untyped(database);
  const header: unknown = await upgrade.objectStore('vault' as StoreName).get('header');
  const people = await upgrade.objectStore('people').getAll();
  const templates = await upgrade.objectStore('templates').getAll();
  for (const name of ['vault', 'people', 'templates']) first.deleteObjectStore(name);
  for (const [name, keyPath] of Object.entries(storesOfSecond))
    first.createObjectStore(name, { keyPath });
  const older = database.createObjectStore('older', { autoIncrement: true });
  const put = (kind: Older['kind'], value: unknown) => older.put({ kind, value });
  if (header !== undefined) await put('header', header);
  for (const person of people) await put('person', person);
  for (const template of templates) await put('template', template);
}

/** Version 3: the notices that officers publish. */
function addNotices(database: IDBPDatabase<VaultSchema>): Promise<void> {
  database.createObjectStore('notices', { keyPath: [...stores.notices.keyPath] });
  return Promise.resolve();
}

/** Version 4: the same stores. Records may say more than earlier versions of the app can read, which are to say that instead of finding damage. */
function sayMore(): Promise<void> {
  return Promise.resolve();
}

/** Version 5: what kiosks write down at doors, and what the office has filed of it. */
function addDoors(database: IDBPDatabase<VaultSchema>): Promise<void> {
  for (const name of ['doorbox', 'visits'] as const)
    database.createObjectStore(name, { keyPath: [...stores[name].keyPath] });
  return Promise.resolve();
}

/**
 * Version 6: what the office works with: when everybody is to be erased, the audit log, certificates of erasures, and what people asked for. Records of people
 * and visits say more than earlier versions of the app can read.
 */
function addOffice(database: IDBPDatabase<VaultSchema>): Promise<void> {
  for (const name of ['expiry', 'audit', 'certificates', 'requests'] as const)
    database.createObjectStore(name, { keyPath: [...stores[name].keyPath] });
  return Promise.resolve();
}

/** Stores of earlier versions are not in today's schema. */
function untyped(database: IDBPDatabase<VaultSchema>): IDBPDatabase {
  return database as unknown as IDBPDatabase;
}
