import type { Point } from '../domain';
import { meanPoints, pointsOf } from './mean-shape';
import type { Mesh } from './mesh';
import type { Region } from './read';

/** Side of an aligned face, in pixels: the input of dlib's face recognition ResNet. */
export const CHIP_SIDE = 150;

/** Border around dlib's mean shape, as a fraction of its size, that the network was trained with (dlib `get_face_chip_details`). */
const CHIP_PADDING = 0.25;

/** Steps of each side in which a chip pixel is sampled at most; beyond that the face fills more than 600 pixels of the region. */
const MAX_SUBSAMPLES = 4;

/** An aligned face: RGB planes one after the other, `3 * CHIP_SIDE * CHIP_SIDE` numbers from 0 to 255. */
export type Chip = Float32Array<ArrayBuffer>;

/** The similarity transform `(x, y) -> (a x - b y + tx, b x + a y + ty)`. */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

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
  return resample(region.pixels, widen(fitSimilarity(chipPoints, regionPoints), span));
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

/**
 * Fills a chip by looking up each of its pixels in the picture: bilinear, and where the picture is finer than the chip, the mean of
 * several look-ups, because skipping pixels would turn fine detail into noise (aliasing).
 */
function resample(picture: ImageData, { a, b, tx, ty }: Similarity): Chip {
  const steps = Math.min(MAX_SUBSAMPLES, Math.max(1, Math.ceil(Math.hypot(a, b))));
  const share = 1 / (steps * steps);
  const area = CHIP_SIDE * CHIP_SIDE;
  const chip = new Float32Array(3 * area);
  for (let at = 0; at < area; at++)
    for (let sample = 0; sample < steps * steps; sample++) {
      const x = (at % CHIP_SIDE) + ((sample % steps) + 0.5) / steps - 0.5;
      const y = Math.floor(at / CHIP_SIDE) + (Math.floor(sample / steps) + 0.5) / steps - 0.5;
      addSample(picture, a * x - b * y + tx, b * x + a * y + ty, share, chip, at);
    }
  return chip;
}

/** Adds a part of the bilinear sample at (x, y) to one pixel of the chip; outside the picture its edge goes on. */
function addSample(
  { data, width, height }: ImageData,
  x: number,
  y: number,
  share: number,
  chip: Chip,
  at: number,
): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const x0 = clamp(left, width) * 4;
  const x1 = clamp(left + 1, width) * 4;
  const y0 = clamp(top, height) * width * 4;
  const y1 = clamp(top + 1, height) * width * 4;
  const right = (x - left) * share;
  const bottom = y - top;
  // Weights of the four pixels around the point; written out, since this runs for every pixel of every face.
  const w00 = (share - right) * (1 - bottom);
  const w01 = right * (1 - bottom);
  const w10 = (share - right) * bottom;
  const w11 = right * bottom;
  for (let channel = 0; channel < 3; channel++) {
    const to = at + channel * CHIP_SIDE * CHIP_SIDE;
    chip[to] =
      (chip[to] ?? 0) +
      w00 * (data[y0 + x0 + channel] ?? 0) +
      w01 * (data[y0 + x1 + channel] ?? 0) +
      w10 * (data[y1 + x0 + channel] ?? 0) +
      w11 * (data[y1 + x1 + channel] ?? 0);
  }
}

function clamp(value: number, size: number): number {
  return value < 0 ? 0 : value >= size ? size - 1 : value;
}
