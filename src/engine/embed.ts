import type { Template } from '../domain';
import type { Chip } from './align';
import { openWasm, openWebGpu, type Network } from './backends';
import type { EmbeddingModel, NetworkSpec } from './network-spec';
import type { EngineInfo } from './protocol';
import { waves } from './test-patterns';

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
  /** The network, and how it wants faces to be cut out. */
  readonly spec: NetworkSpec;
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
  model: EmbeddingModel,
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
    spec: network.spec,
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
    spec: first.spec,
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
  const chip = waves(network.spec.cut);
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

function dot(a: Template, b: Template): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** The mean of what the network says of each view, at length 1, so that a dot product is the cosine similarity. */
async function describe(network: Network, views: readonly Chip[]): Promise<Template> {
  const { length: numbers } = network.spec.output;
  const sum = new Float32Array(numbers);
  for (const view of views) {
    const raw = await network.run(view);
    if (raw.length !== numbers) throw new Error(NO_TEMPLATE);
    raw.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
  }
  const length = Math.hypot(...sum);
  if (!(length > 0 && length < Infinity)) throw new Error(NO_TEMPLATE);
  return sum.map((value) => value / length);
}
