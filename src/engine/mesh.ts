import type { Box, Point, Pose } from '../domain';

/** A landmark: x and y in pixels of the frame, z in the same unit, smaller towards the camera. */
export interface Landmark extends Point {
  readonly z: number;
}

/** The landmarks of MediaPipe's face mesh, in its order. */
export const LANDMARKS = 468;

/**
 * Indices into the mesh (MediaPipe's canonical face model). Left and right are the person's own.
 */
export const meshPoint = {
  leftEyeOuter: 263,
  leftEyeInner: 362,
  rightEyeOuter: 33,
  rightEyeInner: 133,
  noseBase: 2,
  noseTip: 1,
  mouthLeft: 291,
  mouthRight: 61,
  forehead: 10,
  chin: 152,
} as const;

/** MediaPipe's FACEMESH_FACE_OVAL, in order around the face. */
const FACE_OVAL = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148,
  176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
] as const;

/** One face as the mesh sees it; `point` throws for an index outside 0..467, which would be a bug. */
export interface Mesh {
  readonly box: Box;
  point(index: number): Landmark;
}

/** Wraps the landmarks of one face, moved by `offset` and then divided by `scale` (from a region back to its frame). */
export function meshOf(
  landmarks: readonly { x: number; y: number; z?: number }[],
  { offset, scale }: { offset: Point; scale: number },
): Mesh {
  const points = landmarks.map(({ x, y, z = 0 }) => ({
    x: x / scale + offset.x,
    y: y / scale + offset.y,
    z: z / scale,
  }));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return {
    box: { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top },
    point(index) {
      const point = points[index];
      if (!point) throw new RangeError(`the mesh has no point ${String(index)}`);
      return point;
    },
  };
}

/** The outline of the face, for drawing. */
export function outlineOf(mesh: Mesh): readonly Point[] {
  return FACE_OVAL.map((index) => {
    const { x, y } = mesh.point(index);
    return { x: Math.round(x), y: Math.round(y) };
  });
}

/** The centre of each eye, taken as the middle of its corners. */
export function eyeCentres(mesh: Mesh): { readonly left: Point; readonly right: Point } {
  return {
    left: middle(mesh.point(meshPoint.leftEyeOuter), mesh.point(meshPoint.leftEyeInner)),
    right: middle(mesh.point(meshPoint.rightEyeOuter), mesh.point(meshPoint.rightEyeInner)),
  };
}

/** Distance between the eye centres, in pixels. */
export function interOcularDistance(mesh: Mesh): number {
  const { left, right } = eyeCentres(mesh);
  return Math.hypot(left.x - right.x, left.y - right.y);
}

/** Head pose from two axes of the mesh: eye corner to eye corner, and forehead to chin. */
export function poseOf(mesh: Mesh): Pose {
  const right = mesh.point(meshPoint.rightEyeOuter);
  const left = mesh.point(meshPoint.leftEyeOuter);
  const forehead = mesh.point(meshPoint.forehead);
  const chin = mesh.point(meshPoint.chin);
  const across = Math.hypot(left.x - right.x, left.y - right.y);
  const down = Math.hypot(chin.x - forehead.x, chin.y - forehead.y);
  return {
    yaw: degrees(Math.atan2(left.z - right.z, across)),
    pitch: degrees(Math.atan2(forehead.z - chin.z, down)),
    roll: degrees(Math.atan2(left.y - right.y, left.x - right.x)),
  };
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
