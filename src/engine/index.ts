import { connect } from '../bridge';
import { FrameId, type CaptureId, type ModelId, type Observation, type Result } from '../domain';
import { newestOnly } from './newest';
import type { PackFile } from './packs';
import type {
  EngineCalls,
  EngineEvent,
  EngineInfo,
  EngineStartError,
  PhotoFaceError,
  Task,
} from './protocol';

export { modelFiles, type ModelFile } from './models';
export type { PackFile, PackList, PackRefusal, PackStorageFailed, PackSummary } from './packs';
export { SAMPLES_TO_ENROL, SAMPLES_WITH_GLASSES } from './protocol';
export type {
  EngineEvent,
  EngineInfo,
  EngineStartError,
  LoadProgress,
  PhotoFaceError,
  Task,
} from './protocol';

type Reply<Name extends keyof EngineCalls> = Promise<EngineCalls[Name]['reply']>;

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
  /** Checks everything about a model pack, and keeps nothing. Takes some seconds for a large network. */
  checkPack(files: readonly PackFile[]): Reply<'checkPack'>;
  /** Checks a model pack once more, and keeps it on this device. Templates of it mean nothing before the vault has approved it. */
  keepPack(files: readonly PackFile[]): Reply<'keepPack'>;
  /** The models that there are here, and which of them is chosen. */
  listPacks(): Reply<'listPacks'>;
  /** Chooses the model that the engine starts with from its next start on; `null` is the app's own. */
  choosePack(id: ModelId | null): Reply<'choosePack'>;
  /** Deletes a kept pack, unless it is chosen. */
  forgetPack(id: ModelId): Reply<'forgetPack'>;
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
    checkPack: (files) => call('checkPack', { files }),
    keepPack: (files) => call('keepPack', { files }),
    listPacks: () => call('listPacks', {}),
    choosePack: (id) => call('choosePack', { id }),
    forgetPack: (id) => call('forgetPack', { id }),
    onEvent,
    onDeath,
  };
}
