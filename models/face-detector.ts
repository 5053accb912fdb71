import { int, writeTfjsGraph, type GraphNode } from './formats/tfjs-graph';
import { readTflite } from './formats/tflite';
import { intConstantOf, nodeName, toTfjsGraph } from './tflite-to-tfjs';

/**
 * MediaPipe's short-range face detector (BlazeFace) as a TFJS graph model. `@tensorflow-models/face-detection` wants one output,
 * `Identity` [1, 896, 17]: for each anchor its score and then its 16 coordinates.
 */
export function buildFaceDetector(tflite: Uint8Array) {
  const model = readTflite(tflite);
  const graph = toTfjsGraph(model);
  const outputs = ['classificators', 'regressors'].map((name) =>
    nodeName(model.tensors.findIndex((tensor) => tensor.name === name)),
  );
  const axis = intConstantOf('last_axis', 2);
  const identity: GraphNode = {
    name: 'Identity',
    op: 'ConcatV2',
    input: [...outputs, axis.name],
    attr: { T: { type: 'DT_FLOAT' }, N: int(2), Tidx: { type: 'DT_INT32' } },
  };
  return writeTfjsGraph(
    { ...graph, constants: [...graph.constants, axis], nodes: [...graph.nodes, identity] },
    'face-detector.bin',
  );
}
