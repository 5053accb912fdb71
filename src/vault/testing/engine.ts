import {
  CaptureId,
  FrameId,
  newId,
  TrackId,
  type Decision,
  type EngineMessage,
  type Template,
} from '../../domain';
import { startVault, type Vault, type VaultEvent } from '../index';

/** A vault worker with the engine's end of its private port in the test's hand. */
export interface TestVault {
  readonly vault: Vault;
  /** Every event so far, oldest first. */
  readonly events: readonly VaultEvent[];
  /** Says anything at all over the engine's port. */
  say(message: unknown): void;
  /** Sends a capture. @returns its id */
  capture(template: Template): CaptureId;
  /** Sends a probe and waits for the decision about it. */
  decide(template: Template): Promise<Decision>;
  /** Ends the worker, as closing its tab would. */
  end(): void;
  /** Waits for the first event from now on, or among those so far, that fits. */
  heard<Kind extends VaultEvent['kind']>(
    kind: Kind,
    fits: (event: VaultEvent & { kind: Kind }) => boolean,
  ): Promise<VaultEvent & { kind: Kind }>;
}

const started = new Set<Vault>();

/** Ends every worker that a test has left running: one that is open keeps the others out. */
export function endTestVaults(): void {
  for (const vault of started) vault.close();
  started.clear();
}

/** Starts the real vault worker and connects a channel to it as the engine would. */
export async function startTestVault(): Promise<TestVault> {
  const vault = startVault();
  started.add(vault);
  const events: VaultEvent[] = [];
  const listeners = new Set<() => void>();
  vault.onEvent((event) => {
    events.push(event);
    for (const listener of listeners) listener();
  });
  const { port1, port2 } = new MessageChannel();
  await vault.connectEngine(port2);
  let frames = 0;

  function heard<Kind extends VaultEvent['kind']>(
    kind: Kind,
    fits: (event: VaultEvent & { kind: Kind }) => boolean,
  ): Promise<VaultEvent & { kind: Kind }> {
    const isIt = (event: VaultEvent): event is VaultEvent & { kind: Kind } =>
      event.kind === kind && fits(event as VaultEvent & { kind: Kind });
    return new Promise((resolve) => {
      const look = () => {
        const found = events.find(isIt);
        if (!found) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });
  }

  return {
    vault,
    events,
    heard,
    end: () => vault.close(),
    say: (message) => port1.postMessage(message),
    capture(template) {
      const captureId = newId(CaptureId);
      const quality = { score: 80, yaw: 0, pitch: 0 };
      const message = { kind: 'capture', captureId, template, quality } as const;
      port1.postMessage(message satisfies EngineMessage);
      return captureId;
    },
    async decide(template) {
      const frameId = FrameId.parse(++frames);
      const trackId = TrackId.parse(1);
      port1.postMessage({ kind: 'probe', frameId, trackId, template } satisfies EngineMessage);
      const event = await heard('decision', ({ decision }) => decision.frameId === frameId);
      return event.decision.decision;
    },
  };
}
