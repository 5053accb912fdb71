import protobuf from 'protobufjs/minimal.js';

/** Writes an ONNX model: the Protocol Buffers message `ModelProto` of `onnx/onnx.proto`. Field numbers are those of that file. */

/** Version of the file format and of the operators: both read by every ONNX Runtime since 1.8. */
const IR_VERSION = 7;
const OPSET_VERSION = 13;

/** `TensorProto.DataType` and `AttributeProto.AttributeType`. */
const DATA_TYPE = { float32: 1, uint8: 2, int64: 7 } as const;
const INTS = 7;
const INT = 2;

export interface OnnxTensor {
  readonly name: string;
  readonly type: keyof typeof DATA_TYPE;
  readonly shape: readonly number[];
  /** Little-endian. */
  readonly data: Uint8Array;
}

export interface OnnxNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

/** An input or output, float32; a dimension given as text may have any size. */
export interface OnnxValue {
  readonly name: string;
  readonly shape: readonly (number | string)[];
}

export interface OnnxGraph {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxTensor[];
  readonly input: OnnxValue;
  readonly output: OnnxValue;
}

type Writer = protobuf.Writer;

/** @returns the bytes of the file; the same graph always gives the same bytes */
export function writeOnnx(graph: OnnxGraph): Uint8Array {
  const model = protobuf.Writer.create();
  model.uint32(tag(1, VARINT)).int64(IR_VERSION);
  message(model, 7, (writer) => writeGraph(writer, graph));
  message(model, 8, (opset) => opset.uint32(tag(2, VARINT)).int64(OPSET_VERSION));
  return model.finish();
}

function writeGraph(writer: Writer, graph: OnnxGraph): void {
  for (const node of graph.nodes) message(writer, 1, (inner) => writeNode(inner, node));
  string(writer, 2, graph.name);
  for (const constant of graph.constants)
    message(writer, 5, (inner) => writeTensor(inner, constant));
  message(writer, 11, (inner) => writeValue(inner, graph.input));
  message(writer, 12, (inner) => writeValue(inner, graph.output));
}

function writeNode(writer: Writer, { op, inputs, output, attributes = {} }: OnnxNode): void {
  for (const input of inputs) string(writer, 1, input);
  string(writer, 2, output);
  string(writer, 3, output);
  string(writer, 4, op);
  for (const [name, value] of Object.entries(attributes))
    message(writer, 5, (attribute) => {
      string(attribute, 1, name);
      if (typeof value === 'number') attribute.uint32(tag(3, VARINT)).int64(value);
      else for (const item of value) attribute.uint32(tag(8, VARINT)).int64(item);
      attribute.uint32(tag(20, VARINT)).int32(typeof value === 'number' ? INT : INTS);
    });
}

function writeTensor(writer: Writer, { name, type, shape, data }: OnnxTensor): void {
  for (const size of shape) writer.uint32(tag(1, VARINT)).int64(size);
  writer.uint32(tag(2, VARINT)).int32(DATA_TYPE[type]);
  string(writer, 8, name);
  writer.uint32(tag(9, BYTES)).bytes(data);
}

/** `ValueInfoProto` with a `TypeProto.Tensor` inside. */
function writeValue(writer: Writer, { name, shape }: OnnxValue): void {
  string(writer, 1, name);
  message(writer, 2, (type) =>
    message(type, 1, (tensor) => {
      tensor.uint32(tag(1, VARINT)).int32(DATA_TYPE.float32);
      message(tensor, 2, (dimensions) => {
        for (const size of shape)
          message(dimensions, 1, (dimension) => {
            if (typeof size === 'number') dimension.uint32(tag(1, VARINT)).int64(size);
            else string(dimension, 2, size);
          });
      });
    }),
  );
}

/** Wire types of Protocol Buffers. */
const VARINT = 0;
const BYTES = 2;

function tag(field: number, wireType: number): number {
  return (field << 3) | wireType;
}

function string(writer: Writer, field: number, value: string): void {
  writer.uint32(tag(field, BYTES)).string(value);
}

function message(writer: Writer, field: number, write: (inner: Writer) => unknown): void {
  writer.uint32(tag(field, BYTES)).fork();
  write(writer);
  writer.ldelim();
}
