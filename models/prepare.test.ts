import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import manifestJson from './manifest.json';
import { Manifest } from './manifest';
import { ensureModels } from './prepare';

const manifest = Manifest.parse(manifestJson);
const paths = manifest.models.flatMap(({ files }) => files.map(({ path }) => path));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countenance-models-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes what is missing or damaged, and leaves alone what is right', () => {
  ensureModels(folder);
  expect(readdirSync(folder).sort()).toEqual([...paths].sort());

  const weights = join(folder, 'face-mesh.bin');
  const right = readFileSync(weights);
  writeFileSync(
    weights,
    right.map((byte, at) => (at === 1000 ? byte ^ 1 : byte)),
  );
  ensureModels(folder);
  expect(readFileSync(weights).equals(right)).toBe(true);

  rmSync(join(folder, 'face-embedding.onnx'));
  ensureModels(folder);
  expect(readdirSync(folder).sort()).toEqual([...paths].sort());

  const written = statSync(weights).ino;
  ensureModels(folder);
  expect(statSync(weights).ino).toBe(written);
});

it('writes nothing when the built bytes are not those of the manifest, and says which', () => {
  const other = structuredClone(manifest);
  for (const { files } of other.models)
    for (const file of files) if (file.path === 'face-mesh.bin') file.sha256 = '0'.repeat(64);
  expect(() => ensureModels(folder, other)).toThrow(/^face-mesh\.bin came out different/);
  expect(readdirSync(folder)).toEqual([]);
});
