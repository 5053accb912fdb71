import {
  BUILT_IN_MODEL,
  BUILT_IN_TEMPLATE_LENGTH,
  CaptureId,
  FrameId,
  newId,
  TrackId,
  type Decision,
  type EngineMessage,
  type SampleQuality,
  type Template,
} from '../../domain';
import { startVault, type Vault, type VaultEvent } from '../index';

/** A vault worker with the engine's end of its private port in the test's hand. */
export interface TestVault {
  readonly vault: Vault;
  /** Every event so far, oldest first. */
  readonly events: readonly VaultEvent[];
  /** Says which model the engine works with. */
  announce(announced: Announcement): void;
  /** Says anything at all over the engine's port. */
  say(message: unknown): void;
  /** Sends a capture, of middling quality if not said otherwise. @returns its id */
  capture(template: Template, quality?: Partial<SampleQuality>): CaptureId;
  /** Sends frames of a face that was not there before until something is decided about it. */
  decide(template: Template): Promise<Decision>;
  /** Ends the worker, as closing its tab would. */
  end(): void;
  /** Waits for the first event from now on, or among those so far, that fits. */
  heard<Kind extends VaultEvent['kind']>(
    kind: Kind,
    fits: (event: VaultEvent & { kind: Kind }) => boolean,
  ): Promise<VaultEvent & { kind: Kind }>;
}

/** Frames after which the vault has to have decided: more than a second of them. */
const MOST_SENT = 20;

const started = new Set<Vault>();

/** Ends every worker that a test has left running: one that is open keeps the others out. */
export function endTestVaults(): void {
  for (const vault of started) vault.close();
  started.clear();
}

/** What the engine says first: which model it works with. */
export type Announcement = Omit<Extract<EngineMessage, { kind: 'model' }>, 'kind'>;

/** The model that the app ships. */
export const BUILT_IN: Announcement = {
  model: BUILT_IN_MODEL,
  templateLength: BUILT_IN_TEMPLATE_LENGTH,
};

/** Starts the real vault worker and connects a channel to it as the engine would. @param announced `null`: the engine has not started yet */
export async function startTestVault(
  announced: Announcement | null = BUILT_IN,
): Promise<TestVault> {
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
  const announce = (model: Announcement) =>
    port1.postMessage({ kind: 'model', ...model } satisfies EngineMessage);
  if (announced) announce(announced);
  let [frames, tracks] = [0, 0];

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
    announce,
    say: (message) => port1.postMessage(message),
    capture(template, measured) {
      const captureId = newId(CaptureId);
      const quality = { score: 60, yaw: 0, pitch: 0, ...measured };
      port1.postMessage({ kind: 'capture', captureId, template, quality } satisfies EngineMessage);
      return captureId;
    },
    async decide(template) {
      const trackId = TrackId.parse(++tracks);
      for (let sent = 0; sent < MOST_SENT; sent++) {
        const frameId = FrameId.parse(++frames);
        const probe = {
          kind: 'probe',
          frameId,
          trackId,
          template,
          quality: 60,
          still: false,
        } as const;
        port1.postMessage(probe satisfies EngineMessage);
        const event = await heard('decision', ({ decision }) => decision.frameId === frameId);
        const { decision } = event.decision;
        if (decision.kind !== 'looking') return decision;
      }
      throw new Error(`nothing was decided in ${MOST_SENT} frames`);
    },
  };
}
