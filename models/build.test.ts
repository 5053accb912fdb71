import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Manifest } from './manifest';
import { buildAll } from './sources';

const manifest = Manifest.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'manifest.json'), 'utf8')),
);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('builds the same bytes every time, and those that the manifest names', () => {
  const [first, second] = [buildAll(), buildAll()];
  const named = manifest.models.flatMap(({ files }) => files);
  expect([...first.keys()].sort()).toEqual(named.map(({ path }) => path).sort());
  for (const { path, bytes, sha256: hash } of named) {
    const built = first.get(path) ?? new Uint8Array();
    expect(built.length, path).toBe(bytes);
    expect(sha256(built), path).toBe(hash);
    expect(sha256(second.get(path) ?? new Uint8Array()), path).toBe(hash);
  }
});

it('keeps the embedding network small', () => {
  const file = buildAll().get('face-embedding.onnx');
  expect(file?.length).toBeLessThanOrEqual(7_000_000);
});

it('names package versions that are installed', () => {
  const installed = (name: string) =>
    (
      JSON.parse(
        readFileSync(join(import.meta.dirname, '..', 'node_modules', name, 'package.json'), 'utf8'),
      ) as { version: string }
    ).version;
  for (const { source } of manifest.models)
    expect(installed(source.package), source.package).toBe(source.version);
});
