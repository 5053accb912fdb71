import type { Advice, Pose, Quality, SampleQuality } from '../domain';
import { CHIP_SIDE, type Chip } from './align';
import { interOcularDistance, poseOf, type Mesh } from './mesh';
import type { Task } from './protocol';
import type { TrackedMesh } from './track';

/** What one measured face must reach before a task may use it. */
interface Limits {
  /** Pixels between the eye centres. */
  readonly minInterOcular: number;
  /** Degrees of yaw and of pitch away from the camera, either way. */
  readonly maxTurn: number;
  /** Variance of the Laplacian, in squared luminance steps. */
  readonly minSharpness: number;
  /** Movement between frames, as a fraction of the inter-ocular distance. */
  readonly maxMotion: number;
}

/** Least distance between the eye centres to compare a face, in pixels: below it, upscaling to the chip invents more than it shows. */
export const MIN_PROBE_PIXELS = 20;

const limits: Record<'recognise' | 'capture', Limits> = {
  // Lenient: a person at a door is compared again in the next frame.
  recognise: { minInterOcular: MIN_PROBE_PIXELS, maxTurn: 40, minSharpness: 5, maxMotion: 0.25 },
  // A template is compared for years, so its samples are held to more: 40 pixels fill the eye distance of the chip (36 pixels).
  capture: { minInterOcular: 40, maxTurn: 35, minSharpness: 15, maxMotion: 0.12 },
};

/** Mean luminance of the face between which its detail is neither lost in noise nor burnt out, 0 to 255. */
const BRIGHTNESS = { min: 40, max: 225 };

/** Standard deviation of luminance below which a face is flat grey: fog, a dirty lens or glare. */
const MIN_CONTRAST = 12;

/** Widest face, as a part of the frame's width: closer ones are bent by the lens and lose their edges. */
const MAX_FACE_WIDTH = 0.75;

/** How far the face's middle may be from the frame's, as a part of the frame's size, while a sample is taken. */
const MAX_OFF_CENTRE = 0.25;

/** Degrees by which the head must have turned or tilted since every earlier sample for a sample to add variety. */
export const MIN_POSE_STEP = 6;

/** Measures one face in one frame (elements of ISO/IEC 29794-5). */
export function measure(
  { mesh, motion }: Pick<TrackedMesh, 'mesh' | 'motion'>,
  chip: Chip,
): Quality {
  const luminance = luminanceOf(chip);
  const { mean, deviation } = spread(luminance);
  return {
    interOcularPixels: interOcularDistance(mesh),
    brightness: mean,
    contrast: deviation,
    sharpness: laplacianVariance(luminance),
    motion,
  };
}

/** The frame's size and what else was seen in it. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly faces: number;
}

/** The first thing to change before the task may use this face, or `null`. */
export function adviseFor(task: Task, mesh: Mesh, quality: Quality, scene: Scene): Advice | null {
  if (task.kind === 'observe') return null;
  const limit = limits[task.kind];
  const pose = poseOf(mesh);
  if (task.kind === 'capture' && scene.faces > 1) return 'one-person';
  if (quality.interOcularPixels < limit.minInterOcular) return 'move-closer';
  if (mesh.box.width > scene.width * MAX_FACE_WIDTH) return 'move-back';
  if (task.kind === 'capture' && offCentre(mesh, scene) > MAX_OFF_CENTRE) return 'centre-face';
  if (quality.brightness < BRIGHTNESS.min) return 'more-light';
  if (quality.brightness > BRIGHTNESS.max) return 'less-light';
  if (Math.max(Math.abs(pose.yaw), Math.abs(pose.pitch)) > limit.maxTurn) return 'face-camera';
  if (quality.motion > limit.maxMotion) return 'hold-still';
  if (quality.contrast < MIN_CONTRAST || quality.sharpness < limit.minSharpness) return 'wipe-lens';
  if (task.kind === 'capture' && !task.anyPose && !addsVariety(pose, task.taken))
    return 'turn-head';
  return null;
}

/** Whether the pose differs enough from all taken before. */
export function addsVariety(pose: Pose, taken: readonly Pose[]): boolean {
  return taken.every(
    (other) =>
      Math.max(
        Math.abs(pose.yaw - other.yaw),
        Math.abs(pose.pitch - other.pitch),
        Math.abs(pose.roll - other.roll),
      ) >= MIN_POSE_STEP,
  );
}

/** Sharpness at which a sample scores 50 of 100: what a capture has to have at least. */
const HALF_SHARPNESS = limits.capture.minSharpness;

/** What the vault keeps about a sample. Until there is a unified score, it ranks samples by their sharpness alone. */
export function sampleQuality(pose: Pose, { sharpness }: Quality): SampleQuality {
  const degrees = (angle: number) => Math.max(-90, Math.min(90, Math.round(angle)));
  return {
    score: Math.round((100 * sharpness) / (sharpness + HALF_SHARPNESS)),
    yaw: degrees(pose.yaw),
    pitch: degrees(pose.pitch),
  };
}

function offCentre({ box }: Mesh, scene: Scene): number {
  const x = Math.abs(box.x + box.width / 2 - scene.width / 2) / scene.width;
  const y = Math.abs(box.y + box.height / 2 - scene.height / 2) / scene.height;
  return Math.max(x, y);
}

/** Luma of ITU-R BT.601, as in ISO/IEC 29794-5. */
function luminanceOf(chip: Chip): Float32Array {
  const area = CHIP_SIDE * CHIP_SIDE;
  const luminance = new Float32Array(area);
  for (let at = 0; at < area; at++)
    luminance[at] =
      0.299 * (chip[at] ?? 0) + 0.587 * (chip[at + area] ?? 0) + 0.114 * (chip[at + 2 * area] ?? 0);
  return luminance;
}

function spread(values: Float32Array): { mean: number; deviation: number } {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / values.length) };
}

/** Variance of the 4-neighbour Laplacian (Pech-Pacheco et al. 2000): near zero where nothing is in focus. */
function laplacianVariance(luminance: Float32Array): number {
  const inner = CHIP_SIDE - 2;
  const laplacian = new Float32Array(inner * inner);
  for (let row = 0; row < inner; row++)
    for (let column = 0; column < inner; column++) {
      const at = (row + 1) * CHIP_SIDE + column + 1;
      laplacian[row * inner + column] =
        (luminance[at - 1] ?? 0) +
        (luminance[at + 1] ?? 0) +
        (luminance[at - CHIP_SIDE] ?? 0) +
        (luminance[at + CHIP_SIDE] ?? 0) -
        4 * (luminance[at] ?? 0);
    }
  return spread(laplacian).deviation ** 2;
}
