import { expect, it } from 'vitest';
import { readFaceApiWeights, toFloats } from './face-api-weights';

const manifest = [
  {
    weights: [
      {
        name: 'bytes',
        shape: [2, 2],
        dtype: 'float32',
        quantization: { dtype: 'uint8', scale: 0.5, min: -1 },
      },
      { name: 'floats', shape: [2], dtype: 'float32' },
    ],
    paths: ['weights.bin'],
  },
];
const file = new Uint8Array([0, 1, 2, 255, ...new Uint8Array(Float32Array.of(3.5, -7).buffer)]);

it('reads bytes with their scale, and floats behind them', () => {
  const weights = readFaceApiWeights(manifest, file);
  const [bytes, floats] = [weights.get('bytes'), weights.get('floats')];
  expect(bytes && [...toFloats(bytes)]).toEqual([-1, -0.5, 0, 126.5]);
  expect(floats && [...toFloats(floats)]).toEqual([3.5, -7]);
  expect(bytes?.shape).toEqual([2, 2]);
});

it('refuses a file that is longer than the manifest says', () => {
  expect(() => readFaceApiWeights(manifest, new Uint8Array([...file, 0]))).toThrow('13 bytes');
});

it('refuses a manifest of another form', () => {
  expect(() => readFaceApiWeights([{ weights: [{ name: 'x' }] }], file)).toThrow();
});
