import { createTokenBucket } from '../bridge';
import {
  EngineMessage,
  type CaptureId,
  type DenialReason,
  type FaceDecision,
  type PersonId,
  type Template,
} from '../domain';
import { toUnit } from './gallery';
import { ENGINE_MESSAGES } from './limits';
import {
  pauseAt,
  recogniseAtDoor,
  standAtDoor,
  type Announced,
  type AtDoor,
  type KioskSession,
  type Session,
} from './office';

interface EnginePort {
  readonly session: () => Session | null;
  /** `null` until the engine has said which model it works with: what it says of faces before that is not listened to. */
  readonly announced: () => Announced | null;
  /** Takes the model into use as far as the vault trusts it; what comes after it waits until that is done. */
  readonly onModel: (announced: Announced) => Promise<void>;
  readonly onDecision: (decision: FaceDecision) => void;
  /** Somebody is to be written down as turned away at this kiosk. */
  readonly onDenied: (session: KioskSession, why: DenialReason) => void;
  /** Somebody was recognised by their face, before a camera. */
  readonly onSeen: (session: Session, personId: PersonId) => void;
  readonly onDropped: (captureIds: readonly CaptureId[]) => void;
}

type Taken = Extract<EngineMessage, { template: Template }>;

/** Listens to the engine: probes are searched, captures wait for consent. Anything that is not an engine message of the right form is ignored, and so is what comes faster than any engine works. */
export function listenToEngine(port: MessagePort, vault: EnginePort): void {
  let switching: Promise<void> | null = null;
  const bucket = createTokenBucket(ENGINE_MESSAGES);

  function hearModel({ model, templateLength }: EngineMessage & { kind: 'model' }) {
    if (switching || vault.announced()) return;
    switching = vault.onModel({ model, templateLength }).finally(() => (switching = null));
  }

  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const parsed = bucket.take() === 0 ? EngineMessage.safeParse(data) : null;
    if (!parsed?.success) return;
    const message = parsed.data;
    if (message.kind === 'model') hearModel(message);
    else if (switching) void switching.then(() => hear(message, vault));
    else hear(message, vault);
  });
  port.start();
}

function hear(message: Exclude<EngineMessage, { kind: 'model' }>, vault: EnginePort): void {
  const session = vault.session();
  if (message.kind === 'no-probe') {
    const { frameId, trackId, reason } = message;
    if (!session) return;
    session.tracks.keep(trackId);
    // In a pause nobody is told how to look better: it would change nothing.
    const decision = pauseAt(session) ?? ({ kind: 'not-enough', reason } as const);
    return vault.onDecision({ frameId, trackId, decision, millis: 0 });
  }
  const announced = vault.announced();
  const template = unitOf(message, announced);
  if (!announced && message.kind === 'capture') vault.onDropped([message.captureId]);
  if (!template) return;
  if (message.kind === 'capture') keep(message, template, session, vault);
  else if (session) vault.onDecision(answer(message, template, session, vault));
}

/** The template at unit length, if it can be of the model that the engine works with. */
function unitOf({ template }: Taken, announced: Announced | null): Template | null {
  const unit = template.length === announced?.templateLength ? toUnit(template) : null;
  // `toUnit` made a copy; what came over the port is not needed any more.
  template.fill(0);
  return unit;
}

function answer(
  { frameId, trackId, quality, still }: EngineMessage & { kind: 'probe' },
  template: Template,
  session: Session,
  { onDenied, onSeen }: EnginePort,
): FaceDecision {
  const start = performance.now();
  const decision = recogniseAtDoor(session, { template, quality, trackId: still ? null : trackId });
  const millis = performance.now() - start;
  template.fill(0);
  // A photo file is nobody who stands at the door.
  if (decision.kind === 'match' && !still) onSeen(session, decision.person.id);
  const atDoor: AtDoor =
    session.role === 'kiosk' && !still ? standAtDoor(session.door, trackId, decision) : {};
  const { visitId, denied } = atDoor;
  if (session.role === 'kiosk' && denied) onDenied(session, denied);
  return { frameId, trackId, decision, ...(visitId && { visitId }), millis };
}

/** Of a model that nobody has approved nothing is kept. The screen is not told that it waited too long, but why when it wants to store it. */
function keep(
  { captureId, quality }: EngineMessage & { kind: 'capture' },
  template: Template,
  session: Session | null,
  { onDropped }: EnginePort,
): void {
  if (session?.model) return session.pending.add(captureId, { template, quality });
  template.fill(0);
  if (!session) onDropped([captureId]);
}
