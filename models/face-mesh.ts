import { writeTfjsGraph, type GraphNode } from './formats/tfjs-graph';
import { readTflite } from './formats/tflite';
import { nodeName, toTfjsGraph } from './tflite-to-tfjs';

/** Numbers of the mesh output: x, y and z of 468 landmarks. */
const MESH_NUMBERS = 468 * 3;

/**
 * MediaPipe's face mesh as a TFJS graph model. `@tensorflow-models/face-landmarks-detection` asks for `output_mesh` and for
 * `output_faceflag`, which it compares with 0.5 as a probability; the network itself gives a logit (MediaPipe's
 * `face_landmark_cpu.pbtxt` applies the sigmoid afterwards).
 */
export function buildFaceMesh(tflite: Uint8Array) {
  const model = readTflite(tflite);
  const graph = toTfjsGraph(model);
  const named = (name: string, op: string, ofMesh: boolean): GraphNode => {
    const output = model.outputs.find(
      (tensor) => (model.tensors[tensor]?.shape.at(-1) === MESH_NUMBERS) === ofMesh,
    );
    if (output === undefined) throw new Error(`the face mesh has no output for ${name}`);
    return { name, op, input: [nodeName(output)], attr: { T: { type: 'DT_FLOAT' } } };
  };
  return writeTfjsGraph(
    {
      ...graph,
      nodes: [
        ...graph.nodes,
        named('output_mesh', 'Identity', true),
        named('output_faceflag', 'Sigmoid', false),
      ],
    },
    'face-mesh.bin',
  );
}
