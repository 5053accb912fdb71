import { expect, it } from 'vitest';
import { mediapipeAsset } from '../sources';
import { readTflite } from './tflite';

it('reads the detector: its input, its two outputs and its float16 weights', () => {
  const model = readTflite(mediapipeAsset('face_detection_short_range.tflite'));
  expect(model.inputs.map((at) => model.tensors[at]?.shape)).toEqual([[1, 128, 128, 3]]);
  expect(model.outputs.map((at) => [model.tensors[at]?.name, model.tensors[at]?.shape])).toEqual([
    ['regressors', [1, 896, 16]],
    ['classificators', [1, 896, 1]],
  ]);
  const first = model.operators.find(({ name }) => name === 'Conv2D');
  expect(first?.window).toEqual({ padding: 'SAME', strides: [2, 2], filter: [0, 0] });
  const halves = model.tensors.filter(({ type }) => type === 'float16');
  expect(halves.length).toBeGreaterThan(50);
  for (const { shape, data } of halves)
    expect(data.length).toBe(2 * shape.reduce((product, size) => product * size, 1));
});

it('reads the mesh: 468 landmarks and a face flag', () => {
  const model = readTflite(mediapipeAsset('face_landmark.tflite'));
  expect(model.inputs.map((at) => model.tensors[at]?.shape)).toEqual([[1, 192, 192, 3]]);
  expect(model.outputs.map((at) => model.tensors[at]?.shape.at(-1))).toEqual([1404, 1]);
  expect(new Set(model.operators.map(({ name }) => name))).toEqual(
    new Set(['Add', 'Conv2D', 'DepthwiseConv2D', 'Dequantize', 'MaxPool2D', 'PRelu', 'Pad']),
  );
});

it('refuses what is not such a model', () => {
  expect(() => readTflite(new Uint8Array(64))).toThrow();
});
