import { readFileSync } from 'node:fs';
import protobuf from 'protobufjs/minimal.js';
import { describe, expect, it } from 'vitest';
import { buildAll } from '../../../models/sources';
import { checkNetwork } from './network';
import { exampleManifest } from './testing/example';
import { smallNetwork } from './testing/network';

const check = (bytes: Uint8Array) => checkNetwork(bytes, exampleManifest);

type Writer = protobuf.Writer;
const VARINT = 0;
const BYTES = 2;
const tag = (field: number, wire: number) => (field << 3) | wire;

function inner(writer: Writer, field: number, write: (inside: Writer) => unknown): Writer {
  writer.uint32(tag(field, BYTES)).fork();
  write(writer);
  return writer.ldelim();
}
const text = (writer: Writer, field: number, value: string) =>
  writer.uint32(tag(field, BYTES)).string(value);

/** The small network with something behind it: the runtime joins what stands twice in a file, so the check has to see it. */
function withMore(write: (model: Writer) => unknown): Uint8Array {
  const more = protobuf.Writer.create();
  write(more);
  return Uint8Array.from([...smallNetwork(), ...more.finish()]);
}

const withNode = (write: (node: Writer) => unknown) =>
  withMore((model) => inner(model, 7, (graph) => inner(graph, 1, write)));

const withAttribute = (write: (attribute: Writer) => unknown) =>
  withNode((node) => inner(text(node, 4, 'Constant'), 5, write));

describe('a network that is taken', () => {
  it('consists of plain operators', () => {
    expect(check(smallNetwork())).toBeNull();
  });

  it('is the one that the app ships, too', () => {
    const file = buildAll().get('face-embedding.onnx') ?? new Uint8Array();
    const input = { ...exampleManifest.input, name: 'input' };
    expect(checkNetwork(file, { input, output: { name: 'template', length: 128 } })).toBeNull();
  });

  it('may list its weights among its inputs, as older files do', () => {
    const listed = withMore((model) =>
      inner(model, 7, (graph) => inner(graph, 11, (value) => text(value, 1, 'w1'))),
    );
    expect(check(listed)).toBeNull();
  });
});

describe('a network that is refused', () => {
  it('is no ONNX: a text, a picture, nothing, or cut short', () => {
    const bytes = smallNetwork();
    for (const wrong of [
      new TextEncoder().encode('a text'),
      readFileSync('public/icon.svg'),
      new Uint8Array(),
      bytes.subarray(0, bytes.length - 7),
      Uint8Array.of(0x3b, 0x00),
      new Uint8Array(40).fill(0xff),
    ])
      expect(check(wrong)).toEqual({ kind: 'not-onnx' });
  });

  it('is in the format of the runtime itself, even if it can be read as ONNX', () => {
    const disguised = protobuf.Writer.create();
    // A text at its beginning, in which the mark of that format stands at the fifth byte.
    text(disguised, 2, '..ORTM');
    const bytes = Uint8Array.from([...disguised.finish(), ...smallNetwork()]);
    expect(new TextDecoder().decode(bytes.subarray(4, 8))).toBe('ORTM');
    expect(check(bytes)).toEqual({ kind: 'not-onnx' });
  });

  it.each(['Loop', 'If', 'Scan', 'RandomNormal', 'NonZero', 'Resize', ''])(
    'has an operator that is not on the list: "%s"',
    (name) => {
      const bytes = withNode((node) => text(node, 4, name));
      expect(check(bytes)).toEqual({ kind: 'operator', domain: '', name });
    },
  );

  it('has an operator of a domain of its own, whatever its name', () => {
    const bytes = withNode((node) => text(text(node, 4, 'Conv'), 7, 'com.microsoft'));
    expect(check(bytes)).toEqual({ kind: 'operator', domain: 'com.microsoft', name: 'Conv' });
  });

  it('names another operator first: the last name counts, as for the runtime', () => {
    const bytes = withNode((node) => text(text(node, 4, 'Conv'), 4, 'Loop'));
    expect(check(bytes)).toEqual({ kind: 'operator', domain: '', name: 'Loop' });
  });

  it.each([
    ['com.microsoft', 1],
    ['', 6],
    ['', 22],
  ])('asks for a set of operators that is not taken: "%s" in version %i', (domain, version) => {
    const bytes = withMore((model) =>
      inner(model, 8, (set) => text(set, 1, domain).uint32(tag(2, VARINT)).int64(version)),
    );
    expect(check(bytes)).toEqual({ kind: 'operator-set', domain, version });
  });

  const features: [string, Uint8Array][] = [
    ['functions', withMore((model) => inner(model, 25, (one) => text(one, 1, 'mine')))],
    ['training', withMore((model) => inner(model, 20, () => undefined))],
    ['sub-graph', withAttribute((attribute) => inner(attribute, 6, () => undefined))],
    ['sub-graph', withAttribute((attribute) => inner(attribute, 11, () => undefined))],
    ['sparse', withMore((model) => inner(model, 7, (graph) => inner(graph, 15, () => undefined)))],
    ['sparse', withAttribute((attribute) => inner(attribute, 22, () => undefined))],
    [
      'external-data',
      withMore((model) =>
        inner(model, 7, (graph) =>
          inner(graph, 5, (tensor) => text(tensor, 8, 'w9').uint32(tag(14, VARINT)).int32(1)),
        ),
      ),
    ],
    [
      'external-data',
      withAttribute((attribute) =>
        inner(attribute, 5, (tensor) => inner(tensor, 13, (entry) => text(entry, 1, 'location'))),
      ),
    ],
  ];
  it.each(features)('has more than operators and their numbers: %s', (feature, bytes) => {
    expect(check(bytes)).toEqual({ kind: 'feature', feature });
  });

  it('has another input, or one more', () => {
    const input = { ...exampleManifest.input, name: 'picture' };
    const other = checkNetwork(smallNetwork(), { ...exampleManifest, input });
    expect(other).toEqual({ kind: 'input', announced: 'picture', found: ['data'] });
    const second = withMore((model) =>
      inner(model, 7, (graph) => inner(graph, 11, (value) => text(value, 1, 'mask'))),
    );
    expect(check(second)).toEqual({ kind: 'input', announced: 'data', found: ['data', 'mask'] });
  });

  it('has no such output', () => {
    const output = { name: 'fc1', length: 64 };
    const refused = checkNetwork(smallNetwork(), { ...exampleManifest, output });
    expect(refused).toEqual({ kind: 'output', announced: 'fc1', found: ['embedding'] });
  });
});
