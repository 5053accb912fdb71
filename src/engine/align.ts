import type { Point } from '../domain';
import { meanPoints, pointsOf } from './mean-shape';
import type { Mesh } from './mesh';
import type { Region } from './read';
import { resample, type Similarity } from './resample';

/** Side of an aligned face, in pixels: the input of dlib's face recognition ResNet. */
export const CHIP_SIDE = 150;

/** Border around dlib's mean shape, as a fraction of its size, that the network was trained with (dlib `get_face_chip_details`). */
const CHIP_PADDING = 0.25;

/** An aligned face: RGB planes one after the other, `3 * CHIP_SIDE * CHIP_SIDE` numbers from 0 to 255. */
export type Chip = Float32Array<ArrayBuffer>;

/**
 * Cuts the face out of the region, upright and centred as the embedding network expects it.
 *
 * @param span how much of the picture around the centre the chip shows, as a multiple of what the network was trained with
 */
export function align(mesh: Mesh, region: Region, span = 1): Chip {
  const chipPoints = meanPoints.map(({ x, y }) => ({ x: toChip(x), y: toChip(y) }));
  const regionPoints = pointsOf(mesh).map(({ x, y }) => ({
    x: (x - region.offset.x) * region.scale,
    y: (y - region.offset.y) * region.scale,
  }));
  const similarity = widen(fitSimilarity(chipPoints, regionPoints), span);
  return resample(region.pixels, similarity, CHIP_SIDE);
}

/** The same face seen in a mirror. */
export function mirror(chip: Chip): Chip {
  const mirrored = new Float32Array(chip.length);
  for (let row = 0; row < chip.length; row += CHIP_SIDE)
    mirrored.set(chip.slice(row, row + CHIP_SIDE).reverse(), row);
  return mirrored;
}

/** The similarity after making the chip's square `span` times as wide around its centre. */
function widen({ a, b, tx, ty }: Similarity, span: number): Similarity {
  const shift = ((1 - span) * (CHIP_SIDE - 1)) / 2;
  return {
    a: a * span,
    b: b * span,
    tx: (a - b) * shift + tx,
    ty: (b + a) * shift + ty,
  };
}

function toChip(unit: number): number {
  return ((unit + CHIP_PADDING) / (1 + 2 * CHIP_PADDING)) * CHIP_SIDE;
}

/**
 * The similarity that maps `from` to `to` with the least squared error (Umeyama 1991, in the plane, where it has a closed form).
 * Both lists have the same length, at least 2.
 */
export function fitSimilarity(from: readonly Point[], to: readonly Point[]): Similarity {
  const centreFrom = mean(from);
  const centreTo = mean(to);
  let dot = 0;
  let cross = 0;
  let spread = 0;
  for (const [index, point] of from.entries()) {
    const target = to[index];
    if (!target) throw new RangeError('both lists must have the same length');
    const [x, y] = [point.x - centreFrom.x, point.y - centreFrom.y];
    const [u, v] = [target.x - centreTo.x, target.y - centreTo.y];
    dot += x * u + y * v;
    cross += x * v - y * u;
    spread += x * x + y * y;
  }
  const a = dot / spread;
  const b = cross / spread;
  return {
    a,
    b,
    tx: centreTo.x - a * centreFrom.x + b * centreFrom.y,
    ty: centreTo.y - b * centreFrom.x - a * centreFrom.y,
  };
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((acc, { x, y }) => ({ x: acc.x + x, y: acc.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
