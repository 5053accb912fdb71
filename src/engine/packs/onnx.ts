import { fail, ok, type Result } from '../../domain';
import { fieldsOf, Malformed, type Field } from './protobuf';
import type { GraphFeature } from './refusal';

/**
 * What has to be known of an ONNX file before it is given to the runtime. Field numbers are those of `onnx/onnx.proto`. Where a field stands twice, the runtime
 * joins both or takes the last; here all of them are read.
 */
export interface OnnxFacts {
  readonly operatorSets: readonly OperatorSet[];
  readonly operators: readonly Operator[];
  /** What is beyond plain operators and their numbers. */
  readonly features: readonly GraphFeature[];
  /** Names of what has to be given to it, without the weights that older files list as inputs too. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export interface OperatorSet {
  readonly domain: string;
  readonly version: number;
}

export interface Operator {
  readonly domain: string;
  readonly name: string;
}

/** Marks a file in ONNX Runtime's own format, at its fifth byte. The runtime would take it for that, whatever else it is. */
const ORT_FORMAT = { mark: [0x4f, 0x52, 0x54, 0x4d], at: 4 };

/** Reads an ONNX file as far as checking it needs it. */
export function readOnnx(bytes: Uint8Array): Result<OnnxFacts, null> {
  if (ORT_FORMAT.mark.every((byte, at) => bytes[ORT_FORMAT.at + at] === byte)) return fail(null);
  try {
    const facts = readModel(bytes);
    return facts.operators.length > 0 ? ok(facts) : fail(null);
  } catch (cause) {
    if (cause instanceof Malformed) return fail(null);
    throw cause;
  }
}

interface Collected {
  readonly operatorSets: OperatorSet[];
  readonly operators: Operator[];
  readonly features: Set<GraphFeature>;
  readonly weights: Set<string>;
  readonly inputs: string[];
  readonly outputs: string[];
}

/** `ModelProto`: 7 graph, 8 opset_import, 20 training_info, 25 functions. */
function readModel(bytes: Uint8Array): OnnxFacts {
  const found: Collected = {
    operatorSets: [],
    operators: [],
    features: new Set(),
    weights: new Set(),
    inputs: [],
    outputs: [],
  };
  for (const field of fieldsOf(bytes)) {
    if (isBytes(field, 7)) readGraph(field.value, found);
    if (isBytes(field, 8)) found.operatorSets.push(readOperatorSet(field.value));
    if (isBytes(field, 20)) found.features.add('training');
    if (isBytes(field, 25)) found.features.add('functions');
  }
  const { operatorSets, operators, features, weights, inputs, outputs } = found;
  return {
    operatorSets,
    operators,
    features: [...features],
    inputs: inputs.filter((name) => !weights.has(name)),
    outputs,
  };
}

/** `GraphProto`: 1 node, 5 initializer, 11 input, 12 output, 15 sparse_initializer. */
function readGraph(bytes: Uint8Array, found: Collected): void {
  for (const field of fieldsOf(bytes)) {
    if (isBytes(field, 1)) readNode(field.value, found);
    if (isBytes(field, 5)) found.weights.add(readTensor(field.value, found));
    if (isBytes(field, 11)) found.inputs.push(textIn(field.value, 1));
    if (isBytes(field, 12)) found.outputs.push(textIn(field.value, 1));
    if (isBytes(field, 15)) found.features.add('sparse');
  }
}

/** `NodeProto`: 4 op_type, 5 attribute, 7 domain. */
function readNode(bytes: Uint8Array, found: Collected): void {
  found.operators.push({ name: textIn(bytes, 4), domain: textIn(bytes, 7) });
  for (const field of fieldsOf(bytes)) if (isBytes(field, 5)) readAttribute(field.value, found);
}

/** `AttributeProto`: 5 t, 6 g, 10 tensors, 11 graphs, 22 sparse_tensor, 23 sparse_tensors. */
function readAttribute(bytes: Uint8Array, found: Collected): void {
  for (const field of fieldsOf(bytes)) {
    if (isBytes(field, 5) || isBytes(field, 10)) readTensor(field.value, found);
    if (isBytes(field, 6) || isBytes(field, 11)) found.features.add('sub-graph');
    if (isBytes(field, 22) || isBytes(field, 23)) found.features.add('sparse');
  }
}

/** `TensorProto`: 8 name, 13 external_data, 14 data_location (0 is in the file). @returns its name */
function readTensor(bytes: Uint8Array, found: Collected): string {
  for (const field of fieldsOf(bytes)) {
    const elsewhere = field.number === 14 && field.kind === 'varint' && field.value !== 0n;
    if (elsewhere || isBytes(field, 13)) found.features.add('external-data');
  }
  return textIn(bytes, 8);
}

/** `OperatorSetIdProto`: 1 domain, 2 version. */
function readOperatorSet(bytes: Uint8Array): OperatorSet {
  let version = 0;
  for (const field of fieldsOf(bytes))
    if (field.number === 2 && field.kind === 'varint') version = Number(field.value);
  return { domain: textIn(bytes, 1), version };
}

function isBytes(field: Field, number: number): field is Field & { readonly kind: 'bytes' } {
  return field.number === number && field.kind === 'bytes';
}

/** The text in a field, of several the last one as the runtime takes it; empty where there is none. */
function textIn(bytes: Uint8Array, number: number): string {
  let text = '';
  for (const field of fieldsOf(bytes))
    if (isBytes(field, number)) text = new TextDecoder().decode(field.value);
  return text;
}
