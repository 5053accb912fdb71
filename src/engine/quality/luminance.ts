import type { Chip } from '../align';
import { CHIP_SIDE } from '../mean-shape';

/** The luminance of an aligned face, row by row: `CHIP_SIDE * CHIP_SIDE` numbers from 0 to 255. */
export type Luminance = Float32Array;

/** A part of the aligned face, in pixels of the chip; `right` and `bottom` are no longer in it. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Luma of ITU-R BT.601, as in ISO/IEC 29794-5. */
export function luminanceOf(chip: Chip): Luminance {
  const area = CHIP_SIDE * CHIP_SIDE;
  const luminance = new Float32Array(area);
  for (let at = 0; at < area; at++)
    luminance[at] =
      0.299 * (chip[at] ?? 0) + 0.587 * (chip[at + area] ?? 0) + 0.114 * (chip[at + 2 * area] ?? 0);
  return luminance;
}

/** Mean and standard deviation. */
export function spread(values: Float32Array): { mean: number; deviation: number } {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / values.length) };
}
