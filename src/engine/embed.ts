import type { Template } from '../domain';
import { BUILT_IN_TEMPLATE_LENGTH } from '../domain';
import { CHIP_SIDE, type Chip } from './align';
import { openWasm, openWebGpu, type Network } from './backends';
import type { EngineInfo } from './protocol';

/** Runs of the self-test after one that warms up; the median counts. */
const SELF_TEST_RUNS = 5;

/** Least cosine similarity of the two backends' answers in the self-test. Measured: 1 - 2e-7 on SwiftShader. */
const MIN_AGREEMENT = 0.9999;

/** Longest time that opening WebGPU may take, its larger runtime included, in milliseconds; nobody waits longer for a speed-up. */
const GPU_PATIENCE_MS = 10_000;

/** What is thrown when a network answers with anything but numbers that have a direction. */
const NO_TEMPLATE = 'the embedding network gave no template';

/** Turns aligned faces into templates. */
export interface Embedder {
  readonly info: () => EngineInfo;
  /** One template of one face. @param views of it, at least one, which count the same */
  embed(views: readonly Chip[]): Promise<Template>;
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
  const gpu = await inTime(openWebGpu(model));
  if (!gpu) return embedderOn(wasm);
  if (await beats(gpu, wasm)) return withFallback(gpu, wasm, onChange);
  await gpu.close();
  return embedderOn(wasm);
}

/** The network, unless it takes longer than `GPU_PATIENCE_MS`: a driver that hangs must not keep the app from starting. */
async function inTime(opening: Promise<Network | null>): Promise<Network | null> {
  const tooLate = Symbol('too late');
  const winner = await Promise.race([
    opening,
    new Promise<typeof tooLate>((resolve) => setTimeout(resolve, GPU_PATIENCE_MS, tooLate)),
  ]);
  if (winner !== tooLate) return winner;
  void opening.then((late) => late?.close());
  return null;
}

/** Whether a network agrees with another one and is faster than it, here and now. */
export async function beats(challenger: Network, reference: Network): Promise<boolean> {
  try {
    const [theirs, ours] = [await selfTest(challenger), await selfTest(reference)];
    return dot(theirs.template, ours.template) >= MIN_AGREEMENT && theirs.millis < ours.millis;
  } catch {
    // A GPU that fails its test is not used; that is what the test is for.
    return false;
  }
}

function embedderOn(network: Network): Embedder {
  return {
    info: () => network.info,
    embed: (views) => describe(network, views),
  };
}

/** Works with one network until it fails or is lost, and from then on with the other, beginning with the face in hand. */
export function withFallback(
  first: Network,
  second: Network,
  onChange: (info: EngineInfo) => void,
): Embedder {
  let network = first;
  const fallBack = () => {
    if (network === second) return;
    network = second;
    onChange(second.info);
  };
  // A lost GPU may leave its work unanswered for ever, so that the loss itself has to end the wait.
  const lost = first.lost.then(() => {
    fallBack();
    throw new Error('the GPU was lost');
  });
  lost.catch(() => undefined);
  return {
    info: () => network.info,
    async embed(views) {
      if (network === second) return describe(second, views);
      try {
        return await Promise.race([describe(first, views), lost]);
      } catch {
        fallBack();
        return describe(second, views);
      }
    },
  };
}

async function selfTest(network: Network): Promise<{ template: Template; millis: number }> {
  const chip = testChip();
  const template = await describe(network, [chip]);
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

/** The mean of what the network says of each view, at length 1, so that a dot product is the cosine similarity. */
async function describe(network: Network, views: readonly Chip[]): Promise<Template> {
  const sum = new Float32Array(BUILT_IN_TEMPLATE_LENGTH);
  for (const view of views) {
    const raw = await network.run(view);
    if (raw.length !== BUILT_IN_TEMPLATE_LENGTH) throw new Error(NO_TEMPLATE);
    raw.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
  }
  const length = Math.hypot(...sum);
  if (!(length > 0 && length < Infinity)) throw new Error(NO_TEMPLATE);
  return sum.map((value) => value / length);
}
