import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATE_LENGTH } from '../domain';
import { CHIP_SIDE, type Chip } from './align';
import type { Network } from './backends';
import { beats, withFallback } from './embed';
import type { EngineInfo } from './protocol';

const chip: Chip = new Float32Array(3 * CHIP_SIDE * CHIP_SIDE);
const never = new Promise<never>(() => undefined);

/** A network that answers with one direction of the template space. */
function network(
  axis: number,
  { millis = 0, ...rest }: Partial<Network> & { millis?: number },
): Network {
  const answer = Float32Array.from({ length: BUILT_IN_TEMPLATE_LENGTH }, (_, at) =>
    at === axis ? 3 : 0,
  );
  return {
    info: { backend: 'wasm', threads: 1 },
    run: async () => {
      await new Promise((resolve) => setTimeout(resolve, millis));
      return answer;
    },
    lost: never,
    close: () => Promise.resolve(),
    ...rest,
  } satisfies Network;
}

describe('choosing a backend', () => {
  it('takes the one that agrees and is faster', async () => {
    expect(await beats(network(1, { millis: 0 }), network(1, { millis: 30 }))).toBe(true);
  });

  it('leaves the one that is slower, disagrees or fails', async () => {
    expect(await beats(network(1, { millis: 30 }), network(1, { millis: 0 }))).toBe(false);
    expect(await beats(network(2, { millis: 0 }), network(1, { millis: 30 }))).toBe(false);
    const broken = network(1, { run: () => Promise.reject(new Error('no shader')) });
    expect(await beats(broken, network(1, { millis: 30 }))).toBe(false);
  });
});

describe('falling back', () => {
  const gpuInfo: EngineInfo = { backend: 'webgpu', threads: 1 };
  const second = network(7, {});

  function start(first: Network) {
    const changes: EngineInfo[] = [];
    const embedder = withFallback(first, second, (info) => changes.push(info));
    return { embedder, changes };
  }

  it('stays with the first network while it works', async () => {
    const { embedder, changes } = start(network(5, { info: gpuInfo }));
    expect((await embedder.embed([chip]))[5]).toBe(1);
    expect(embedder.info()).toEqual(gpuInfo);
    expect(changes).toEqual([]);
  });

  it('embeds the same face again when the first fails, says so once, and stays', async () => {
    const failing = network(5, { info: gpuInfo, run: () => Promise.reject(new Error('broken')) });
    const { embedder, changes } = start(failing);
    expect((await embedder.embed([chip]))[7]).toBe(1);
    expect((await embedder.embed([chip]))[7]).toBe(1);
    expect(embedder.info()).toEqual(second.info);
    expect(changes).toEqual([second.info]);
  });

  it('goes on when the GPU is lost, even in the middle of a face that is never answered', async () => {
    let lose: (reason: string) => void = () => undefined;
    const lost = new Promise<string>((resolve) => (lose = resolve));
    const { embedder, changes } = start(network(5, { info: gpuInfo, run: () => never, lost }));
    const template = embedder.embed([chip]);
    lose('device lost');
    expect((await template)[7]).toBe(1);
    expect(changes).toEqual([second.info]);
  });

  it('does not take numbers that are no template', async () => {
    const garbage = network(5, { run: () => Promise.resolve(new Float32Array(128).fill(NaN)) });
    const { embedder } = start(garbage);
    expect((await embedder.embed([chip]))[7]).toBe(1);
  });
});

describe('a template of several views', () => {
  it('points to the mean of what the network says of each, and has length 1', async () => {
    const other: Chip = chip.slice().fill(1);
    const telling = network(3, {
      run: (view) => {
        const answer = new Float32Array(BUILT_IN_TEMPLATE_LENGTH);
        answer[view === other ? 4 : 3] = 2;
        return Promise.resolve(answer);
      },
    });
    const embedder = withFallback(telling, network(7, {}), () => undefined);
    const template = await embedder.embed([chip, other]);
    expect(template[3]).toBeCloseTo(Math.SQRT1_2, 6);
    expect(template[4]).toBeCloseTo(Math.SQRT1_2, 6);
  });

  it('comes from one network: when it fails at the second view, the other does all of them', async () => {
    let runs = 0;
    const failing = network(5, {
      run: () => {
        if (++runs > 1) return Promise.reject(new Error('broken'));
        return Promise.resolve(new Float32Array(BUILT_IN_TEMPLATE_LENGTH).fill(1));
      },
    });
    const embedder = withFallback(failing, network(7, {}), () => undefined);
    expect((await embedder.embed([chip, chip]))[7]).toBe(1);
  });
});
