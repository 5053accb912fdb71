import { ByteBuffer } from 'flatbuffers';

/**
 * Reads what the preparation needs of a TensorFlow Lite model: a FlatBuffer after `schema.fbs` (version 3) of TensorFlow. Fields are
 * found by their number in the schema, which never changes.
 */

/** Operators in the schema's `BuiltinOperator`, as far as our models use them. */
const OPERATORS: Readonly<Record<number, OperatorName>> = {
  0: 'Add',
  2: 'Concatenation',
  3: 'Conv2D',
  4: 'DepthwiseConv2D',
  6: 'Dequantize',
  17: 'MaxPool2D',
  19: 'Relu',
  22: 'Reshape',
  34: 'Pad',
  54: 'PRelu',
};
export type OperatorName =
  | 'Add'
  | 'Concatenation'
  | 'Conv2D'
  | 'DepthwiseConv2D'
  | 'Dequantize'
  | 'MaxPool2D'
  | 'Relu'
  | 'Reshape'
  | 'Pad'
  | 'PRelu';

/** Element types in the schema's `TensorType`, as far as our models use them. */
const TYPES: Readonly<Record<number, TensorType>> = { 0: 'float32', 1: 'float16', 2: 'int32' };
export type TensorType = 'float32' | 'float16' | 'int32';

/** A tensor; `data` is empty unless it is a constant. */
export interface TfliteTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: TensorType;
  readonly data: Uint8Array;
}

/** The options of convolutions and poolings; absent ones are 0 or 1 as in the schema. */
export interface WindowOptions {
  readonly padding: 'SAME' | 'VALID';
  readonly strides: readonly [height: number, width: number];
  readonly filter: readonly [height: number, width: number];
}

/** One operator of the graph, with the numbers of its tensors. */
export interface TfliteOperator {
  readonly name: OperatorName;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** Whether a ReLU follows inside this operator. */
  readonly relu: boolean;
  /** For convolutions and poolings. */
  readonly window: WindowOptions | null;
  /** For concatenations. */
  readonly axis: number;
}

export interface TfliteModel {
  readonly tensors: readonly TfliteTensor[];
  readonly operators: readonly TfliteOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** A table in the buffer, read by field number. */
interface Table {
  int32(field: number): number;
  int8(field: number): number;
  text(field: number): string;
  bytes(field: number): Uint8Array;
  ints(field: number): readonly number[];
  table(field: number): Table | null;
  tables(field: number): readonly Table[];
}

/** @throws Error on anything that the models we know do not have */
export function readTflite(bytes: Uint8Array): TfliteModel {
  const buffer = new ByteBuffer(bytes);
  const model = tableAt(buffer, buffer.readInt32(0));
  const [graph, ...others] = model.tables(2);
  if (!graph || others.length > 0) throw new Error('a TFLite model with one graph was expected');
  const codes = model.tables(1).map((code) => Math.max(code.int8(0), code.int32(3)));
  const buffers = model.tables(4).map((entry) => entry.bytes(0));
  return {
    tensors: graph.tables(0).map((tensor) => readTensor(tensor, buffers)),
    operators: graph.tables(3).map((operator) => readOperator(operator, codes)),
    inputs: graph.ints(1),
    outputs: graph.ints(2),
  };
}

function readTensor(tensor: Table, buffers: readonly Uint8Array[]): TfliteTensor {
  const type = TYPES[tensor.int8(1)];
  const data = buffers[tensor.int32(2)];
  if (!type || !data) throw new Error(`tensor ${tensor.text(3)} has an unknown type or no buffer`);
  return { name: tensor.text(3), shape: tensor.ints(0), type, data };
}

function readOperator(operator: Table, codes: readonly number[]): TfliteOperator {
  const code = codes[operator.int32(0)] ?? -1;
  const name = OPERATORS[code];
  if (!name) throw new Error(`TFLite operator ${code} is not known`);
  const options = operator.table(4);
  const window = windowOf(name, options);
  const activation = options ? activationOf(name, options) : 0;
  if (activation > 1) throw new Error(`${name} has an activation that is not known`);
  return {
    name,
    inputs: operator.ints(1),
    outputs: operator.ints(2),
    relu: activation === 1,
    window,
    axis: name === 'Concatenation' && options ? options.int32(0) : 0,
  };
}

/** The field of the fused activation differs from table to table. */
function activationOf(name: OperatorName, options: Table): number {
  const field = { Add: 0, Concatenation: 1, Conv2D: 3, DepthwiseConv2D: 4, MaxPool2D: 5 } as const;
  return name in field ? options.int8(field[name as keyof typeof field]) : 0;
}

function windowOf(name: OperatorName, options: Table | null): WindowOptions | null {
  if (name !== 'Conv2D' && name !== 'DepthwiseConv2D' && name !== 'MaxPool2D') return null;
  if (!options) throw new Error(`${name} has no options`);
  const [dilationWidth, dilationHeight] =
    name === 'Conv2D' ? [4, 5] : name === 'DepthwiseConv2D' ? [5, 6] : [null, null];
  if (
    dilationWidth !== null &&
    (options.int32(dilationWidth) > 1 || options.int32(dilationHeight) > 1)
  )
    throw new Error(`${name} is dilated, which is not known`);
  return {
    padding: options.int8(0) === 0 ? 'SAME' : 'VALID',
    strides: [options.int32(2), options.int32(1)],
    filter: name === 'MaxPool2D' ? [options.int32(4), options.int32(3)] : [0, 0],
  };
}

function tableAt(buffer: ByteBuffer, position: number): Table {
  /** Place of a field's value, or 0 when the field is absent. */
  const place = (field: number) => {
    const offset = buffer.__offset(position, 4 + 2 * field);
    return offset ? position + offset : 0;
  };
  const vector = (field: number) => {
    const at = place(field);
    if (!at) return { start: 0, length: 0 };
    const start = at + buffer.readInt32(at);
    return { start: start + 4, length: buffer.readInt32(start) };
  };
  const eachOf = <T>(field: number, read: (at: number) => T): readonly T[] => {
    const { start, length } = vector(field);
    return Array.from({ length }, (_, index) => read(start + 4 * index));
  };
  return {
    int32: (field) => (place(field) ? buffer.readInt32(place(field)) : 0),
    int8: (field) => (place(field) ? buffer.readInt8(place(field)) : 0),
    bytes(field) {
      const { start, length } = vector(field);
      return buffer.bytes().subarray(start, start + length);
    },
    text(field) {
      return new TextDecoder().decode(this.bytes(field));
    },
    ints: (field) => eachOf(field, (at) => buffer.readInt32(at)),
    table(field) {
      const at = place(field);
      return at ? tableAt(buffer, at + buffer.readInt32(at)) : null;
    },
    tables: (field) => eachOf(field, (at) => tableAt(buffer, at + buffer.readInt32(at))),
  };
}
