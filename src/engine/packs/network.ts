import type { PackManifest } from '../../domain';
import { readOnnx, type Operator, type OperatorSet } from './onnx';
import type { NetworkRefusal } from './refusal';

/** Names that ONNX's standard operators go by. */
const STANDARD: ReadonlySet<string> = new Set(['', 'ai.onnx']);

/** Versions of the standard operators that are taken: 7 is the first without relics of the very first format, 21 the newest that was tried here. */
const VERSIONS = { from: 7, to: 21 };

/**
 * The operators that are taken: those that networks in the style of ResNet, MobileFaceNet and SFace consist of, with what exporters put around them. All of them
 * compute numbers from numbers in one pass: nothing loops, branches, draws random numbers or makes tensors of a size that data decides.
 */
export const OPERATORS: ReadonlySet<string> = new Set([
  'Add',
  'AveragePool',
  'BatchNormalization',
  'Cast',
  'Clip',
  'Concat',
  'Constant',
  'Conv',
  'Div',
  'Dropout',
  'Elu',
  'Exp',
  'Flatten',
  'Gather',
  'Gemm',
  'GlobalAveragePool',
  'GlobalMaxPool',
  'HardSigmoid',
  'HardSwish',
  'Identity',
  'InstanceNormalization',
  'LeakyRelu',
  'LpNormalization',
  'MatMul',
  'MaxPool',
  'Mul',
  'Neg',
  'PRelu',
  'Pad',
  'Pow',
  'ReduceL2',
  'ReduceMean',
  'ReduceSum',
  'Relu',
  'Reshape',
  'Selu',
  'Shape',
  'Sigmoid',
  'Slice',
  'Softmax',
  'Softplus',
  'Split',
  'Sqrt',
  'Squeeze',
  'Sub',
  'Sum',
  'Tanh',
  'Transpose',
  'Unsqueeze',
]);

/** Looks into the ONNX file before the runtime does. @returns what is wrong with it, or `null` */
export function checkNetwork(
  bytes: Uint8Array,
  { input, output }: Pick<PackManifest, 'input' | 'output'>,
): NetworkRefusal | null {
  const read = readOnnx(bytes);
  if (!read.ok) return { kind: 'not-onnx' };
  const { operatorSets, operators, features, inputs, outputs } = read.value;
  const [feature] = features;
  if (feature) return { kind: 'feature', feature };
  const set = operatorSets.find((one) => !isKnownSet(one));
  if (set) return { kind: 'operator-set', ...set };
  const operator = operators.find((one) => !isAllowed(one));
  if (operator) return { kind: 'operator', ...operator };
  if (inputs.length !== 1 || inputs[0] !== input.name)
    return { kind: 'input', announced: input.name, found: inputs };
  if (!outputs.includes(output.name))
    return { kind: 'output', announced: output.name, found: outputs };
  return null;
}

function isKnownSet({ domain, version }: OperatorSet): boolean {
  return STANDARD.has(domain) && version >= VERSIONS.from && version <= VERSIONS.to;
}

function isAllowed({ domain, name }: Operator): boolean {
  return STANDARD.has(domain) && OPERATORS.has(name);
}
