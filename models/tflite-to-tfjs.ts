import {
  int,
  ints,
  text,
  texts,
  type Graph,
  type GraphConstant,
  type GraphNode,
} from './formats/tfjs-graph';
import type { TfliteModel, TfliteOperator, WindowOptions } from './formats/tflite';

type Attributes = GraphNode['attr'];

const FLOAT = { type: 'DT_FLOAT' } as const;
const INT32 = { type: 'DT_INT32' } as const;

/** The name of a tensor in the TFJS graph. */
export const nodeName = (tensor: number) => `t${tensor}`;

/**
 * Says the same network as a TFJS graph. Filters are stored output channel first by TFLite and last by TFJS; everything else keeps
 * its layout (batch, height, width, channels).
 *
 * @throws Error on an operator or a constant that has no counterpart here
 */
export function toTfjsGraph(model: TfliteModel): Graph {
  const [input] = model.inputs;
  const shape = input === undefined ? undefined : model.tensors[input]?.shape;
  if (input === undefined || !shape) throw new Error('a network with one input was expected');
  const constants = new Map<string, GraphConstant>();
  /** Dequantized float16 constants stand for the constant itself: TFJS widens them when it loads. */
  const origins = new Map(
    model.operators
      .filter(({ name }) => name === 'Dequantize')
      .map(({ inputs: [from = -1], outputs: [to = -1] }) => [to, from]),
  );
  const operators = model.operators.filter(({ name }) => name !== 'Dequantize');
  const nodes = operators.flatMap((operator) => translate(operator));
  return {
    input: { name: nodeName(input), shape },
    constants: [...constants.values()],
    nodes,
  };

  function constant(tensor: number, layout: 'filter' | 'depthwise' | 'as-is'): string {
    const source = model.tensors[origins.get(tensor) ?? tensor];
    if (!source || source.data.length === 0) throw new Error(`tensor ${tensor} is not a constant`);
    const name = nodeName(tensor);
    const { type, data, shape: dimensions } = source;
    if (layout === 'as-is') constants.set(name, { name, type, data, shape: dimensions });
    else {
      const [out = 0, height = 0, width = 0, channels = 0] = dimensions;
      const moved =
        layout === 'filter'
          ? {
              shape: [height, width, channels, out],
              data: outputLast(data, out, type === 'float16' ? 2 : 4),
            }
          : { shape: [height, width, channels, 1], data };
      constants.set(name, { name, type, ...moved });
    }
    return name;
  }

  function translate(operator: TfliteOperator): readonly GraphNode[] {
    const [a = -1, b = -1, c = -1] = operator.inputs;
    const name = nodeName(operator.outputs[0] ?? -1);
    if (operator.relu && !operator.name.endsWith('Conv2D'))
      throw new Error(`${operator.name} with a ReLU inside has no counterpart here`);
    const node = (op: string, inputs: readonly string[], attr: Attributes) => [
      { name, op, input: inputs, attr: { T: FLOAT, ...attr } },
    ];
    switch (operator.name) {
      case 'Conv2D':
        return node('_FusedConv2D', [nodeName(a), constant(b, 'filter'), constant(c, 'as-is')], {
          ...windowAttributes(operator),
          ...biasOf(operator),
        });
      case 'DepthwiseConv2D':
        return node(
          'FusedDepthwiseConv2dNative',
          [nodeName(a), constant(b, 'depthwise'), constant(c, 'as-is')],
          { ...windowAttributes(operator), ...biasOf(operator) },
        );
      case 'MaxPool2D':
        return node('MaxPool', [nodeName(a)], windowAttributes(operator));
      case 'PRelu':
        return node('Prelu', [nodeName(a), constant(b, 'as-is')], {});
      case 'Relu':
        return node('Relu', [nodeName(a)], {});
      case 'Add':
        return node('AddV2', [nodeName(a), nodeName(b)], {});
      case 'Pad':
        return node('Pad', [nodeName(a), constant(b, 'as-is')], { Tpaddings: INT32 });
      case 'Reshape':
        return node('Reshape', [nodeName(a), shapeConstant(operator)], { Tshape: INT32 });
      case 'Concatenation':
        return node('ConcatV2', [...operator.inputs.map(nodeName), axisConstant(operator.axis)], {
          N: int(operator.inputs.length),
          Tidx: INT32,
        });
      case 'Dequantize':
        return [];
    }
  }

  function shapeConstant({ outputs: [output = -1] }: TfliteOperator): string {
    return intConstant(`shape_of_${nodeName(output)}`, model.tensors[output]?.shape ?? []);
  }
  function axisConstant(axis: number): string {
    return intConstant(`axis_${axis}`, axis);
  }
  function intConstant(name: string, value: number | readonly number[]): string {
    constants.set(name, intConstantOf(name, value));
    return name;
  }
}

/** A constant of whole numbers: one number is a scalar, several a vector. */
export function intConstantOf(name: string, value: number | readonly number[]): GraphConstant {
  const values = typeof value === 'number' ? [value] : value;
  return {
    name,
    type: 'int32',
    shape: typeof value === 'number' ? [] : [values.length],
    data: new Uint8Array(Int32Array.from(values).buffer),
  };
}

/** Moves the first of four axes, that of the output channels, to the end. `width` is the size of a number in bytes. */
function outputLast(data: Uint8Array, outputs: number, width: number): Uint8Array {
  const inner = data.length / width / outputs;
  const moved = new Uint8Array(data.length);
  for (let output = 0; output < outputs; output++)
    for (let at = 0; at < inner; at++) {
      const from = (output * inner + at) * width;
      moved.set(data.subarray(from, from + width), (at * outputs + output) * width);
    }
  return moved;
}

function windowAttributes({ name, window }: TfliteOperator): Attributes {
  if (!window) throw new Error(`${name} has no window`);
  const { padding, strides, filter }: WindowOptions = window;
  return {
    padding: text(padding),
    strides: ints(1, ...strides, 1),
    data_format: text('NHWC'),
    ...(name === 'MaxPool2D' ? { ksize: ints(1, ...filter, 1) } : { dilations: ints(1, 1, 1, 1) }),
  };
}

function biasOf({ relu }: TfliteOperator): Attributes {
  return { fused_ops: relu ? texts('BiasAdd', 'Relu') : texts('BiasAdd'), num_args: int(1) };
}
