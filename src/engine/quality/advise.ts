import { directionOf, type Advice, type Quality } from '../../domain';
import { poseOf, type Mesh } from '../mesh';
import type { Task } from '../protocol';
import { BRIGHTNESS, CAPTURE, MIN_CONTRAST, RECOGNISE, type Limits } from './limits';

/** Widest face, as a part of the frame's width: closer ones are bent by the lens and lose their edges. */
const MAX_FACE_WIDTH = 0.75;

/** How far the face's middle may be from the frame's, as a part of the frame's size, while a sample is taken. */
const MAX_OFF_CENTRE = 0.25;

/** The frame's size and what else was seen in it. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly faces: number;
}

type Capture = Extract<Task, { kind: 'capture' }>;

/** The first thing to change before the task may use this face, or `null`. */
export function adviseFor(task: Task, mesh: Mesh, quality: Quality, scene: Scene): Advice | null {
  if (task.kind === 'observe') return null;
  if (task.kind === 'recognise' || task.kind === 'door')
    return (
      adviseDistance(RECOGNISE, mesh, quality, scene) ??
      adviseExposure(quality) ??
      adviseTurn(RECOGNISE, mesh) ??
      adviseFocus(RECOGNISE, quality)
    );
  return (
    (scene.faces > 1 ? 'one-person' : null) ??
    adviseDistance(CAPTURE, mesh, quality, scene) ??
    (offCentre(mesh, scene) > MAX_OFF_CENTRE ? 'centre-face' : null) ??
    adviseExposure(quality) ??
    adviseLight(quality) ??
    adviseTurn(CAPTURE, mesh) ??
    adviseFocus(CAPTURE, quality) ??
    (quality.detail < CAPTURE.minDetail ? 'uncover-face' : null) ??
    adviseBearing(task, mesh, quality)
  );
}

function adviseDistance(
  limits: Limits,
  mesh: Mesh,
  { interOcularPixels }: Quality,
  scene: Scene,
): Advice | null {
  if (interOcularPixels < limits.minInterOcular) return 'move-closer';
  return mesh.box.width > scene.width * MAX_FACE_WIDTH ? 'move-back' : null;
}

function adviseExposure({ brightness }: Quality): Advice | null {
  if (brightness < BRIGHTNESS.min) return 'more-light';
  return brightness > BRIGHTNESS.max ? 'less-light' : null;
}

/** What the mean of the chip does not show: it takes in what is behind the face. */
function adviseLight({ dark, bright, unevenness }: Quality): Advice | null {
  if (unevenness > CAPTURE.maxUnevenness) return 'even-light';
  if (dark > CAPTURE.maxDark) return 'more-light';
  return bright > CAPTURE.maxBright ? 'less-light' : null;
}

function adviseTurn({ maxTurn }: Limits, mesh: Mesh): Advice | null {
  const { yaw, pitch } = poseOf(mesh);
  return Math.max(Math.abs(yaw), Math.abs(pitch)) > maxTurn ? 'face-camera' : null;
}

function adviseFocus(limits: Limits, { motion, contrast, sharpness }: Quality): Advice | null {
  if (motion > limits.maxMotion) return 'hold-still';
  return contrast < MIN_CONTRAST || sharpness < limits.minSharpness ? 'wipe-lens' : null;
}

/**
 * How the person holds head and face (`bearingAdvices`). Not asked of whom any pose is taken: they may be unable to, and the mesh mistakes narrow eyes for
 * closed ones. The sample's score tells.
 */
function adviseBearing({ wanted, straight }: Capture, mesh: Mesh, quality: Quality): Advice | null {
  if (wanted === 'any') return null;
  const pose = poseOf(mesh);
  if (Math.abs(pose.roll) > CAPTURE.maxRoll) return 'hold-upright';
  if (quality.eyesOpen < CAPTURE.minEyesOpen) return 'open-eyes';
  if (quality.mouthOpen > CAPTURE.maxMouthOpen) return 'close-mouth';
  const direction = directionOf(pose, straight);
  return direction && wanted.includes(direction) ? null : 'turn-head';
}

function offCentre({ box }: Mesh, scene: Scene): number {
  const x = Math.abs(box.x + box.width / 2 - scene.width / 2) / scene.width;
  const y = Math.abs(box.y + box.height / 2 - scene.height / 2) / scene.height;
  return Math.max(x, y);
}
