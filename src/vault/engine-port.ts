import { EngineMessage, type CaptureId, type FaceDecision, type Template } from '../domain';
import { toUnit } from './gallery';
import { recognise, type Session } from './office';

interface EnginePort {
  readonly session: () => Session | null;
  readonly onDecision: (decision: FaceDecision) => void;
  readonly onDropped: (captureIds: readonly CaptureId[]) => void;
}

/** Listens to the engine: probes are searched, captures wait for consent. Anything that is not an engine message of the right form is ignored. */
export function listenToEngine(port: MessagePort, vault: EnginePort): void {
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = EngineMessage.safeParse(data);
    if (message.success) hear(message.data, vault);
  });
  port.start();
}

function hear(message: EngineMessage, vault: EnginePort): void {
  if (message.kind === 'model') return;
  const session = vault.session();
  if (message.kind === 'no-probe') {
    const { frameId, trackId, reason } = message;
    const decision = { kind: 'not-enough', reason } as const;
    session?.tracks.keep(trackId);
    if (session) vault.onDecision({ frameId, trackId, decision, millis: 0 });
    return;
  }
  const template = toUnit(message.template);
  // `toUnit` made a copy; what came over the port is not needed any more.
  message.template.fill(0);
  if (!template) return;
  if (message.kind === 'capture') keep(message, template, session, vault);
  else if (session) vault.onDecision(answer(message, template, session));
}

function answer(
  { frameId, trackId, quality, still }: EngineMessage & { kind: 'probe' },
  template: Template,
  session: Session,
): FaceDecision {
  const start = performance.now();
  const decision = recognise(session, { template, quality, trackId: still ? null : trackId });
  const millis = performance.now() - start;
  template.fill(0);
  return { frameId, trackId, decision, millis };
}

function keep(
  { captureId, quality }: EngineMessage & { kind: 'capture' },
  template: Template,
  session: Session | null,
  { onDropped }: EnginePort,
): void {
  if (session) return session.pending.add(captureId, { template, quality });
  template.fill(0);
  onDropped([captureId]);
}
