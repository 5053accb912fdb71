import type { InferenceSession, Tensor } from 'onnxruntime-web';
import wasmModuleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import gpuModuleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import gpuWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import type { Chip } from './align';
import { inputOf, type EmbeddingModel, type NetworkSpec } from './network-spec';
import type { EngineInfo } from './protocol';

/** The embedding network on one backend. */
export interface Network {
  readonly info: EngineInfo;
  readonly spec: NetworkSpec;
  /** The numbers that the network gives for one aligned face, as they are. */
  run(chip: Chip): Promise<Float32Array>;
  /** Settles when the device behind it is gone; never on WebAssembly. */
  readonly lost: Promise<unknown>;
  close(): Promise<void>;
}

/** Threads of one inference at most: beyond four the network is too small to gain, and the app has other work. */
const MAX_THREADS = 4;

/** Opens the network on WebAssembly, with threads where the page is cross-origin isolated. */
export async function openWasm({ spec, bytes }: EmbeddingModel): Promise<Network> {
  const ort = await import('onnxruntime-web/wasm');
  const threads = self.crossOriginIsolated
    ? Math.min(MAX_THREADS, Math.max(1, navigator.hardwareConcurrency))
    : 1;
  ort.env.wasm.numThreads = threads;
  ort.env.wasm.wasmPaths = { mjs: wasmModuleUrl, wasm: wasmUrl };
  const session = await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'] });
  return {
    info: { backend: 'wasm', threads },
    spec,
    run: (chip) => infer(session, ort.Tensor, spec, chip),
    lost: new Promise(() => undefined),
    close: () => session.release(),
  };
}

/**
 * Opens the network on WebGPU, or gives `null` where there is no adapter or it cannot run the network. The larger build of the
 * runtime is fetched only where there is an adapter.
 */
export async function openWebGpu({ spec, bytes }: EmbeddingModel): Promise<Network | null> {
  try {
    const adapter = await (navigator.gpu as GPU | undefined)?.requestAdapter();
    if (!adapter) return null;
    const ort = await import('onnxruntime-web/webgpu');
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmPaths = { mjs: gpuModuleUrl, wasm: gpuWasmUrl };
    const session = await ort.InferenceSession.create(bytes, { executionProviders: ['webgpu'] });
    const device = await ort.env.webgpu.device;
    return {
      info: { backend: 'webgpu', threads: 1 },
      spec,
      run: (chip) => infer(session, ort.Tensor, spec, chip),
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
  { cut, input, output }: NetworkSpec,
  chip: Chip,
): Promise<Float32Array> {
  const tensor = new TensorOf('float32', inputOf(chip, input), [1, 3, cut.height, cut.width]);
  const answer = (await session.run({ [input.name]: tensor }))[output.name];
  const numbers = await answer?.getData();
  if (!(numbers instanceof Float32Array)) throw new Error('the embedding network gave no template');
  return numbers;
}
