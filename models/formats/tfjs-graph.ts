/**
 * Writes a TFJS graph model: the two files that `loadGraphModel` of `@tensorflow/tfjs-converter` reads. The topology is a TensorFlow
 * `GraphDef` in JSON (`tensorflow/core/framework/graph.proto`), in which byte strings are base64.
 */

/** One attribute of a node, as `node_def.proto` writes it. */
type Attribute =
  | { readonly type: 'DT_FLOAT' | 'DT_INT32' }
  | { readonly s: string }
  | { readonly i: string }
  | { readonly list: { readonly i: readonly string[] } | { readonly s: readonly string[] } };

export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input: readonly string[];
  readonly attr: Readonly<Record<string, Attribute>>;
}

/** A constant: float16 is widened by TFJS when it loads, int32 and float32 are taken as they are. */
export interface GraphConstant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: 'float16' | 'float32' | 'int32';
  readonly data: Uint8Array;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly constants: readonly GraphConstant[];
  /** Name and shape of the one input, float32. */
  readonly input: { readonly name: string; readonly shape: readonly number[] };
}

/** An attribute that is text. */
export const text = (value: string): Attribute => ({ s: base64(value) });
/** An attribute that is a list of whole numbers. */
export const ints = (...values: number[]): Attribute => ({ list: { i: values.map(String) } });
/** An attribute that is a list of texts. */
export const texts = (...values: string[]): Attribute => ({ list: { s: values.map(base64) } });
/** An attribute that is a whole number. */
export const int = (value: number): Attribute => ({ i: String(value) });

const FLOAT: Attribute = { type: 'DT_FLOAT' };

/**
 * @param weightsFile name of the weights file, which the topology refers to
 * @returns the bytes of both files; the same graph always gives the same bytes
 */
export function writeTfjsGraph(
  graph: Graph,
  weightsFile: string,
): { readonly json: Uint8Array; readonly weights: Uint8Array } {
  const constants = graph.constants.map(({ name, type }) => ({
    name,
    op: 'Const',
    input: [],
    attr: { dtype: { type: type === 'int32' ? 'DT_INT32' : 'DT_FLOAT' } },
  }));
  const input = {
    name: graph.input.name,
    op: 'Placeholder',
    input: [],
    attr: {
      dtype: FLOAT,
      shape: { shape: { dim: graph.input.shape.map((size) => ({ size: String(size) })) } },
    },
  };
  const model = {
    format: 'graph-model',
    modelTopology: {
      node: [input, ...constants, ...graph.nodes],
      library: {},
      versions: {},
    },
    weightsManifest: [{ paths: [weightsFile], weights: graph.constants.map(weightSpec) }],
  };
  return {
    json: new TextEncoder().encode(JSON.stringify(model)),
    weights: concatenate(graph.constants.map(({ data }) => data)),
  };
}

function weightSpec({ name, shape, type }: GraphConstant) {
  return type === 'float16'
    ? {
        name,
        shape,
        dtype: 'float32',
        quantization: { dtype: 'float16', original_dtype: 'float32' },
      }
    : { name, shape, dtype: type };
}

function base64(value: string): string {
  return Buffer.from(value, 'utf8').toString('base64');
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
