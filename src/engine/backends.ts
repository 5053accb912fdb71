import type { InferenceSession, Tensor } from 'onnxruntime-web';
import wasmModuleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import gpuModuleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import gpuWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import { CHIP_SIDE, type Chip } from './align';
import type { EngineInfo } from './protocol';

/** The embedding network on one backend. */
export interface Network {
  readonly info: EngineInfo;
  /** The 128 numbers that the network gives for one aligned face, as they are. */
  run(chip: Chip): Promise<Float32Array>;
  /** Settles when the device behind it is gone; never on WebAssembly. */
  readonly lost: Promise<unknown>;
  close(): Promise<void>;
}

/** Threads of one inference at most: beyond four the network is too small to gain, and the app has other work. */
const MAX_THREADS = 4;

/** Names in the ONNX file (models/manifest.json). */
const [INPUT, OUTPUT] = ['input', 'template'];

/** Opens the network on WebAssembly, with threads where the page is cross-origin isolated. */
export async function openWasm(model: Uint8Array<ArrayBuffer>): Promise<Network> {
  const ort = await import('onnxruntime-web/wasm');
  const threads = self.crossOriginIsolated
    ? Math.min(MAX_THREADS, Math.max(1, navigator.hardwareConcurrency))
    : 1;
  ort.env.wasm.numThreads = threads;
  ort.env.wasm.wasmPaths = { mjs: wasmModuleUrl, wasm: wasmUrl };
  const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
  return {
    info: { backend: 'wasm', threads },
    run: (chip) => infer(session, ort.Tensor, chip),
    lost: new Promise(() => undefined),
    close: () => session.release(),
  };
}

/**
 * Opens the network on WebGPU, or gives `null` where there is no adapter or it cannot run the network. The larger build of the
 * runtime is fetched only where there is an adapter.
 */
export async function openWebGpu(model: Uint8Array<ArrayBuffer>): Promise<Network | null> {
  try {
    const adapter = await (navigator.gpu as GPU | undefined)?.requestAdapter();
    if (!adapter) return null;
    const ort = await import('onnxruntime-web/webgpu');
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmPaths = { mjs: gpuModuleUrl, wasm: gpuWasmUrl };
    const session = await ort.InferenceSession.create(model, { executionProviders: ['webgpu'] });
    const device = await ort.env.webgpu.device;
    return {
      info: { backend: 'webgpu', threads: 1 },
      run: (chip) => infer(session, ort.Tensor, chip),
      lost: device.lost,
      close: () => session.release(),
    };
  } catch {
    return null;
  }
}

async function infer(
  session: InferenceSession,
  TensorOf: typeof Tensor,
  chip: Chip,
): Promise<Float32Array> {
  const input = new TensorOf('float32', chip, [1, 3, CHIP_SIDE, CHIP_SIDE]);
  const output = (await session.run({ [INPUT]: input }))[OUTPUT];
  const numbers = await output?.getData();
  if (!(numbers instanceof Float32Array)) throw new Error('the embedding network gave no template');
  return numbers;
}
