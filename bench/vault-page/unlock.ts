import { TrackId, FrameId, type EngineMessage } from '../../src/domain';
import { startVault, type Opener } from '../../src/vault';
import { derivePassphraseKey } from '../../src/vault/keys/argon2';
import { createStore } from '../../src/vault/store';
import { BUILT_IN } from '../../src/vault/testing/engine';
import { randomTemplate } from '../../src/vault/testing/faces';
import { median, memoryInUse } from '../contender';
import { timed, value } from './fill';

/** One unlocking. */
export interface Unlocking {
  /** From the call to the open vault, with everybody in memory. */
  readonly unlock: number;
  readonly people: number;
  /** Bytes that the page and the vault worker hold afterwards. */
  readonly memory: number;
}

/** Probes that are searched for. */
const PROBES = 50;

/** Opens the vault in a worker that has just been started. */
export async function measureUnlock(opener: Opener): Promise<Unlocking> {
  const vault = startVault();
  // The worker is up before the clock starts: a person types in the meantime.
  value(await vault.status());
  const [unlock] = await timed(async () => value(await vault.unlock(opener)));
  const status = value(await vault.status());
  const people = status.state === 'open' ? status.people : 0;
  return { unlock, people, memory: await memoryInUse() };
}

/** The time of one search through everybody, as the vault itself measures it: for strangers, who are compared with all. */
export async function measureSearch(opener: Opener): Promise<number> {
  const vault = startVault();
  const { port1, port2 } = new MessageChannel();
  await vault.connectEngine(port2);
  port1.postMessage({ kind: 'model', ...BUILT_IN } satisfies EngineMessage);
  value(await vault.unlock(opener));
  const times: number[] = [];
  for (let probe = 1; probe <= PROBES; probe++) {
    const decided = new Promise<number>((resolve) => {
      const stop = vault.onEvent((event) => {
        if (event.kind !== 'decision') return;
        stop();
        resolve(event.decision.millis);
      });
    });
    const frameId = FrameId.parse(probe);
    const trackId = TrackId.parse(1);
    const template = randomTemplate();
    const message = {
      kind: 'probe',
      frameId,
      trackId,
      template,
      quality: 60,
      still: true,
    } as const;
    port1.postMessage(message satisfies EngineMessage);
    times.push(await decided);
  }
  return median(times);
}

/** Stretches a passphrase at the cost that stands in the vault's slot. */
export async function measureKdf(passphrase: string): Promise<number> {
  const found = value(await createStore().look());
  const slots = found.kind === 'found' ? found.slots : [];
  const way = slots.map((slot) => slot.way).find(({ kind }) => kind === 'passphrase');
  if (way?.kind !== 'passphrase') throw new Error('there is no passphrase');
  const times: number[] = [];
  for (let round = 0; round < 3; round++)
    times.push((await timed(() => derivePassphraseKey(passphrase, way.salt, way.cost)))[0]);
  return median(times);
}
