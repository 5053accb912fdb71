import { toFloats, type Weight } from './formats/face-api-weights';
import { writeOnnx, type OnnxNode, type OnnxTensor } from './formats/onnx';

/** Mean colour that dlib subtracts from its input, red, green, blue, of 255 (dlib `input_rgb_image_sized`). */
const MEAN = [122.782, 117.001, 104.298] as const;

/** What face-api divides by afterwards (dlib divides by 256; these weights were converted and are used with 255). */
const DIVISOR = 255;

/** Side of the input in pixels. */
const SIDE = 150;

/** The residual blocks after the first convolution; a block that goes down halves the side, and doubles the channels where they differ. */
const BLOCKS = [
  ['conv32_1', 'same'],
  ['conv32_2', 'same'],
  ['conv32_3', 'same'],
  ['conv64_down', 'down'],
  ['conv64_1', 'same'],
  ['conv64_2', 'same'],
  ['conv64_3', 'same'],
  ['conv128_down', 'down'],
  ['conv128_1', 'same'],
  ['conv128_2', 'same'],
  ['conv256_down', 'down'],
  ['conv256_1', 'same'],
  ['conv256_2', 'same'],
  ['conv256_down_out', 'down'],
] as const;

/** The size of what flows between two nodes. */
interface Flow {
  readonly name: string;
  readonly channels: number;
  readonly side: number;
}

/**
 * dlib's face recognition ResNet (29 layers) as ONNX. Input `input` [N, 3, 150, 150], RGB from 0 to 255; output `template` [N, 128], as the
 * network gives it, not of unit length.
 *
 * Bytes stay bytes in the file and become floats by `(byte - zero) * scale` when it is loaded (constant folding); the scale layer behind
 * each convolution, and the normalisation of the input, are folded into that scale and the bias.
 */
