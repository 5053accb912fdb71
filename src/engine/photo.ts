import {
  CaptureId,
  fail,
  newId,
  ok,
  TrackId,
  type FaceObservation,
  type FrameId,
  type Observation,
  type Result,
} from '../domain';
import { align } from './align';
import { MEAN_SHAPE_CUT } from './mean-shape';
import { outlineOf, poseOf } from './mesh';
import type { Stages } from './pipeline';
import type { PhotoFaceError, Task } from './protocol';
import {
  adviseFor,
  measure,
  MIN_PROBE_PIXELS,
  pictureOf,
  sampleQuality,
  type Scene,
} from './quality';
import { inMainMemory } from './read';
import { searchPhoto, TILE_PIXELS } from './tiles';
import { viewsOf, type MeasuredFace } from './views';

/** The task that a face picked out of a photo is held to: it cannot turn its head, and the others in the photo are no obstacle. */
const PICKED: Task = { kind: 'capture', wanted: 'any', straight: null, take: true };

/** A photo whose faces were found; their pixels are kept until it is closed, the photo itself is not. */
export interface OpenPhoto {
  readonly frameId: FrameId;
  readonly observation: Observation;
  /** In the order of the observation. */
  readonly faces: readonly MeasuredFace[];
}

/** Finds and measures the faces of a photo, and frees it. */
export async function openPhoto(
  { detector, reader }: Stages,
  frameId: FrameId,
  photo: ImageBitmap,
): Promise<OpenPhoto> {
  const start = performance.now();
  const { width, height } = photo;
  const copy = inMainMemory(photo);
  photo.close();
  const found = await searchPhoto(copy, detector, reader);
  detector.reset();
  const detect = performance.now() - start;
  const { picture } = pictureOf(
    reader.read(copy, { x: 0, y: 0, width, height }, TILE_PIXELS).pixels,
    null,
  );
  const faces = found.map((face) => ({
    ...face,
    chip: align(face.mesh, face.region, MEAN_SHAPE_CUT),
  }));
  const seen = faces.map((face, index) => observe(face, index, { width, height }));
  const total = performance.now() - start;
  const times = { read: 0, detect, align: total - detect, embed: 0, total };
  const observation = { frameId, width, height, picture, faces: seen, times };
  return { frameId, faces, observation };
}

function observe(
  { mesh, chip }: MeasuredFace,
  index: number,
  size: { width: number; height: number },
): FaceObservation {
  const quality = measure({ mesh, motion: 0 }, chip);
  return {
    trackId: TrackId.parse(index + 1),
    box: mesh.box,
    outline: outlineOf(mesh),
    pose: poseOf(mesh),
    quality,
    advice: adviseFor(PICKED, mesh, quality, sceneOf(mesh.box, size)),
    embedded: false,
    captured: null,
  };
}

/** A picked face is judged as if it were alone and centred: neither can be changed in a photo. */
function sceneOf(box: FaceObservation['box'], size: { width: number; height: number }): Scene {
  return {
    width: Math.max(size.width, box.width * 2),
    height: size.height,
    faces: 1,
  };
}

/**
 * Sends a probe of every face to the vault, or why there is none.
 *
 * @param minPixels between the eyes of a face that is compared
 */
export async function recognisePhoto(
  { embedder, toVault }: Stages,
  { frameId, observation, faces }: OpenPhoto,
  minPixels = MIN_PROBE_PIXELS,
): Promise<void> {
  for (const [index, { trackId, quality }] of observation.faces.entries()) {
    const face = faces[index];
    if (!face) continue;
    const reason = quality.interOcularPixels < minPixels ? 'move-closer' : null;
    if (reason) {
      toVault({ kind: 'no-probe', frameId, trackId, reason });
      continue;
    }
    const template = await embedder.embed(viewsOf(face, embedder.spec.cut));
    const { score } = quality;
    toVault({ kind: 'probe', frameId, trackId, template, quality: score, still: true });
  }
}

/** Takes a sample of one face, which waits in the vault until it is committed or dropped. */
export async function capturePhotoFace(
  { embedder, toVault }: Stages,
  { observation, faces }: OpenPhoto,
  index: number,
): Promise<Result<CaptureId, PhotoFaceError>> {
  const seen = observation.faces[index];
  const face = faces[index];
  if (!seen || !face) return fail({ kind: 'photo-gone' });
  if (seen.advice) return fail({ kind: 'not-good-enough', advice: seen.advice });
  const captureId = newId(CaptureId);
  const template = await embedder.embed(viewsOf(face, embedder.spec.cut));
  const quality = sampleQuality(seen.quality, seen.pose);
  toVault({ kind: 'capture', captureId, template, quality });
  return ok(captureId);
}
