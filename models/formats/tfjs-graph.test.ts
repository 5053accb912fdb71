import { expect, it } from 'vitest';
import { int, ints, text, texts, writeTfjsGraph, type Graph } from './tfjs-graph';

const graph: Graph = {
  input: { name: 'picture', shape: [1, 2, 2, 3] },
  constants: [
    { name: 'half', shape: [2], type: 'float16', data: Uint8Array.of(0, 0x3c, 0, 0xc0) },
    { name: 'whole', shape: [], type: 'int32', data: Uint8Array.of(7, 0, 0, 0) },
  ],
  nodes: [{ name: 'sum', op: 'AddV2', input: ['picture', 'half'], attr: { N: int(2) } }],
};

it('writes base64 text and decimal numbers, as GraphDef in JSON does', () => {
  expect(text('SAME')).toEqual({ s: 'U0FNRQ==' });
  expect(texts('BiasAdd')).toEqual({ list: { s: ['Qmlhc0FkZA=='] } });
  expect(ints(1, 2)).toEqual({ list: { i: ['1', '2'] } });
});

it('names the weights in the order in which their bytes follow each other', () => {
  const { json, weights } = writeTfjsGraph(graph, 'weights.bin');
  expect([...weights]).toEqual([0, 0x3c, 0, 0xc0, 7, 0, 0, 0]);
  const model = JSON.parse(new TextDecoder().decode(json)) as Record<string, unknown>;
  expect(model).toMatchObject({
    format: 'graph-model',
    modelTopology: {
      node: [
        { name: 'picture', op: 'Placeholder' },
        { name: 'half', op: 'Const' },
        { name: 'whole', op: 'Const', attr: { dtype: { type: 'DT_INT32' } } },
        { name: 'sum', op: 'AddV2', input: ['picture', 'half'] },
      ],
    },
    weightsManifest: [
      {
        paths: ['weights.bin'],
        weights: [
          { name: 'half', quantization: { dtype: 'float16', original_dtype: 'float32' } },
          { name: 'whole', shape: [], dtype: 'int32' },
        ],
      },
    ],
  });
});
