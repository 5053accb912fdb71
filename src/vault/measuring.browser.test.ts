import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stores } from './store';
import { endTestVaults, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import { enrol, must, openOffice } from './testing/journeys';

/** A database that no part of the app has made. */
const FOREIGN = 'of somebody else';

let office: TestVault;

beforeEach(async () => {
  ({ started: office } = await openOffice());
});
afterEach(async () => {
  endTestVaults();
  await deleteDB(FOREIGN);
});

/** @returns how much lies in each store, by the names of database and store */
async function sizes() {
  const measured = must(await office.vault.measureStorage());
  return new Map(
    measured.map(({ database, store, records, bytes }) => [
      `${database}/${store}`,
      { records, bytes },
    ]),
  );
}

test('every store is measured, and grows by what is enrolled', async () => {
  const before = await sizes();
  for (const name of Object.keys(stores))
    expect(before.has(`countenance/${name}`), name).toBe(true);
  await enrol(office, 'Anna', [near(randomTemplate())]);
  const after = await sizes();
  expect(before.get('countenance/templates')).toEqual({ records: 0, bytes: 0 });
  const templates = after.get('countenance/templates');
  expect(templates?.records).toBe(1);
  // 128 numbers of four bytes, and what makes them a sealed record.
  expect(templates?.bytes).toBeGreaterThan(128 * 4);
  expect(templates?.bytes).toBeLessThan(128 * 4 + 300);
});

test('a database that the app does not know is measured, too', async () => {
  const foreign = await openDB(FOREIGN, 1, {
    upgrade: (database) => void database.createObjectStore('faces'),
  });
  await foreign.put('faces', new Uint8Array(1000), 'one');
  foreign.close();
  expect((await sizes()).get(`${FOREIGN}/faces`)).toEqual({ records: 1, bytes: 1003 });
});

test('more records than are read at once are counted, each once', async () => {
  const foreign = await openDB(FOREIGN, 1, {
    upgrade: (database) => void database.createObjectStore('faces'),
  });
  for (let at = 0; at < 250; at++) await foreign.put('faces', 'x', at);
  foreign.close();
  expect((await sizes()).get(`${FOREIGN}/faces`)).toEqual({ records: 250, bytes: 250 * 9 });
});

test('whoever deletes a database is not held up', async () => {
  const foreign = await openDB(FOREIGN, 1);
  foreign.close();
  await Promise.all([office.vault.measureStorage(), deleteDB(FOREIGN)]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(FOREIGN);
});
