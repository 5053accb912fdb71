import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePack, type MadePack } from '../src/engine/packs/testing/example';
import { smallNetwork } from '../src/engine/packs/testing/network';
import { ensurePack } from './pack';

let folder = '';
let from = '';
let to = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countenance-pack-'));
  [from, to] = [join(folder, 'packs'), join(folder, 'served')];
});
afterEach(() => rmSync(folder, { recursive: true }));

function drop(name: string, { files }: MadePack): void {
  mkdirSync(join(from, name), { recursive: true });
  for (const file of files) writeFileSync(join(from, name, file.name), file.bytes);
}

it('has nothing to do without a pack', async () => {
  expect(await ensurePack(from, to)).toEqual({ ok: true, value: null });
  mkdirSync(from);
  writeFileSync(join(from, 'README.md'), 'how to');
  expect(await ensurePack(from, to)).toEqual({ ok: true, value: null });
  expect(existsSync(to)).toBe(false);
});

it('puts a pack where the app fetches it, under its id, in place of another one, and takes it away again', async () => {
  const [first, second] = [
    await makePack(smallNetwork()),
    await makePack(smallNetwork({ seed: 2 })),
  ];
  drop('mine', first);
  writeFileSync(join(from, 'mine', '.DS_Store'), '');
  expect(await ensurePack(from, to)).toEqual({ ok: true, value: first.id });
  const network = first.files.find(({ name }) => name === 'network.onnx')?.bytes;
  expect(new Uint8Array(readFileSync(join(to, first.id, 'network.onnx')))).toEqual(network);
  expect(readFileSync(join(to, first.id, 'LICENCE.txt'), 'utf8')).toContain('Anybody');

  drop('mine', second);
  expect(await ensurePack(from, to)).toEqual({ ok: true, value: second.id });
  expect(existsSync(join(to, first.id))).toBe(false);

  rmSync(join(from, 'mine'), { recursive: true });
  expect(await ensurePack(from, to)).toEqual({ ok: true, value: null });
  expect(existsSync(to)).toBe(false);
});

it('refuses a pack that is not right, says why, and leaves what was there', async () => {
  const pack = await makePack(smallNetwork());
  drop('mine', pack);
  await ensurePack(from, to);
  writeFileSync(join(from, 'mine', 'network.onnx'), smallNetwork({ seed: 3 }));
  const refused = await ensurePack(from, to);
  expect(refused.ok ? 'taken' : refused.error).toContain(
    'models/packs/mine was refused: hash {"file":"network.onnx"}',
  );
  expect(existsSync(join(to, pack.id, 'network.onnx'))).toBe(true);
});

it('refuses two packs', async () => {
  const pack = await makePack(smallNetwork());
  drop('one', pack);
  drop('two', pack);
  expect(await ensurePack(from, to)).toMatchObject({ ok: false });
  expect(existsSync(to)).toBe(false);
});
