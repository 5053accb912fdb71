import { fail, ok, type Result } from '../../domain';
import { mirror, type Chip } from '../align';
import { openWasm, type Network } from '../backends';
import type { EmbeddingModel } from '../network-spec';
import { chessBoard, waves } from '../test-patterns';
import type { SelfTestFault } from './refusal';

/** Cosine similarity from which two answers are the same: those of one network to one input differ by rounding at most. */
const SAME = 0.999_999;

/** Cosine similarity up to which two answers differ. The built-in network gives 0.9965 for the most alike of the patterns, the first and its mirror image. */
const DIFFERENT = 0.9999;

/**
 * Opens a network on WebAssembly and has it look at built-in patterns: a smooth one, twice, its mirror image, and another one. It has to give the
 * numbers that it announces, the same for the same input, and others for another.
 */
export async function selfTest(model: EmbeddingModel): Promise<Result<null, SelfTestFault>> {
  let network: Network;
  try {
    network = await openWasm(model);
  } catch (cause) {
    return fail({ kind: 'does-not-start', detail: detailOf(cause) });
  }
  try {
    return await tryOut(network);
  } finally {
    await network.close();
  }
}

async function tryOut(network: Network): Promise<Result<null, SelfTestFault>> {
  const { cut } = network.spec;
  const smooth = waves(cut);
  const answers: Float32Array[] = [];
  for (const pattern of [smooth, smooth, mirror(smooth, cut), chessBoard(cut)]) {
    const answer = await ask(network, pattern);
    if (!answer.ok) return answer;
    answers.push(answer.value);
  }
  const [first, again, ...others] = answers;
  if (!first || !again || cosine(first, again) < SAME) return fail({ kind: 'not-repeatable' });
  if (others.some((other) => cosine(first, other) > DIFFERENT)) return fail({ kind: 'blind' });
  return ok(null);
}

async function ask(network: Network, chip: Chip): Promise<Result<Float32Array, SelfTestFault>> {
  const { length: announced } = network.spec.output;
  try {
    const numbers = (await network.run(chip)).slice();
    const { length } = numbers;
    if (length !== announced) return fail({ kind: 'output-length', length, announced });
    if (!numbers.every(Number.isFinite)) return fail({ kind: 'not-finite' });
    if (numbers.every((number) => number === 0)) return fail({ kind: 'no-direction' });
    return ok(numbers);
  } catch (cause) {
    return fail({ kind: 'does-not-run', detail: detailOf(cause) });
  }
}

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** Characters of what the runtime says: enough to look it up. */
const DETAIL = 300;

function detailOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, DETAIL);
}
