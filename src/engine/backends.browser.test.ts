/**
 * The real backends with the real network. WebGPU runs on SwiftShader here, a graphics card in software: slow, but it is the same
 * code and the same arithmetic.
 */
import * as gpuRuntime from 'onnxruntime-web/webgpu';
import { expect, test } from 'vitest';
import { openWasm, openWebGpu } from './backends';
import { withFallback } from './embed';
import { loadModels } from './models';
import { CHIP_SIDE } from './mean-shape';
import { BUILT_IN_NETWORK } from './network-spec';
import type { EngineInfo } from './protocol';

const adapter = await (navigator.gpu as GPU | undefined)?.requestAdapter();

// Where the browser has no adapter at all, not even in software, there is no WebGPU to test.
test.skipIf(!adapter)('WebGPU agrees with WebAssembly, and its loss goes unnoticed', async () => {
  const models = await loadModels(() => undefined);
  const bytes = models.ok ? models.value.get('face-embedding.onnx') : undefined;
  if (!bytes) throw new Error('no embedding network; npm run models prepares it');
  const model = { spec: BUILT_IN_NETWORK, bytes };
  const wasm = await openWasm(model);
  const gpu = await openWebGpu(model);
  if (!gpu) throw new Error('there is an adapter, but the network did not open on it');

  const changes: EngineInfo[] = [];
  const embedder = withFallback(gpu, wasm, (info) => changes.push(info));
  const chip = Float32Array.from(
    { length: 3 * CHIP_SIDE * CHIP_SIDE },
    (_, at) => 128 + 100 * Math.sin(at / 301) * Math.sin(at / 7001),
  );
  const onGpu = await embedder.embed([chip]);
  expect(embedder.info().backend).toBe('webgpu');

  (await gpuRuntime.env.webgpu.device).destroy();
  const onWasm = await embedder.embed([chip]);
  expect(embedder.info().backend).toBe('wasm');
  expect(changes).toEqual([wasm.info]);
  const cosine = onGpu.reduce((sum, value, at) => sum + value * (onWasm[at] ?? 0), 0);
  expect(cosine).toBeGreaterThan(0.9999);
});
