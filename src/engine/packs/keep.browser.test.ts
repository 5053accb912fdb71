import { afterEach, expect, it } from 'vitest';
import { deleteDB, openDB } from 'idb';
import { ModelId, PACK_LIMITS } from '../../domain';
import { choose, chosenModel, DATABASE, keptFiles, keptManifests } from './keep';

const ID = ModelId.parse('some-net+0123456789abcdef');

afterEach(() => deleteDB(DATABASE));

/** Writes into the engine's database what the app itself would not. */
async function plant(store: 'manifests' | 'files' | 'choice', key: string, value: unknown) {
  // Makes the database.
  await choose(ID);
  const database = await openDB(DATABASE);
  await database.put(store, value, key);
  database.close();
}

it.each([
  ['<img src=x onerror=alert(1)>'],
  [{ length: 3 }],
  [7],
  [new Uint8Array(PACK_LIMITS.manifest + 1)],
])('lists no pack whose manifest is %s', async (manifest) => {
  await plant('manifests', ID, manifest);
  expect(await keptManifests()).toEqual({ ok: true, value: [] });
});

it('gives no file of a pack that has another form', async () => {
  await plant('manifests', ID, new Uint8Array(10));
  await plant('files', ID, { network: 'text', calibration: 7, licence: null });
  expect(await keptFiles(ID)).toEqual({ ok: true, value: [] });
});

it.each(['', '../../other', '<script>', 'x'.repeat(10_000), { toString: 'no' }])(
  'takes %j for no model: nothing is known of which one was chosen',
  async (chosen) => {
    await plant('choice', 'model', chosen);
    expect(await chosenModel()).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
  },
);
