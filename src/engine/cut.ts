import type { LandmarkName, Point } from '../domain';
import { meshPoint } from './mesh';

/** A point by which faces are aligned: where it belongs in the chip, in pixels, and the points of the mesh whose middle it is. */
export interface CutPoint extends Point {
  readonly mesh: readonly number[];
}

/** How faces are cut out for a network: the size of a chip, in pixels, and where the points of a face belong in it. */
export interface Cut {
  readonly width: number;
  readonly height: number;
  readonly points: readonly CutPoint[];
}

const { leftEyeOuter, leftEyeInner, rightEyeOuter, rightEyeInner } = meshPoint;
const { noseTip, mouthLeft, mouthRight } = meshPoint;

/**
 * The landmarks that a model pack names, on the mesh. Networks are trained with left and right as the picture shows them, while the mesh's are
 * the person's own, so that they change places here. The centre of an eye is the middle of its corners.
 */
export const landmarkOnMesh: Readonly<Record<LandmarkName, readonly number[]>> = {
  'left-eye': [rightEyeOuter, rightEyeInner],
  'right-eye': [leftEyeOuter, leftEyeInner],
  nose: [noseTip],
  'mouth-left': [mouthRight],
  'mouth-right': [mouthLeft],
};
