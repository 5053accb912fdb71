import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteDB, openDB } from 'idb';
import { append, MOST_BYTES } from './append';
import { DATABASE, keepHandle, keptHandle, mayWrite } from './handle';
import { firstLine, type LogLine } from './lines';

let file: FileSystemFileHandle;

beforeEach(async () => {
  // A file of this origin's own, which behaves like one that was chosen, and needs nobody to choose it.
  const folder = await navigator.storage.getDirectory();
  file = await folder.getFileHandle('log.jsonl', { create: true });
});
afterEach(async () => {
  await (await navigator.storage.getDirectory()).removeEntry('log.jsonl').catch(() => undefined);
  await deleteDB(DATABASE);
});

const text = async () => (await file.getFile()).text();
const line = (at: number): LogLine => firstLine({ counts: {}, ongoing: [], slow: false }, at);

it('writes each line at the end of what is there', async () => {
  await append(file, [line(1)]);
  await append(file, [line(2), line(3)]);
  const lines = (await text()).trimEnd().split('\n');
  expect(lines.map((one) => JSON.parse(one) as LogLine)).toEqual([line(1), line(2), line(3)]);
});

it('begins a file anew that has grown too large', async () => {
  const large = await file.createWritable();
  await large.write('x'.repeat(MOST_BYTES));
  await large.close();
  await append(file, [line(1)]);
  expect(await text()).toBe(`${JSON.stringify(line(1))}\n`);
});

it('finds the file again on the next page, until it is forgotten', async () => {
  expect(await keptHandle()).toBeNull();
  await keepHandle(file);
  const kept = await keptHandle();
  expect(await kept?.isSameEntry(file)).toBe(true);
  expect(kept && (await mayWrite(kept))).toBe(true);
  await keepHandle(null);
  expect(await keptHandle()).toBeNull();
});

it('takes nothing for a file that is none', async () => {
  await keepHandle(file);
  const database = await openDB(DATABASE);
  await database.put('handle', { name: '<img src=x onerror=alert(1)>' }, 'file');
  database.close();
  expect(await keptHandle()).toBeNull();
});