export function buildFaceEmbedding(weights: ReadonlyMap<string, Weight>): Uint8Array {
  const nodes: OnnxNode[] = [];
  const constants: OnnxTensor[] = [];

  const weight = (name: string): Weight => {
    const found = weights.get(name);
    if (!found) throw new Error(`the weights lack ${name}`);
    return found;
  };
  const floats = (name: string, shape: readonly number[], values: Float32Array) => {
    constants.push({ name, type: 'float32', shape, data: new Uint8Array(values.buffer) });
    return name;
  };
  const add = (op: string, inputs: readonly string[], attributes: OnnxNode['attributes'] = {}) => {
    const output = `${op}_${nodes.length}`;
    nodes.push({ op, inputs, output, attributes });
    return output;
  };

  /** Filters as ONNX wants them: output channel, input channel, height, width, each output channel times `factor`. */
  function filters(name: string, factor: Float32Array): string {
    const source = weight(name);
    const [height = 0, width = 0, channels = 0, outputs = 0] = source.shape;
    const shape = [outputs, channels, height, width];
    if (source.kind === 'float32') {
      const moved = outputFirst(source.values, height * width, channels, outputs);
      const inner = channels * height * width;
      return floats(
        name,
        shape,
        Float32Array.from(moved, (value, at) => value * (factor[Math.floor(at / inner)] ?? 0)),
      );
    }
    const data = Uint8Array.from(outputFirst(source.values, height * width, channels, outputs));
    constants.push({ name, type: 'uint8', shape, data });
    const scale = Float32Array.from(factor, (value) => value * source.scale);
    return widen(name, source, floats(`${name}/scale`, [outputs, 1, 1, 1], scale));
  }

  /** `(byte - zero) * scale` in plain operators, which every runtime folds when it loads the file. */
  function widen(name: string, { scale, min }: { scale: number; min: number }, by: string): string {
    const zero = floats(`${name}/zero`, [], Float32Array.of(-min / scale));
    const wide = add('Cast', [name], { to: 1 });
    return add('Mul', [add('Sub', [wide, zero]), by]);
  }

  function convolution(
    from: Flow,
    name: string,
    stride: 1 | 2,
    pad: 0 | 1,
    mean?: typeof MEAN,
  ): Flow {
    const [height = 0, , channels = 0, outputs = 0] = weight(`${name}/conv/filters`).shape;
    const scale = toFloats(weight(`${name}/scale/weights`));
    const shift = toFloats(weight(`${name}/scale/biases`));
    const bias = toFloats(weight(`${name}/conv/bias`));
    const raw = toFloats(weight(`${name}/conv/filters`));
    const folded = Float32Array.from(bias, (value, output) => {
      const ofMean = mean ? sumOverInput(raw, mean, channels, outputs, output) / DIVISOR : 0;
      return (value - ofMean) * (scale[output] ?? 0) + (shift[output] ?? 0);
    });
    const factor = mean ? scale.map((value) => value / DIVISOR) : scale;
    const inputs = [
      from.name,
      filters(`${name}/conv/filters`, factor),
      floats(`${name}/bias`, [outputs], folded),
    ];
    const side = Math.floor((from.side + 2 * pad - height) / stride) + 1;
    const output = add('Conv', inputs, {
      kernel_shape: [height, height],
      strides: [stride, stride],
      pads: [pad, pad, pad, pad],
    });
    return { name: output, channels: outputs, side };
  }

  const relu = (flow: Flow): Flow => ({ ...flow, name: add('Relu', [flow.name]) });

  /** Zeros after the last channel or behind the last row and column. */
  function padTo(flow: Flow, channels: number, side: number): Flow {
    if (flow.channels === channels && flow.side === side) return flow;
    const pads = [0, 0, 0, 0, 0, channels - flow.channels, side - flow.side, side - flow.side];
    const name = `pads_${nodes.length}`;
    constants.push({
      name,
      type: 'int64',
      shape: [8],
      data: new Uint8Array(BigInt64Array.from(pads, BigInt).buffer),
    });
    return { name: add('Pad', [flow.name, name]), channels, side };
  }

  function block(from: Flow, name: string, kind: 'same' | 'down'): Flow {
    const [stride, pad] = kind === 'down' ? ([2, 0] as const) : ([1, 1] as const);
    const inner = relu(convolution(from, `${name}/conv1`, stride, pad));
    const out = convolution(inner, `${name}/conv2`, 1, 1);
    const past = kind === 'down' ? halved(from) : from;
    const side = Math.max(out.side, past.side);
    const sum = add('Add', [
      padTo(past, out.channels, side).name,
      padTo(out, out.channels, side).name,
    ]);
    return relu({ name: sum, channels: out.channels, side });
  }

  function halved(flow: Flow): Flow {
    const name = add('AveragePool', [flow.name], { kernel_shape: [2, 2], strides: [2, 2] });
    return { ...flow, name, side: Math.floor(flow.side / 2) };
  }

  let flow: Flow = { name: 'input', channels: 3, side: SIDE };
  flow = relu(convolution(flow, 'conv32_down', 2, 0, MEAN));
  const pooled = add('MaxPool', [flow.name], { kernel_shape: [3, 3], strides: [2, 2] });
  flow = { ...flow, name: pooled, side: Math.floor((flow.side - 3) / 2) + 1 };
  for (const [name, kind] of BLOCKS) flow = block(flow, name, kind);

  const average = add('Flatten', [add('GlobalAveragePool', [flow.name])], { axis: 1 });
  const last = weight('fc');
  if (last.kind !== 'uint8') throw new Error('the last layer was expected as bytes');
  constants.push({ name: 'fc', type: 'uint8', shape: last.shape, data: last.values });
  const matrix = widen('fc', last, floats('fc/scale', [], Float32Array.of(last.scale)));
  nodes.push({ op: 'MatMul', inputs: [average, matrix], output: 'template' });

  return writeOnnx({
    name: 'dlib-face-recognition-resnet',
    nodes,
    constants,
    input: { name: 'input', shape: ['N', 3, SIDE, SIDE] },
    output: { name: 'template', shape: ['N', last.shape[1] ?? 0] },
  });
}

/** From height × width, input, output to output, input, height × width. */
function outputFirst(
  values: Float32Array | Uint8Array,
  area: number,
  channels: number,
  outputs: number,
): number[] {
  return Array.from({ length: values.length }, (_, at) => {
    const position = at % area;
    const channel = Math.floor(at / area) % channels;
    const output = Math.floor(at / (area * channels));
    return values[(position * channels + channel) * outputs + output] ?? 0;
  });
}

/** What a picture of the mean colour would add to one output of a convolution. */
function sumOverInput(
  raw: Float32Array,
  mean: typeof MEAN,
  channels: number,
  outputs: number,
  output: number,
): number {
  let sum = 0;
  for (let at = output; at < raw.length; at += outputs)
    sum += (raw[at] ?? 0) * (mean[Math.floor(at / outputs) % channels] ?? 0);
  return sum;
}
