import type { Point } from '../domain';
import type { Cut, CutPoint } from './cut';
import type { Mesh } from './mesh';
import type { Region } from './read';
import { resample, type Similarity } from './resample';

/** An aligned face: RGB planes one after the other, `3 * width * height` numbers from 0 to 255. */
export type Chip = Float32Array<ArrayBuffer>;

/**
 * Cuts the face out of the region, upright and centred as a network expects it.
 *
 * @param span how much of the picture around the centre the chip shows, as a multiple of what the network was trained with
 */
export function align(mesh: Mesh, region: Region, cut: Cut, span = 1): Chip {
  const regionPoints = cut.points
    .map((point) => onMesh(mesh, point))
    .map(({ x, y }) => ({
      x: (x - region.offset.x) * region.scale,
      y: (y - region.offset.y) * region.scale,
    }));
  const similarity = widen(fitSimilarity(cut.points, regionPoints), cut, span);
  return resample(region.pixels, similarity, cut);
}

/** Where this face has a point of the cut, in pixels of its frame. */
function onMesh(mesh: Mesh, { mesh: indices }: CutPoint): Point {
  const points = indices.map((index) => mesh.point(index));
  const middle = (along: 'x' | 'y') =>
    points.reduce((sum, point) => sum + point[along], 0) / points.length;
  return { x: middle('x'), y: middle('y') };
}

/** The same face seen in a mirror. */
export function mirror(chip: Chip, { width }: Pick<Cut, 'width'>): Chip {
  const mirrored = new Float32Array(chip.length);
  for (let row = 0; row < chip.length; row += width)
    mirrored.set(chip.slice(row, row + width).reverse(), row);
  return mirrored;
}

/** The similarity after making the chip `span` times as wide and high around its centre. */
function widen({ a, b, tx, ty }: Similarity, { width, height }: Cut, span: number): Similarity {
  const across = ((1 - span) * (width - 1)) / 2;
  const down = ((1 - span) * (height - 1)) / 2;
  // a * across - b * down and b * across + a * down, written so that nothing is rounded otherwise where the chip is a square.
  return {
    a: a * span,
    b: b * span,
    tx: (a - b) * across + b * (across - down) + tx,
    ty: (b + a) * across + a * (down - across) + ty,
  };
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
