import { CHIP_SIDE } from '../mean-shape';
import { spread, type Luminance } from './luminance';

/** The skin of the aligned face: an ellipse from the brows to the chin and from cheek to cheek, in pixels of the chip. */
const FACE = { x: 74, y: 74, halfWidth: 48, halfHeight: 55 };

/** Pixels to either side of the face's middle that belong to neither half: the nose throws a shadow in any light. */
const MIDDLE = 4;

/** Luminance in which nothing can be told apart any more, 0 to 255: the ends of the range that ISO/IEC 29794-5 counts as under- and over-exposed. */
const LOST = { dark: 25, bright: 247 };

/** How a face is lit. */
export interface Light {
  /** Mean luminance of the chip, 0 to 255. */
  readonly brightness: number;
  /** Standard deviation of the luminance of the chip, 0 to 127. */
  readonly contrast: number;
  /** Parts of the face that are nearly black and nearly white, 0 to 1. */
  readonly dark: number;
  readonly bright: number;
  /** Difference of the halves' mean luminance as a part of their sum, 0 to 1. */
  readonly unevenness: number;
}

/** Measures exposure, contrast and evenness of light (ISO/IEC 29794-5: under- and over-exposure, dynamic range, illumination uniformity). */
export function lightOf(luminance: Luminance): Light {
  const { mean, deviation } = spread(luminance);
  const left = { sum: 0, count: 0 };
  const right = { sum: 0, count: 0 };
  let [dark, bright, count] = [0, 0, 0];
  for (let at = 0; at < luminance.length; at++) {
    const x = (at % CHIP_SIDE) - FACE.x;
    const y = Math.floor(at / CHIP_SIDE) - FACE.y;
    if ((x / FACE.halfWidth) ** 2 + (y / FACE.halfHeight) ** 2 > 1) continue;
    const value = luminance[at] ?? 0;
    count++;
    if (value < LOST.dark) dark++;
    if (value > LOST.bright) bright++;
    if (Math.abs(x) <= MIDDLE) continue;
    const half = x < 0 ? right : left;
    half.sum += value;
    half.count++;
  }
  const [one, other] = [left.sum / left.count, right.sum / right.count];
  return {
    brightness: mean,
    contrast: deviation,
    dark: dark / count,
    bright: bright / count,
    unevenness: Math.abs(one - other) / Math.max(1, one + other),
  };
}
