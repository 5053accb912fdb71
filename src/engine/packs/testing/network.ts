import { writeOnnx, type OnnxNode, type OnnxTensor } from '../../../../models/formats/onnx';

/** Side of the small network's input in pixels, and numbers that it gives, unless told otherwise. */
const SIDE = 112;
const LENGTH = 64;

/** What a small network may be made with instead. */
export interface Changes {
  readonly length?: number;
  readonly seed?: number;
  /** Nodes behind the last one, which gives `last`; the last of these has to give `embedding`. */
  readonly tail?: readonly OnnxNode[];
  readonly constants?: readonly OnnxTensor[];
  readonly weight?: (value: number) => number;
}

/**
 * A network as small as one can be that looks at a face: two convolutions, pooling, and a matrix, with random weights. It knows nobody, but gives
 * different numbers for different pictures.
 */
export function smallNetwork(changes: Changes = {}): Uint8Array<ArrayBuffer> {
  const { length = LENGTH, seed = 1, tail = [], constants = [], weight = same } = changes;
  const random = seeded(seed);
  const weights = (name: string, shape: readonly number[]): OnnxTensor => {
    const count = shape.reduce((product, size) => product * size, 1);
    const values = Float32Array.from({ length: count }, () => weight(random()));
    return { name, type: 'float32', shape, data: new Uint8Array(values.buffer) };
  };
  const file = writeOnnx({
    name: 'small',
    nodes: [
      conv('data', 'w1', 'conv1'),
      { op: 'Relu', inputs: ['conv1'], output: 'relu1' },
      conv('relu1', 'w2', 'conv2'),
      {
        op: 'AveragePool',
        inputs: ['conv2'],
        output: 'pooled',
        attributes: { kernel_shape: [7, 7], strides: [7, 7] },
      },
      { op: 'Flatten', inputs: ['pooled'], output: 'flat', attributes: { axis: 1 } },
      {
        op: 'Gemm',
        inputs: ['flat', 'matrix', 'bias'],
        output: tail.length > 0 ? 'last' : 'embedding',
      },
      ...tail,
    ],
    constants: [
      weights('w1', [4, 3, 3, 3]),
      weights('w2', [8, 4, 3, 3]),
      weights('matrix', [8 * 4 * 4, length]),
      weights('bias', [length]),
      ...constants,
    ],
    input: { name: 'data', shape: ['N', 3, SIDE, SIDE] },
    output: { name: 'embedding', shape: ['N', length] },
  });
  return new Uint8Array(file);
}

/** A convolution that halves the side. */
function conv(input: string, weight: string, output: string): OnnxNode {
  const attributes = { kernel_shape: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1] };
  return { op: 'Conv', inputs: [input, weight], output, attributes };
}

function same(value: number): number {
  return value;
}

/** Numbers from -0.5 to 0.5, the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 - 0.5;
  };
}

/** A float32 tensor. */
export function floats(name: string, shape: readonly number[], ...values: number[]): OnnxTensor {
  const data = new Uint8Array(Float32Array.from(values).buffer);
  return { name, type: 'float32', shape, data };
}
