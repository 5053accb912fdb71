import { connect } from '../bridge';
import { FrameId, type CaptureId, type Observation, type Result } from '../domain';
import { newestOnly } from './newest';
import type {
  EngineCalls,
  EngineEvent,
  EngineInfo,
  EngineStartError,
  PhotoFaceError,
  Task,
} from './protocol';

export { SAMPLES_TO_ENROL, SAMPLES_WITH_GLASSES } from './protocol';
export type {
  EngineEvent,
  EngineInfo,
  EngineStartError,
  LoadProgress,
  PhotoFaceError,
  Task,
} from './protocol';

/** The screen's door to the engine worker: pixels go in, observations come out; templates go to the vault alone. */
export interface Engine {
  /** Loads and checks the models, and picks the fastest way to run them. Progress comes as events. */
  start(): Promise<Result<EngineInfo, EngineStartError>>;
  /** Hands over this end of the private channel to the vault. Possible once in a worker's life. */
  connectVault(port: MessagePort): Promise<null>;
  /**
   * Processes a frame, which is moved to the worker and closed there. While one is being processed only the newest waits;
   * older ones are closed and answered with `null`.
   */
  frame(frame: VideoFrame | ImageBitmap, task: Task): Promise<Observation | null>;
  /** Finds all faces of a photo, small ones too, and keeps it open for the next two calls. Slow: seconds for a large photo. */
  openPhoto(photo: ImageBitmap): Promise<Observation>;
  /** Sends a probe of every face of the open photo to the vault; decisions come from there. */
  recognisePhoto(frameId: FrameId): Promise<null>;
  /** Takes a sample of one face (its index in the observation) of the open photo. */
  capturePhotoFace(frameId: FrameId, face: number): Promise<Result<CaptureId, PhotoFaceError>>;
  /** Forgets the open photo. */
  closePhoto(): Promise<null>;
  /** Forgets whom it followed, for a new camera session. */
  restart(): Promise<null>;
  onEvent(listener: (event: EngineEvent) => void): () => void;
  onDeath(listener: (reason: string) => void): void;
}

/** Starts the engine worker. Nothing is loaded before `start`. */
export function startEngine(): Engine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'engine',
  });
  const { call, onEvent, onDeath } = connect<EngineCalls, EngineEvent>(worker);
  let frames = 0;
  const nextId = () => FrameId.parse(++frames);
  const process = newestOnly(
    ({ frame, task }: { frame: VideoFrame | ImageBitmap; task: Task }) =>
      call('frame', { frameId: nextId(), frame, task }, [frame]),
    ({ frame }) => frame.close(),
  );
  return {
    start: () => call('start', {}),
    connectVault: (port) => call('connectVault', { port }, [port]),
    frame: (frame, task) => process({ frame, task }),
    openPhoto: (photo) => call('openPhoto', { frameId: nextId(), photo }, [photo]),
    recognisePhoto: (frameId) => call('recognisePhoto', { frameId }),
    capturePhotoFace: (frameId, face) => call('capturePhotoFace', { frameId, face }),
    closePhoto: () => call('closePhoto', {}),
    restart: () => call('restart', {}),
    onEvent,
    onDeath,
  };
}
