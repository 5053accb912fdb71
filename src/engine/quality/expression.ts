import { eyeCentres, meshPoint, type Mesh } from '../mesh';

/** Points of the mesh on the upper and the lower lid, three pairs for each eye; and on the inner edge of the lips. */
const LIDS = {
  left: [
    [386, 374],
    [385, 380],
    [387, 373],
  ],
  right: [
    [159, 145],
    [160, 144],
    [158, 153],
  ],
} as const;
const LIPS = [
  [13, 14],
  [312, 317],
  [82, 87],
] as const;

/**
 * How far the lids of the less open eye and the inner edges of the lips are apart, as parts of the distance from the eyes to the chin: the
 * unit of ISO/IEC 29794-5 for both, which nodding shortens as it shortens them.
 *
 * The mesh follows lids sluggishly: an eye that is shut is still given two thirds of its opening, and a laugh narrows eyes as much as
 * half-closed lids do. So this finds some closed eyes, not all (figures in `advise.ts`).
 */
export function expressionOf(mesh: Mesh): { eyesOpen: number; mouthOpen: number } {
  const { left, right } = eyeCentres(mesh);
  const chin = mesh.point(meshPoint.chin);
  const unit = Math.max(
    1,
    Math.hypot((left.x + right.x) / 2 - chin.x, (left.y + right.y) / 2 - chin.y),
  );
  return {
    eyesOpen: Math.min(opening(mesh, LIDS.left), opening(mesh, LIDS.right)) / unit,
    mouthOpen: opening(mesh, LIPS) / unit,
  };
}

/** The widest of some distances, in pixels. */
function opening(mesh: Mesh, pairs: readonly (readonly [number, number])[]): number {
  return Math.max(
    ...pairs.map(([upper, lower]) => {
      const [a, b] = [mesh.point(upper), mesh.point(lower)];
      return Math.hypot(a.x - b.x, a.y - b.y);
    }),
  );
}
