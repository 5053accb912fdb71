import { openDB, type IDBPDatabase } from 'idb';
import {
  fail,
  ok,
  PACK_FILES,
  packId,
  readManifest,
  ModelId,
  type PackManifest,
  type Result,
} from '../../domain';
import type { PackFile, ReadPack } from './files';
import type { PackStorageFailed } from './refusal';
import { KeptFiles, KeptManifestBytes, type PackSchema } from './schema';

/** Name and version of the IndexedDB database. */
export const DATABASE = 'countenance-models';
const VERSION = 1;

/** A manifest that is kept, and the id under which it lies. */
export interface KeptManifest {
  readonly id: ModelId;
  readonly manifest: PackManifest;
}

/** Keeps a pack that has been checked, all of it or nothing. One that is kept already is written once more, which mends it. */
export function keep({ id, bytes }: ReadPack): Promise<Result<null, PackStorageFailed>> {
  const { manifest, network, calibration, licence } = bytes;
  return storing(async (database) => {
    const transaction = database.transaction(['manifests', 'files'], 'readwrite', {
      durability: 'strict',
    });
    await Promise.all([
      transaction.objectStore('manifests').put(manifest, id),
      transaction.objectStore('files').put({ network, calibration, licence }, id),
      transaction.done,
    ]);
    return null;
  });
}

/** The manifests of all packs that are kept. One that is damaged is left out; importing its pack again mends it. */
export async function keptManifests(): Promise<Result<readonly KeptManifest[], PackStorageFailed>> {
  if (!(await isThere())) return ok([]);
  const stored = await storing(async (database) => database.getAll('manifests'));
  if (!stored.ok) return stored;
  const kept: KeptManifest[] = [];
  for (const value of stored.value) {
    const bytes = KeptManifestBytes.safeParse(value).data;
    const manifest = bytes && readManifest(bytes);
    if (bytes && manifest?.ok) kept.push({ id: await packId(bytes), manifest: manifest.value });
  }
  return ok(kept);
}

/** The files of a pack as they were stored, whatever has become of them; `null` when it is not kept. */
export async function keptFiles(
  id: ModelId,
): Promise<Result<readonly PackFile[] | null, PackStorageFailed>> {
  if (!(await isThere())) return ok(null);
  return storing(async (database) => {
    const transaction = database.transaction(['manifests', 'files']);
    const [storedManifest, storedFiles] = await Promise.all([
      transaction.objectStore('manifests').get(id),
      transaction.objectStore('files').get(id),
    ]);
    if (!storedManifest || !storedFiles) return null;
    const manifest = KeptManifestBytes.safeParse(storedManifest).data;
    const files = KeptFiles.safeParse(storedFiles).data;
    // Of another form: no file of it can be read, and importing the pack again mends it.
    if (!manifest || !files) return [];
    return [
      { name: PACK_FILES.manifest, bytes: manifest },
      { name: PACK_FILES.network, bytes: files.network },
      { name: PACK_FILES.calibration, bytes: files.calibration },
      { name: PACK_FILES.licence, bytes: files.licence },
    ];
  });
}

/** Deletes a pack. */
export async function forget(id: ModelId): Promise<Result<null, PackStorageFailed>> {
  if (!(await isThere())) return ok(null);
  return storing(async (database) => {
    const transaction = database.transaction(['manifests', 'files'], 'readwrite');
    await Promise.all([
      transaction.objectStore('manifests').delete(id),
      transaction.objectStore('files').delete(id),
      transaction.done,
    ]);
    return null;
  });
}

/** The model that an officer chose; `null` when it is the app's own. What is no id of a model counts as unreadable: another model would not know anybody. */
export async function chosenModel(): Promise<Result<ModelId | null, PackStorageFailed>> {
  if (!(await isThere())) return ok(null);
  const chosen = await storing(async (database) => (await database.get('choice', 'model')) ?? null);
  if (!chosen.ok || chosen.value === null || ModelId.safeParse(chosen.value).success) return chosen;
  return fail({ kind: 'storage-failed', quotaExceeded: false });
}

/** Writes down which model to start with next time; `null` is the app's own. */
export async function choose(id: ModelId | null): Promise<Result<null, PackStorageFailed>> {
  if (id === null && !(await isThere())) return ok(null);
  return storing(async (database) => {
    const { store, done } = database.transaction('choice', 'readwrite', { durability: 'strict' });
    await Promise.all([id === null ? store.delete('model') : store.put(id, 'model'), done]);
    return null;
  });
}

/**
 * Whether anything was ever kept. Looked at before opening, because opening makes the database: most devices never need it, and
 * nothing is to be written while the vault begins its log (vault/store/connection).
 */
async function isThere(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    // A browser that does not tell, or denies storage: opening will say which.
    return true;
  }
}

/** Runs storage work on the database, and closes it. What the browser refuses becomes a value. Bugs still throw. */
async function storing<T>(
  work: (database: IDBPDatabase<PackSchema>) => Promise<T>,
): Promise<Result<T, PackStorageFailed>> {
  let database: IDBPDatabase<PackSchema> | null = null;
  try {
    database = await openDatabase();
    return ok(await work(database));
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    return fail({ kind: 'storage-failed', quotaExceeded: cause.name === 'QuotaExceededError' });
  } finally {
    database?.close();
  }
}

function openDatabase(): Promise<IDBPDatabase<PackSchema>> {
  return openDB<PackSchema>(DATABASE, VERSION, {
    upgrade(database) {
      database.createObjectStore('manifests');
      database.createObjectStore('files');
      database.createObjectStore('choice');
    },
  });
}
