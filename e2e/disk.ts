import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every database of the page's origin, read as another program would, without the app: keys and values, texts as UTF-8, numbers and
 * byte arrays as they are, one after the other.
 */
export async function dumpDatabases(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const parts: BlobPart[] = [];
    function collect(value: unknown): void {
      if (value instanceof ArrayBuffer) parts.push(value);
      else if (ArrayBuffer.isView(value)) parts.push(value as BlobPart);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) {
          parts.push(`${key}\n`);
          collect(inner);
        }
      else parts.push(`${String(value)}\n`);
    }
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('a database could not be read'));
      });
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        collect([await answer(records.getAllKeys()), await answer(records.getAll())]);
      }
      database.close();
    }
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

/** Every file below a folder: its path and its bytes. Files that vanish while they are read are left out. */
export function* filesBelow(folder: string): Generator<readonly [path: string, bytes: Buffer]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) {
      try {
        yield [path, readFileSync(path)];
      } catch {
        // The browser is still running and tidies up.
      }
    }
  }
}
