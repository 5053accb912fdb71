import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { DATABASE } from '../store/connection';

/** Opens the vault's database as another program would: no schema, no keys. */
export function openDisk(): Promise<IDBPDatabase> {
  return openDB(DATABASE);
}

/** Deletes the vault from this browser. */
export function eraseDisk(): Promise<void> {
  return deleteDB(DATABASE);
}

/** Every record of every store. */
export type Disk = ReadonlyMap<string, readonly object[]>;

/** Reads everything that is on the disk. */
export async function readDisk(): Promise<Disk> {
  const disk = await openDisk();
  const stores = [...disk.objectStoreNames].filter((name) => name !== 'older');
  const all = await Promise.all(stores.map((name) => disk.getAll(name) as Promise<object[]>));
  disk.close();
  return new Map(stores.map((name, at) => [name, all[at] ?? []]));
}

/** Puts everything back as it was read, in place of what is there. */
export async function writeDisk(contents: Disk): Promise<void> {
  const disk = await openDisk();
  const transaction = disk.transaction([...contents.keys()], 'readwrite');
  for (const [name, records] of contents) {
    const store = transaction.objectStore(name);
    void store.clear();
    for (const record of records) void store.put(record);
  }
  await transaction.done;
  disk.close();
}

/** Everything in the database, keys and values, and every byte array in it, as one row of bytes. */
export async function dumpDisk(): Promise<Uint8Array> {
  const disk = await openDisk();
  const parts: Uint8Array[] = [];
  for (const store of disk.objectStoreNames) {
    const values: unknown[] = await disk.getAll(store);
    for (const value of [...values, ...(await disk.getAllKeys(store))]) collect(value, parts);
  }
  disk.close();
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

function collect(value: unknown, parts: Uint8Array[]) {
  if (value instanceof Uint8Array) parts.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      collect(key, parts);
      collect(inner, parts);
    }
  else parts.push(new TextEncoder().encode(String(value)));
}

/** Whether these bytes occur in those. */
export function contains(all: Uint8Array, sought: Uint8Array): boolean {
  for (let at = all.indexOf(sought[0] ?? 0); at !== -1; at = all.indexOf(sought[0] ?? 0, at + 1))
    if (sought.every((byte, index) => all[at + index] === byte)) return true;
  return false;
}
