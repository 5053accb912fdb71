import * as ort from 'onnxruntime-web/wasm';
import wasmModuleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { beforeAll, expect, it } from 'vitest';
import { writeOnnx } from './onnx';

const bytesOf = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer);

beforeAll(() => {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = { mjs: wasmModuleUrl, wasm: wasmUrl };
});

it('writes a file that ONNX Runtime loads and runs: bytes widened, multiplied, padded, any batch', async () => {
  const file = writeOnnx({
    name: 'small',
    nodes: [
      { op: 'Cast', inputs: ['bytes'], output: 'wide', attributes: { to: 1 } },
      { op: 'Mul', inputs: ['input', 'wide'], output: 'product' },
      { op: 'Add', inputs: ['product', 'bias'], output: 'sum' },
      { op: 'Pad', inputs: ['sum', 'pads'], output: 'padded' },
      { op: 'Transpose', inputs: ['padded'], output: 'output', attributes: { perm: [1, 0] } },
    ],
    constants: [
      { name: 'bytes', type: 'uint8', shape: [2], data: Uint8Array.of(3, 200) },
      { name: 'bias', type: 'float32', shape: [2], data: bytesOf(0.5, -1) },
      {
        name: 'pads',
        type: 'int64',
        shape: [4],
        data: new Uint8Array(BigInt64Array.of(0n, 0n, 0n, 1n).buffer),
      },
    ],
    input: { name: 'input', shape: ['N', 2] },
    output: { name: 'output', shape: [3, 'N'] },
  });
  const session = await ort.InferenceSession.create(file);
  const input = new ort.Tensor('float32', Float32Array.of(1, 2, -1, 0), [2, 2]);
  const { output } = await session.run({ input });
  expect(output?.dims).toEqual([3, 2]);
  expect(output && [...(output.data as Float32Array)]).toEqual([3.5, -2.5, 399, -1, 0, 0]);
});
