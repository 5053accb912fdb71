import { DisplayName, Language, type CaptureId, type Observation } from '../src/domain';
import { startEngine, type Engine, type Task } from '../src/engine';
import { startVault, type Vault } from '../src/vault';
import { draft } from '../src/vault/testing/notice';
import { draw, FRAMES, median, memoryInUse, WARM_UP, type OursMeasured } from './contender';

/** The app's own engine and vault on one picture, a whole frame at a time: what a kiosk does all day. */
export async function measureOurs(jpeg: string): Promise<OursMeasured> {
  const canvas = await draw(jpeg);
  const engine = startEngine();
  const vault = startVault();
  const { port1, port2 } = new MessageChannel();
  await Promise.all([engine.connectVault(port1), vault.connectEngine(port2)]);
  const started = await engine.start();
  if (!started.ok) throw new Error(`the engine did not start: ${started.error.kind}`);
  await enrol(engine, vault, canvas);

  const decisions: number[] = [];
  vault.onEvent((event) => {
    if (event.kind === 'decision' && event.decision.decision.kind === 'match')
      decisions.push(event.decision.millis);
  });
  await run(engine, canvas, WARM_UP, false);
  decisions.length = 0;
  const tracked = await run(engine, canvas, FRAMES, false);
  const searched = await run(engine, canvas, FRAMES, true);
  if (decisions.length < FRAMES) throw new Error('the person was not recognised in every frame');
  const of = (frames: readonly Frame[], stage: keyof Observation['times']) =>
    median(frames.map(({ observation }) => observation.times[stage]));
  const { backend, threads } = started.value;
  return {
    backend: `${backend}, ${String(threads)} thread${threads === 1 ? '' : 's'}`,
    read: of(tracked, 'read'),
    detection: of(searched, 'detect'),
    tracking: of(tracked, 'detect'),
    alignment: of(tracked, 'align'),
    embedding: of(tracked, 'embed'),
    decision: median(decisions),
    frame: median(tracked.map(({ wall }) => wall)),
    frameWithDetection: median(searched.map(({ wall }) => wall)),
    memory: await memoryInUse(),
  };
}

interface Frame {
  readonly observation: Observation;
  readonly wall: number;
}

async function run(
  engine: Engine,
  canvas: HTMLCanvasElement,
  frames: number,
  anew: boolean,
): Promise<readonly Frame[]> {
  const measured: Frame[] = [];
  for (let count = 0; count < frames; count++) {
    if (anew) await engine.restart();
    // The first frame after a restart has moved, as far as tracking knows; the second is compared.
    const task: Task = anew ? { kind: 'observe' } : { kind: 'recognise' };
    const bitmap = await createImageBitmap(canvas);
    const start = performance.now();
    const observation = await engine.frame(bitmap, task);
    if (observation) measured.push({ observation, wall: performance.now() - start });
  }
  return measured;
}

async function enrol(engine: Engine, vault: Vault, canvas: HTMLCanvasElement): Promise<void> {
  await vault.create('a passphrase for the benchmark');
  const captureIds: CaptureId[] = [];
  // One more than is stored: the last look, which has to match.
  while (captureIds.length < 6) {
    const frame = await createImageBitmap(canvas);
    const task: Task = { kind: 'capture', wanted: 'any', straight: null, take: true };
    const observation = await engine.frame(frame, task);
    captureIds.push(...(observation?.faces.flatMap(({ captured }) => captured ?? []) ?? []));
  }
  const name = DisplayName.parse('Ada');
  const published = await vault.publishNotice(draft);
  if (!published.ok) throw new Error(`no notice: ${published.error.kind}`);
  const agreement = {
    version: 1,
    language: Language.parse('en'),
    purposes: draft.purposes.map(({ id }) => id),
    method: 'screen' as const,
    guardian: null,
  };
  const enrolled = await vault.enrol({
    name,
    contact: null,
    agreement,
    captureIds: captureIds.slice(1, 6),
    checkId: captureIds[0] ?? null,
    onDuplicate: 'refuse',
    photos: [],
  });
  if (!enrolled.ok) throw new Error(`not enrolled: ${enrolled.error.kind}`);
}
