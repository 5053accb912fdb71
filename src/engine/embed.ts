import type { Template } from '../domain';
import { TEMPLATE_LENGTH } from '../domain';
import { CHIP_SIDE, type Chip } from './align';
import { openWasm, openWebGpu, type Network } from './backends';
import type { EngineInfo } from './protocol';

/** Runs of the self-test after one that warms up; the median counts. */
const SELF_TEST_RUNS = 5;

/** Least cosine similarity of the two backends' answers in the self-test. Measured: 1 - 2e-7 on SwiftShader. */
const MIN_AGREEMENT = 0.9999;

/** Turns aligned faces into templates. */
export interface Embedder {
  readonly info: () => EngineInfo;
  embed(chip: Chip): Promise<Template>;
}

/**
 * Opens the embedding network: on WebGPU where an adapter exists and a short self-test finds it right and faster, else on
 * WebAssembly. When WebGPU fails or is lost later, WebAssembly goes on with the very same face.
 *
 * @param onChange told when the backend changes after the start
 */
export async function createEmbedder(
  model: Uint8Array<ArrayBuffer>,
  onChange: (info: EngineInfo) => void,
): Promise<Embedder> {
  const wasm = await openWasm(model);
  let network = (await fasterOnGpu(model, wasm)) ?? wasm;
  const fallBack = () => {
    if (network === wasm) return;
    network = wasm;
    onChange(wasm.info);
  };
  void network.lost.then(fallBack);
  return {
    info: () => network.info,
    async embed(chip) {
      try {
        return unit(await network.run(chip));
      } catch (cause) {
        if (network === wasm) throw cause;
        fallBack();
        return unit(await wasm.run(chip));
      }
    },
  };
}

/** The network on WebGPU, if it exists, agrees with WebAssembly and beats it here; else `null`. */
async function fasterOnGpu(model: Uint8Array<ArrayBuffer>, wasm: Network): Promise<Network | null> {
  const gpu = await openWebGpu(model);
  if (!gpu) return null;
  try {
    const [onGpu, onWasm] = [await selfTest(gpu), await selfTest(wasm)];
    const agreement = dot(onGpu.template, onWasm.template);
    if (agreement >= MIN_AGREEMENT && onGpu.millis < onWasm.millis) return gpu;
  } catch {
    // A GPU that fails its test is not used; that is what the test is for.
  }
  await gpu.close();
  return null;
}

async function selfTest(network: Network): Promise<{ template: Template; millis: number }> {
  const chip = testChip();
  const template = unit(await network.run(chip));
  const times: number[] = [];
  for (let run = 0; run < SELF_TEST_RUNS; run++) {
    const start = performance.now();
    await network.run(chip);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { template, millis: times[Math.floor(SELF_TEST_RUNS / 2)] ?? Infinity };
}

/** A smooth pattern: the self-test compares two backends, not faces. */
function testChip(): Chip {
  return Float32Array.from(
    { length: 3 * CHIP_SIDE * CHIP_SIDE },
    (_, at) => 127.5 + 127.5 * Math.sin(at / 97) * Math.cos(at / 1511),
  );
}

function dot(a: Template, b: Template): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** Scales a template to length 1, so that a dot product is the cosine similarity. */
function unit(raw: Float32Array): Template {
  if (raw.length !== TEMPLATE_LENGTH) throw new Error(`a template has ${TEMPLATE_LENGTH} numbers`);
  const length = Math.hypot(...raw);
  return Float32Array.from(raw, (value) => value / length);
}
