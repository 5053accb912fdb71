/** A second network, built here: imported, chosen, and used by the real engine worker on a real photo. */
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILT_IN_MODEL, EngineMessage, ModelId, PACK_FILES } from '../domain';
import { startEngine, type Engine } from '.';
import { DATABASE } from './packs/keep';
import { makePack, type MadePack } from './packs/testing/example';
import { smallNetwork } from './packs/testing/network';

const PHOTO = '/node_modules/@vladmandic/face-api/demo/sample1.jpg';

let pack: MadePack;
let engine: Engine;
/** What the engine said to the vault. */
let heard: EngineMessage[];

beforeEach(async () => {
  pack = await makePack(smallNetwork());
  heard = [];
  engine = connected();
});
afterEach(() => deleteDB(DATABASE));

/** An engine of its own, as after the page was loaded anew. */
function connected(): Engine {
  const started = startEngine();
  const { port1, port2 } = new MessageChannel();
  void started.connectVault(port1);
  port2.onmessage = ({ data }) => heard.push(EngineMessage.parse(data));
  return started;
}

async function chooseThePack(): Promise<void> {
  expect(await engine.keepPack(pack.files)).toMatchObject({ ok: true, value: { id: pack.id } });
  expect(await engine.choosePack(pack.id)).toEqual({ ok: true, value: null });
}

async function whatIsKept() {
  const list = await engine.listPacks();
  if (!list.ok) throw new Error(list.error.kind);
  return { inUse: list.value.inUse, kept: list.value.packs.map(({ id }) => id) };
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
const numbersIn = (message: EngineMessage) => ('template' in message ? message.template.length : 0);

test('a second network takes the place of the first: its templates have its length, and the vault is told first', async () => {
  await chooseThePack();
  expect(await engine.start()).toMatchObject({ ok: true });
  const photo = await createImageBitmap(await (await fetch(PHOTO)).blob());
  const { frameId, faces } = await engine.openPhoto(photo);
  await engine.recognisePhoto(frameId);
  await engine.capturePhotoFace(frameId, 0);

  await expect.poll(() => heard.length).toBeGreaterThanOrEqual(faces.length + 1);
  const [first, ...others] = heard;
  expect(first).toEqual({ kind: 'model', model: pack.id, templateLength: 64 });
  const templates = others.filter((message) => 'template' in message);
  expect(templates.length).toBeGreaterThan(0);
  for (const { template } of templates) {
    expect(template).toHaveLength(64);
    expect(Math.hypot(...template)).toBeCloseTo(1, 5);
  }
});

test('the built-in network is announced, too, once, and its templates are as they were', async () => {
  expect(await engine.start()).toMatchObject({ ok: true });
  await engine.start();
  const photo = await createImageBitmap(await (await fetch(PHOTO)).blob());
  const { frameId, faces } = await engine.openPhoto(photo);
  await engine.recognisePhoto(frameId);
  await expect.poll(() => heard.length).toBe(faces.length + 1);
  expect(heard[0]).toEqual({ kind: 'model', model: BUILT_IN_MODEL, templateLength: 128 });
  expect(heard.slice(1).map(numbersIn)).toContain(128);
  // Most devices never import a model, and nothing is written on them.
  expect(await databases()).not.toContain(DATABASE);
});

describe('keeping packs', () => {
  test('checking keeps nothing', async () => {
    expect(await engine.checkPack(pack.files)).toMatchObject({ ok: true, value: { id: pack.id } });
    expect(await databases()).not.toContain(DATABASE);
    expect(await whatIsKept()).toEqual({ inUse: BUILT_IN_MODEL, kept: [] });
  });

  test('a pack that is refused changes nothing, and the reason is said', async () => {
    await chooseThePack();
    const cut = pack.files.filter(({ name }) => name !== PACK_FILES.calibration);
    expect(await engine.keepPack(cut)).toEqual({
      ok: false,
      error: { kind: 'files', missing: ['calibration.json'], others: [] },
    });
    const short = await makePack(smallNetwork({ length: 32 }));
    expect(await engine.keepPack(short.files)).toEqual({
      ok: false,
      error: { kind: 'output-length', length: 32, announced: 64 },
    });
    expect(await whatIsKept()).toEqual({ inUse: pack.id, kept: [pack.id] });
  });

  test('what is chosen can be changed back, and only then forgotten', async () => {
    await chooseThePack();
    expect(await engine.forgetPack(pack.id)).toEqual({
      ok: false,
      error: { kind: 'model-chosen' },
    });
    expect(await engine.choosePack(BUILT_IN_MODEL)).toEqual({ ok: true, value: null });
    expect(await whatIsKept()).toEqual({ inUse: BUILT_IN_MODEL, kept: [pack.id] });
    expect(await engine.forgetPack(pack.id)).toEqual({ ok: true, value: null });
    expect(await whatIsKept()).toEqual({ inUse: BUILT_IN_MODEL, kept: [] });
  });

  test('a model that is not here cannot be chosen', async () => {
    const unknown = ModelId.parse('nobody+0123456789abcdef');
    expect(await engine.choosePack(unknown)).toEqual({
      ok: false,
      error: { kind: 'no-such-model' },
    });
    expect(await databases()).not.toContain(DATABASE);
  });

  test('importing the same pack again mends one that was damaged', async () => {
    await chooseThePack();
    await damage();
    expect(await engine.keepPack(pack.files)).toMatchObject({ ok: true });
    expect(await engine.start()).toMatchObject({ ok: true });
  });
});

describe('a chosen pack that cannot be used', () => {
  const unusable = (reason: string) => ({
    ok: false,
    error: { kind: 'pack-unusable', model: pack.id, reason },
  });

  test('because one bit of its network is another one: the engine does not start, until the app’s own is chosen', async () => {
    await chooseThePack();
    await damage();
    expect(await engine.start()).toEqual(unusable('damaged'));
    expect(heard).toEqual([]);
    await engine.choosePack(null);
    expect(await engine.start()).toMatchObject({ ok: true });
    await expect.poll(() => heard).toMatchObject([{ kind: 'model', model: BUILT_IN_MODEL }]);
  });

  test('because another pack lies under its name', async () => {
    await chooseThePack();
    const other = await makePack(smallNetwork({ seed: 2 }), { title: 'Another' });
    const file = (name: string) => other.files.find((one) => one.name === name)?.bytes;
    const database = await openDB(DATABASE);
    await database.put('manifests', file(PACK_FILES.manifest), pack.id);
    const [network, calibration, licence] = [
      file(PACK_FILES.network),
      file(PACK_FILES.calibration),
      file(PACK_FILES.licence),
    ];
    await database.put('files', { network, calibration, licence }, pack.id);
    database.close();
    expect(await engine.start()).toEqual(unusable('damaged'));
  });

  test('because it is gone', async () => {
    await chooseThePack();
    const database = await openDB(DATABASE);
    await database.delete('files', pack.id);
    database.close();
    expect(await engine.start()).toEqual(unusable('missing'));
  });
});

/** Turns round the last bit of the stored network. */
async function damage(): Promise<void> {
  const database = await openDB(DATABASE);
  const files = (await database.get('files', pack.id)) as { network: Uint8Array };
  const at = files.network.length - 1;
  files.network[at] = (files.network[at] ?? 0) ^ 1;
  await database.put('files', files, pack.id);
  database.close();
}
