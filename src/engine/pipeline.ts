import {
  CaptureId,
  inFront,
  newId,
  type Advice,
  type FaceObservation,
  type FrameId,
  type EngineMessage,
  type Observation,
  type StageTimes,
} from '../domain';
import { align } from './align';
import type { Detector } from './detect';
import type { Embedder } from './embed';
import { MEAN_SHAPE_CUT } from './mean-shape';
import { outlineOf, poseOf } from './mesh';
import type { Task } from './protocol';
import { adviseFor, measure, pictureOf, sampleQuality, type Glance, type Scene } from './quality';
import type { PixelReader, Region } from './read';
import type { TrackedMesh, Tracker } from './track';
import { straightView, viewsOf, type MeasuredFace } from './views';

/** Longest side of a live frame as it is processed, in pixels. */
const FRAME_PIXELS = 640;

/** Faces compared in one frame at most; with more in view they take turns, so that a crowd does not slow the picture. */
const MAX_PROBES = 2;

/** What the pipeline works with. */
export interface Stages {
  readonly reader: PixelReader;
  readonly detector: Detector;
  readonly tracker: Tracker;
  readonly embedder: Embedder;
  /** The private way to the vault; templates go nowhere else. */
  readonly toVault: (message: EngineMessage) => void;
  /** What the frame before looked like. */
  before: Glance | null;
}

/** Takes one live frame through every stage: read, detect, track, align, measure, embed. */
export async function processFrame(
  stages: Stages,
  frameId: FrameId,
  frame: VideoFrame | ImageBitmap,
  task: Task,
): Promise<Observation> {
  const watch = stopwatch();
  const region = readFrame(stages.reader, frame);
  watch.lap('read');
  const { picture, glance } = pictureOf(region.pixels, stages.before);
  stages.before = glance;
  const tracked = stages.tracker.update(await stages.detector.track(region));
  watch.lap('detect');
  const { width, height } = region.pixels;
  const scene = { width, height, faces: tracked.length };
  const chosen = choose(tracked, frameId, task, width);
  const faces: FaceObservation[] = [];
  for (const face of tracked)
    faces.push(await processFace(stages, { frameId, task, scene, face, region, chosen, watch }));
  return { frameId, width, height, picture, faces, times: watch.times() };
}

/** Reads the whole frame, in which one unit is one pixel of the shrunk frame. */
function readFrame(reader: PixelReader, frame: VideoFrame | ImageBitmap): Region {
  const [width, height] =
    'displayWidth' in frame
      ? [frame.displayWidth, frame.displayHeight]
      : [frame.width, frame.height];
  const { pixels } = reader.read(frame, { x: 0, y: 0, width, height }, FRAME_PIXELS);
  frame.close();
  return { pixels, offset: { x: 0, y: 0 }, scale: 1 };
}

interface FaceJob {
  readonly frameId: FrameId;
  readonly task: Task;
  readonly scene: Scene;
  readonly face: TrackedMesh;
  readonly region: Region;
  readonly chosen: ReadonlySet<TrackedMesh>;
  readonly watch: Stopwatch;
}

async function processFace(stages: Stages, job: FaceJob): Promise<FaceObservation> {
  const { face, region, task, scene, watch } = job;
  const chip = align(face.mesh, region, MEAN_SHAPE_CUT);
  watch.lap('align');
  const quality = measure(face, chip);
  const advice = adviseFor(task, face.mesh, quality, scene);
  watch.lap('align');
  const { trackId, mesh } = face;
  const measured = { mesh, region, chip };
  const pose = poseOf(mesh);
  let captured: CaptureId | null = null;
  let embedded = false;
  if (job.chosen.has(face)) {
    if (task.kind === 'recognise' || task.kind === 'door')
      embedded = await probe(stages, job, measured, { advice, score: quality.score });
    if (task.kind === 'capture' && task.take && advice === null) {
      captured = newId(CaptureId);
      const { embedder } = stages;
      const template = await embedder.embed(viewsOf(measured, embedder.spec.cut));
      const kept = sampleQuality(quality, pose);
      stages.toVault({ kind: 'capture', captureId: captured, template, quality: kept });
      embedded = true;
    }
    if (embedded) watch.lap('embed');
  }
  const outline = outlineOf(mesh);
  return { trackId, box: mesh.box, outline, pose, quality, advice, embedded, captured };
}

/** Sends a probe of a good face to the vault, or why there is none. @returns whether there was one */
async function probe(
  { embedder, toVault }: Stages,
  { frameId, face: { trackId } }: FaceJob,
  measured: MeasuredFace,
  { advice, score }: { readonly advice: Advice | null; readonly score: number },
): Promise<boolean> {
  if (advice !== null) {
    toVault({ kind: 'no-probe', frameId, trackId, reason: advice });
    return false;
  }
  const template = await embedder.embed([straightView(measured, embedder.spec.cut)]);
  toVault({ kind: 'probe', frameId, trackId, template, quality: score, still: false });
  return true;
}

/** Whom the task is about. At a kiosk that is one face at most: of nobody else a template is ever made. */
function choose(
  faces: readonly TrackedMesh[],
  frameId: FrameId,
  task: Task,
  width: number,
): ReadonlySet<TrackedMesh> {
  if (task.kind !== 'door') return takeTurns(faces, frameId);
  const one = inFront(
    faces.map((face) => ({ box: face.mesh.box, face })),
    task.zone,
    width,
  );
  return new Set(one ? [one.face] : []);
}

/** The faces to compare in this frame: all, or when there are many, the next few of them in turn. */
function takeTurns(faces: readonly TrackedMesh[], frameId: FrameId): ReadonlySet<TrackedMesh> {
  if (faces.length <= MAX_PROBES) return new Set(faces);
  const first = (frameId * MAX_PROBES) % faces.length;
  return new Set([...faces, ...faces].slice(first, first + MAX_PROBES));
}

interface Stopwatch {
  /** Adds the time since the last lap to a stage. */
  lap(stage: Exclude<keyof StageTimes, 'total'>): void;
  times(): StageTimes;
}

function stopwatch(): Stopwatch {
  const start = performance.now();
  const stages = { read: 0, detect: 0, align: 0, embed: 0 };
  let last = start;
  return {
    lap(stage) {
      const time = performance.now();
      stages[stage] += time - last;
      last = time;
    },
    times: () => ({ ...stages, total: performance.now() - start }),
  };
}
