import { describe, expect, it } from 'vitest';
import { PACK_FILES, PACK_LIMITS } from '../../domain';
import { readPack, summaryOf, type PackFile } from './files';
import { makePack, utf8, type MadePack } from './testing/example';
import { smallNetwork } from './testing/network';

const network = smallNetwork();
const made = await makePack(network);

/** The files with the one of this name replaced. */
function withFile({ files }: MadePack, name: string, bytes: PackFile['bytes']) {
  return files.map((file) => (file.name === name ? { name, bytes } : file));
}

async function refusal(files: readonly PackFile[]): Promise<unknown> {
  const read = await readPack(files);
  return read.ok ? 'taken' : read.error;
}

it('takes a pack that is right, in any order of its files', async () => {
  const read = await readPack([...made.files].reverse());
  expect(read.ok && summaryOf(read.value)).toEqual({
    id: made.id,
    title: 'A small network for tests',
    source: 'Built in the test',
    licence: 'CC0-1.0',
    templateLength: 64,
    networkBytes: network.length,
  });
});

describe('files that are refused', () => {
  it('too few, by name', async () => {
    const files = made.files.filter(({ name }) => name !== PACK_FILES.licence);
    expect(await refusal(files)).toEqual({ kind: 'files', missing: ['LICENCE.txt'], others: [] });
  });

  it('others, and one twice', async () => {
    const [first] = made.files;
    if (!first) throw new Error('no file');
    const files = [...made.files, { name: 'weights.bin', bytes: first.bytes }, first];
    const others = ['weights.bin', first.name];
    expect(await refusal(files)).toEqual({ kind: 'files', missing: [], others });
  });

  it('a network of more than 120 MB, before anything of it is read', async () => {
    const huge = new Uint8Array(PACK_LIMITS.network + 1);
    const expected = { kind: 'too-big', file: 'network.onnx', limit: 120_000_000 };
    expect(await refusal(withFile(made, PACK_FILES.network, huge))).toEqual(expected);
  });

  it('a text of more than a megabyte', async () => {
    const huge = new Uint8Array(PACK_LIMITS.licence + 1);
    const expected = { kind: 'too-big', file: 'LICENCE.txt', limit: 1_000_000 };
    expect(await refusal(withFile(made, PACK_FILES.licence, huge))).toEqual(expected);
  });

  it('a manifest that is none', async () => {
    const files = withFile(made, PACK_FILES.manifest, utf8('no JSON'));
    expect(await refusal(files)).toEqual({ kind: 'manifest-unreadable' });
  });

  it('a manifest that is wrong somewhere, and where', async () => {
    const pack = await makePack(network);
    const files = withFile(pack, PACK_FILES.manifest, utf8('{"format":"countenance-model-pack"}'));
    expect(await refusal(files)).toMatchObject({ kind: 'manifest-wrong', at: 'version' });
  });

  it.each([PACK_FILES.network, PACK_FILES.calibration, PACK_FILES.licence])(
    '%s with one byte more, or one bit otherwise, than the manifest says',
    async (name) => {
      const bytes = made.files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
      const longer = Uint8Array.from([...bytes, 0]);
      const { length: announced } = bytes;
      const size = { kind: 'size', file: name, bytes: announced + 1, announced };
      expect(await refusal(withFile(made, name, longer))).toEqual(size);
      const other = bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));
      expect(await refusal(withFile(made, name, other))).toEqual({ kind: 'hash', file: name });
    },
  );

  it('a calibration that is no JSON object', async () => {
    const pack = await makePack(network, {}, { calibration: utf8('12') });
    expect(await refusal(pack.files)).toEqual({ kind: 'calibration-unreadable' });
  });

  it('a licence without a word, or that is no text', async () => {
    for (const licence of [utf8(' \n'), Uint8Array.of(0xff, 0xfe)]) {
      const pack = await makePack(network, {}, { licence });
      expect(await refusal(pack.files)).toEqual({ kind: 'licence-unreadable' });
    }
  });

  it('a network that is refused', async () => {
    const pack = await makePack(utf8('no network'));
    expect(await refusal(pack.files)).toEqual({ kind: 'not-onnx' });
  });
});
