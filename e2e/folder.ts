/** A folder of photos on the disk, as an office may have one: some people by file name, some by folder. */
import { expect, type Browser, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { tenPeople } from './faces';
import { tenSnapshots } from './snapshots';

/** The people of `tenPeople`, in their order; the last four have a folder of their own. */
export const NAMES = [
  'Ada Ångström',
  'Bea Ørsted',
  'Cleo Dubois',
  'Dana Novák',
  'Eva Müller',
  'Fay O’Brien',
  'Gül Yılmaz',
  'Hana Satō',
  'Ida Šimková',
  'Jo Nguyễn',
] as const;

const FOLDERS_FROM = 6;

/** A folder that is deleted again. */
export interface Folder {
  readonly path: string;
  /** Puts a file into it. @param file its path inside the folder */
  put(file: string, bytes: Buffer | string): void;
  read(file: string): Buffer;
  /** Takes a file out of it. */
  take(file: string): void;
  end(): void;
}

/** Where the numbered photo of somebody lies. @param person index in `NAMES` */
export function photoPath(person: number, number: number): string {
  const name = NAMES[person] ?? '';
  const file = name.replaceAll(' ', '_');
  return person < FOLDERS_FROM ? `${file}_${number}.jpg` : `${name}/IMG_${number}.jpg`;
}

/** An empty folder. */
export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'countenance-photos-'));
  return {
    path,
    put(file, bytes) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), bytes);
    },
    read: (file) => readFileSync(join(path, file)),
    take: (file) => rmSync(join(path, file)),
    end: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Ten photos of each of the ten people: a hundred files. */
export async function makeFolderOfPeople(browser: Browser): Promise<Folder> {
  const folder = makeFolder();
  for (const [person, photos] of (await tenSnapshots(browser, tenPeople)).entries())
    for (const [at, photo] of photos.entries()) folder.put(photoPath(person, at + 1), photo);
  return folder;
}

/** On the first page of an import, chooses a folder. */
export async function chooseFolder(page: Page, { path }: Folder): Promise<void> {
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  await page.locator('input[webkitdirectory]').setInputFiles(path);
}

/** Records of the vault's stores, without the app: how many there are in each, and of how many people. */
export async function countRecords(
  page: Page,
): Promise<Record<string, { readonly records: number; readonly people: number }>> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database could not be read'));
      });
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await answer(indexedDB.open(name));
    const counted: Record<string, { records: number; people: number }> = {};
    for (const store of database.objectStoreNames) {
      const records = database.transaction(store).objectStore(store);
      const all = (await answer(records.getAll())) as Record<string, unknown>[];
      const people = new Set(all.map(({ personId, id }) => personId ?? id));
      counted[store] = { records: all.length, people: people.size };
    }
    database.close();
    return counted;
  });
}
