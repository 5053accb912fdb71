import { z } from 'zod';
import {
  CaptureId,
  FrameId,
  headDirections,
  ModelId,
  type FaceObservation,
  type Observation,
  type Result,
} from '../domain';

import type {
  ModelChosen,
  NoSuchModel,
  PackFile,
  PackList,
  PackRefusal,
  PackStorageFailed,
  PackSummary,
  PackUnusable,
} from './packs';

/** Samples that an enrolment through the webcam takes. */
export const SAMPLES_TO_ENROL = 5;

/** Samples added with glasses, or without, for people who wear them at times: two, so that one poor picture does not stand alone. */
export const SAMPLES_WITH_GLASSES = 2;

const PoseSchema = z.strictObject({ yaw: z.number(), pitch: z.number(), roll: z.number() });

/**
 * What to do with the faces of a frame.
 *
 * - `observe`: find and measure, compare nothing.
 * - `recognise`: send a probe of each good face to the vault.
 * - `door`: the same of the one face that stands before a kiosk (`inFront`), and of no other.
 * - `capture`: judge the one face as a sample, and when it is good, `take` one. `wanted` are the directions not taken yet, as seen from
 *   the person's `straight` pose (`null` before there is one); `any` also waives what a person may be unable to do: holding the head
 *   upright, opening the eyes, closing the mouth.
 */
export const Task = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('observe') }),
  z.strictObject({ kind: z.literal('recognise') }),
  z.strictObject({
    kind: z.literal('door'),
    zone: z.strictObject({ left: z.number().min(0).max(1), right: z.number().min(0).max(1) }),
  }),
  z.strictObject({
    kind: z.literal('capture'),
    wanted: z.union([
      z.literal('any'),
      z.array(z.enum(headDirections)).max(headDirections.length).readonly(),
    ]),
    straight: PoseSchema.nullable(),
    take: z.boolean(),
  }),
]);
export type Task = z.infer<typeof Task>;

/** How the embedding runs on this device. `threads` is 1 on WebGPU. */
export interface EngineInfo {
  readonly backend: 'webgpu' | 'wasm';
  readonly threads: number;
}

/** Why the engine could not start. */
export type EngineStartError =
  | { readonly kind: 'model-unreachable'; readonly file: string }
  | { readonly kind: 'model-damaged'; readonly file: string }
  | PackUnusable
  | { readonly kind: 'unsupported'; readonly detail: string };

/** Bytes of model files loaded so far, of all that will be. */
export interface LoadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** Every call that the engine worker answers. */
export type EngineCalls = {
  start: { request: Nothing; reply: Result<EngineInfo, EngineStartError> };
  connectVault: { request: { port: MessagePort }; reply: null };
  frame: {
    request: { frameId: FrameId; frame: VideoFrame | ImageBitmap; task: Task };
    reply: Observation;
  };
  openPhoto: { request: { frameId: FrameId; photo: ImageBitmap }; reply: Observation };
  recognisePhoto: { request: { frameId: FrameId }; reply: null };
  capturePhotoFace: {
    request: { frameId: FrameId; face: number };
    reply: Result<CaptureId, PhotoFaceError>;
  };
  closePhoto: { request: Nothing; reply: null };
  /** Forgets tracks, so that the next frame starts afresh. */
  restart: { request: Nothing; reply: null };
  checkPack: { request: PackFiles; reply: Result<PackSummary, PackRefusal> };
  keepPack: { request: PackFiles; reply: Result<PackSummary, PackRefusal | PackStorageFailed> };
  listPacks: { request: Nothing; reply: Result<PackList, PackStorageFailed> };
  choosePack: {
    request: { id: ModelId | null };
    reply: Result<null, NoSuchModel | PackStorageFailed>;
  };
  forgetPack: { request: { id: ModelId }; reply: Result<null, ModelChosen | PackStorageFailed> };
};

/** The photo was closed or replaced meanwhile, or its face is not good enough (`advice` says why). */
export type PhotoFaceError =
  | { readonly kind: 'photo-gone' }
  | { readonly kind: 'not-good-enough'; readonly advice: NonNullable<FaceObservation['advice']> };

/** What the engine worker says unasked. */
export type EngineEvent =
  | { readonly kind: 'progress'; readonly progress: LoadProgress }
  | { readonly kind: 'backend-changed'; readonly info: EngineInfo };

const Nothing = z.strictObject({});
type Nothing = z.infer<typeof Nothing>;

/** Files of a pack that are looked at, at most: more than the four that it has, so that others can be named. */
const MOST_FILES = 20;

/** Characters that a file's name has in any file system, at most. */
const NAME_LENGTH = 255;

const PackFiles = z.strictObject({
  files: z
    .array(
      z.strictObject({
        name: z.string().max(NAME_LENGTH),
        bytes: z.custom<PackFile['bytes']>(
          (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
        ),
      }),
    )
    .max(MOST_FILES)
    .readonly(),
});
type PackFiles = z.infer<typeof PackFiles>;

const ofModel = z.strictObject({ id: ModelId });

/** Pixels of a photo, at most: none is opened with more (camera/photo, `PHOTO_LIMITS`). */
const MOST_PIXELS = 50_000_000;

const Photo = z
  .instanceof(ImageBitmap)
  .refine(({ width, height }) => width * height <= MOST_PIXELS, 'too many pixels');

/** The schema that the request of each call has to pass in the worker. */
export const requests = {
  start: Nothing,
  connectVault: z.strictObject({ port: z.instanceof(MessagePort) }),
  frame: z.strictObject({
    frameId: FrameId,
    frame: z.custom<VideoFrame | ImageBitmap>(
      (value) =>
        value instanceof ImageBitmap ||
        (typeof VideoFrame !== 'undefined' && value instanceof VideoFrame),
    ),
    task: Task,
  }),
  openPhoto: z.strictObject({ frameId: FrameId, photo: Photo }),
  recognisePhoto: z.strictObject({ frameId: FrameId }),
  capturePhotoFace: z.strictObject({ frameId: FrameId, face: z.int().nonnegative() }),
  closePhoto: Nothing,
  restart: Nothing,
  checkPack: PackFiles,
  keepPack: PackFiles,
  listPacks: Nothing,
  choosePack: z.strictObject({ id: ModelId.nullable() }),
  forgetPack: ofModel,
};
