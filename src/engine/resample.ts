/** The similarity transform `(x, y) -> (a x - b y + tx, b x + a y + ty)`. */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

/** Width and height, in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Steps of each side in which a pixel is sampled at most; beyond that a face fills more than 600 pixels of the picture. */
const MAX_SUBSAMPLES = 4;

/** Pixels of the picture for one of the rectangle below which the picture is enlarged; above, rounding of an equal size is no enlarging. */
const SAME_SIZE = 0.999;

/**
 * Fills a rectangle by looking up each of its pixels in the picture: where the picture is coarser, smoothly, because the corners of straight lines
 * between pixels look like detail to the network; where it is finer, as the mean of several look-ups, because skipping pixels would turn
 * fine detail into noise (aliasing). Outside the picture its edge goes on.
 *
 * @param size of the rectangle, in pixels
 * @returns RGB planes one after the other, `3 * width * height` numbers from 0 to 255
 */
export function resample(
  picture: ImageData,
  similarity: Similarity,
  size: Size,
): Float32Array<ArrayBuffer> {
  const step = Math.hypot(similarity.a, similarity.b);
  const filled = new Float32Array(3 * size.width * size.height);
  if (step < SAME_SIZE) enlarge(picture, similarity, filled, size);
  else shrink(picture, similarity, filled, size);
  return filled;
}

function enlarge(
  picture: ImageData,
  { a, b, tx, ty }: Similarity,
  filled: Float32Array,
  { width, height }: Size,
): void {
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      setSmoothSample(picture, a * x - b * y + tx, b * x + a * y + ty, filled, at);
}

/** Sets one pixel to the cubic sample at (x, y). */
function setSmoothSample(
  { data, width, height }: ImageData,
  x: number,
  y: number,
  filled: Float32Array,
  at: number,
): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  let [red, green, blue] = [0, 0, 0];
  for (let row = top - 1; row <= top + 2; row++) {
    const rowWeight = mitchell(Math.abs(y - row));
    const start = clamp(row, height) * width;
    for (let column = left - 1; column <= left + 2; column++) {
      const weight = rowWeight * mitchell(Math.abs(x - column));
      const from = (start + clamp(column, width)) * 4;
      red += weight * (data[from] ?? 0);
      green += weight * (data[from + 1] ?? 0);
      blue += weight * (data[from + 2] ?? 0);
    }
  }
  const plane = filled.length / 3;
  filled[at] = toRange(red);
  filled[at + plane] = toRange(green);
  filled[at + 2 * plane] = toRange(blue);
}

/**
 * Mitchell and Netravali's cubic (1988, B = C = 1/3), in which neither blur nor ringing stands out. Its four weights add up to 1.
 *
 * @param distance in pixels, at least 0
 */
function mitchell(distance: number): number {
  const d = distance;
  if (d < 1) return (21 * d * d * d - 36 * d * d + 16) / 18;
  if (d < 2) return (-7 * d * d * d + 36 * d * d - 60 * d + 32) / 18;
  return 0;
}

function toRange(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

function shrink(
  picture: ImageData,
  { a, b, tx, ty }: Similarity,
  filled: Float32Array,
  { width, height }: Size,
): void {
  const steps = Math.min(MAX_SUBSAMPLES, Math.max(1, Math.ceil(Math.hypot(a, b))));
  const share = 1 / (steps * steps);
  for (let at = 0; at < width * height; at++)
    for (let sample = 0; sample < steps * steps; sample++) {
      const x = (at % width) + ((sample % steps) + 0.5) / steps - 0.5;
      const y = Math.floor(at / width) + (Math.floor(sample / steps) + 0.5) / steps - 0.5;
      addSample(picture, a * x - b * y + tx, b * x + a * y + ty, share, filled, at);
    }
}

/** Adds a part of the bilinear sample at (x, y) to one pixel. */
function addSample(
  { data, width, height }: ImageData,
  x: number,
  y: number,
  share: number,
  filled: Float32Array,
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
    const to = at + (channel * filled.length) / 3;
    filled[to] =
      (filled[to] ?? 0) +
      w00 * (data[y0 + x0 + channel] ?? 0) +
      w01 * (data[y0 + x1 + channel] ?? 0) +
      w10 * (data[y1 + x0 + channel] ?? 0) +
      w11 * (data[y1 + x1 + channel] ?? 0);
  }
}

function clamp(value: number, size: number): number {
  return value < 0 ? 0 : value >= size ? size - 1 : value;
}
