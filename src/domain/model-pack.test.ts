import { describe, expect, it } from 'vitest';
import { packId, readManifest } from './model-pack';

const file = { bytes: 10, sha256: 'a'.repeat(64) };
const manifest = {
  format: 'countenance-model-pack',
  version: 1,
  name: 'small-net',
  title: 'A small network',
  source: 'https://example.org/small-net',
  licence: 'Apache-2.0',
  input: {
    name: 'data',
    width: 112,
    height: 112,
    channels: 'bgr',
    layout: 'nchw',
    mean: [127.5, 127.5, 127.5],
    scale: [0.0078125, 0.0078125, 0.0078125],
  },
  alignment: {
    points: [
      { landmark: 'left-eye', x: 38, y: 52 },
      { landmark: 'right-eye', x: 74, y: 52 },
      { landmark: 'nose', x: 56, y: 72 },
    ],
  },
  output: { name: 'embedding', length: 128 },
  files: { network: file, calibration: file, licence: file },
};

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

it('names a model after its manifest: its name, and the hash of every byte of it', async () => {
  const id = await packId(bytesOf(manifest));
  expect(id).toMatch(/^small-net\+[0-9a-f]{16}$/);
  expect(await packId(bytesOf(manifest))).toBe(id);
  expect(await packId(bytesOf({ ...manifest, title: 'Another' }))).not.toBe(id);
});

it('has no id for what is no manifest', async () => {
  await expect(packId(bytesOf({}))).rejects.toThrow('no manifest');
});

describe('a manifest is refused', () => {
  it('when it is no JSON, or no UTF-8', () => {
    const unreadable = { ok: false, error: { kind: 'manifest-unreadable' } };
    expect(readManifest(new TextEncoder().encode('{'))).toEqual(unreadable);
    expect(readManifest(Uint8Array.of(0x22, 0xff, 0x22))).toEqual(unreadable);
    expect(readManifest(new TextEncoder().encode('\ufeff{}'))).toEqual(unreadable);
  });

  const { input, alignment, output, files } = manifest;
  const [eye, ...others] = alignment.points;
  const wrong: [string, object, string][] = [
    ['of another format', { format: 'zip' }, 'format'],
    ['of a later version', { version: 2 }, 'version'],
    ['whose name is no part of an id', { name: 'Small Net' }, 'name'],
    ['without a title', { title: '' }, 'title'],
    ['with something that is not in the format', { colour: 'red' }, ''],
    ['with an input too large', { input: { ...input, width: 513 } }, 'input.width'],
    ['with pixels side by side', { input: { ...input, layout: 'nhwc' } }, 'input.layout'],
    ['with a scale of nothing', { input: { ...input, scale: [1, 0, 1] } }, 'input.scale'],
    ['with two points', { alignment: { points: others } }, 'alignment.points'],
    [
      'with a point twice',
      { alignment: { points: [eye, ...others, { ...eye, x: 30 }] } },
      'alignment.points',
    ],
    [
      'with a point outside of the input',
      { alignment: { points: [{ ...eye, x: 113 }, ...others] } },
      'alignment.points',
    ],
    [
      'with all points in one place',
      { alignment: { points: alignment.points.map((point) => ({ ...point, x: 50, y: 50 })) } },
      'alignment.points',
    ],
    ['with too many numbers', { output: { ...output, length: 1025 } }, 'output.length'],
    [
      'with a network too large',
      { files: { ...files, network: { ...file, bytes: 120_000_001 } } },
      'files.network.bytes',
    ],
    [
      'with a hash that is none',
      { files: { ...files, licence: { ...file, sha256: 'A'.repeat(64) } } },
      'files.licence.sha256',
    ],
  ];
  it.each(wrong)('%s', (_what, change, at) => {
    const read = readManifest(bytesOf({ ...manifest, ...change }));
    expect(read).toMatchObject({ ok: false, error: { kind: 'manifest-wrong', at } });
  });
});
