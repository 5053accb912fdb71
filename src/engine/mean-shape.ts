import type { Cut, CutPoint } from './cut';
import { meshPoint } from './mesh';

const { leftEyeOuter, leftEyeInner, rightEyeOuter, rightEyeInner, noseBase } = meshPoint;

/**
 * Points of dlib's mean face shape in its unit square (dlib 19, `image_transforms/interpolation.h`: the average positions of the 68 points
 * that the chips were cut by which the network learned from), and the mesh points whose middle lies there. They are those that a face hardly
 * moves: nose and eyes. dlib's five points alone pass every error of a landmark on to the chip; the mouth would
 * turn and move the face with every word (docs/accuracy.md).
 */
const SHAPE: readonly CutPoint[] = [
  // Bridge of the nose, from the top to the tip.
  { x: 0.490127, y: 0.203352, mesh: [168, 6] },
  { x: 0.490127, y: 0.307009, mesh: [197, 195] },
  { x: 0.490127, y: 0.409805, mesh: [5] },
  { x: 0.490127, y: 0.515625, mesh: [4] },
  // Base of the nose, from the person's right to the left.
  { x: 0.36688, y: 0.587326, mesh: [75] },
  { x: 0.426036, y: 0.609345, mesh: [97] },
  { x: 0.490127, y: 0.628106, mesh: [noseBase] },
  { x: 0.554217, y: 0.609345, mesh: [326] },
  { x: 0.613373, y: 0.587326, mesh: [305] },
  // Right eye: outer corner, upper lid, inner corner, lower lid.
  { x: 0.121737, y: 0.216423, mesh: [rightEyeOuter] },
  { x: 0.187122, y: 0.178758, mesh: [160] },
  { x: 0.265825, y: 0.179852, mesh: [158] },
  { x: 0.334606, y: 0.231733, mesh: [rightEyeInner] },
  { x: 0.260918, y: 0.245099, mesh: [153] },
  { x: 0.182743, y: 0.244077, mesh: [144] },
  // Left eye: inner corner, upper lid, outer corner, lower lid.
  { x: 0.645647, y: 0.231733, mesh: [leftEyeInner] },
  { x: 0.714428, y: 0.179852, mesh: [385] },
  { x: 0.793132, y: 0.178758, mesh: [387] },
  { x: 0.858516, y: 0.216423, mesh: [leftEyeOuter] },
  { x: 0.79751, y: 0.244077, mesh: [373] },
  { x: 0.719335, y: 0.245099, mesh: [380] },
];

/** Side of an aligned face, in pixels: the input of dlib's face recognition ResNet. */
export const CHIP_SIDE = 150;

/** Border around dlib's mean shape, as a fraction of its size, that the network was trained with (dlib `get_face_chip_details`). */
const CHIP_PADDING = 0.25;

/**
 * How faces are cut out for the network that the app ships. Quality is measured on this cut whatever the network is: its limits are tuned
 * to it.
 */
export const MEAN_SHAPE_CUT: Cut = {
  width: CHIP_SIDE,
  height: CHIP_SIDE,
  points: SHAPE.map(({ x, y, mesh }) => ({ x: toChip(x), y: toChip(y), mesh })),
};

function toChip(unit: number): number {
  return ((unit + CHIP_PADDING) / (1 + 2 * CHIP_PADDING)) * CHIP_SIDE;
}
