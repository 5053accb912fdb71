import { CHIP_SIDE } from '../mean-shape';
import { spread, type Luminance, type Part } from './luminance';

/** Where alignment puts the eyes and the mouth, in pixels of the chip. Skin between them would dilute what is looked for. */
const parts: readonly Part[] = [
  { left: 34, top: 38, right: 62, bottom: 57 },
  { left: 86, top: 38, right: 114, bottom: 57 },
  { left: 52, top: 94, right: 96, bottom: 120 },
];

/** Variance of the 4-neighbour Laplacian (Pech-Pacheco et al. 2000), in squared luminance steps: near zero where nothing is in focus. */
export function sharpnessOf(luminance: Luminance): number {
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

/**
 * Detail of the barest of both eyes and the mouth, as a part of the richest, 0 to 1. Eyes and lips are the most detailed parts of a face;
 * where a plain thing covers one (a mask, a hand held flat, a cup, a phone), its detail goes.
 *
 * It cannot tell: a cover that is itself detailed (a patterned scarf, spread fingers, hair), one over the forehead or a cheek, which are
 * plain by themselves, all three parts covered at once, and glasses, through which eyes are seen.
 */
export function leastDetail(luminance: Luminance): number {
  const details = parts.map((part) => gradientOf(luminance, part));
  return Math.min(...details) / Math.max(...details, Number.EPSILON);
}

/** Mean step of luminance from one pixel to the next but one, across and down. */
function gradientOf(luminance: Luminance, { left, top, right, bottom }: Part): number {
  let sum = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = y * CHIP_SIDE + x;
      sum +=
        Math.abs((luminance[at + 1] ?? 0) - (luminance[at - 1] ?? 0)) +
        Math.abs((luminance[at + CHIP_SIDE] ?? 0) - (luminance[at - CHIP_SIDE] ?? 0));
    }
  return sum / ((right - left) * (bottom - top));
}
