import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { align as alignTo, fitSimilarity, mirror as mirrorOf, type Chip } from './align';
import type { Cut } from './cut';
import { CHIP_SIDE, MEAN_SHAPE_CUT } from './mean-shape';
import { LANDMARKS, meshOf, type Mesh } from './mesh';
import type { Region } from './read';
import { viewsOf } from './views';

const align = (mesh: Mesh, region: Region, cut: Cut = MEAN_SHAPE_CUT, span = 1) =>
  alignTo(mesh, region, cut, span);
const mirror = (chip: Chip) => mirrorOf(chip, MEAN_SHAPE_CUT);

/** Nose and eyes of dlib's mean shape (`mean_face_shape_x`, `_y` of dlib 19), by the index of the mesh; of two that share a point, both. */
const MEAN_FACE: Readonly<Record<number, readonly [number, number]>> = {
  168: [0.490127, 0.203352],
  6: [0.490127, 0.203352],
  197: [0.490127, 0.307009],
  195: [0.490127, 0.307009],
  5: [0.490127, 0.409805],
  4: [0.490127, 0.515625],
  75: [0.36688, 0.587326],
  97: [0.426036, 0.609345],
  2: [0.490127, 0.628106],
  326: [0.554217, 0.609345],
  305: [0.613373, 0.587326],
  33: [0.121737, 0.216423],
  160: [0.187122, 0.178758],
  158: [0.265825, 0.179852],
  133: [0.334606, 0.231733],
  153: [0.260918, 0.245099],
  144: [0.182743, 0.244077],
  362: [0.645647, 0.231733],
  385: [0.714428, 0.179852],
  387: [0.793132, 0.178758],
  263: [0.858516, 0.216423],
  373: [0.79751, 0.244077],
  380: [0.719335, 0.245099],
};

/** A mesh whose points for alignment lie where dlib's mean shape has them, at `scale` pixels per unit, turned by `degrees` around the origin and moved. */
function meanFace(scale: number, degrees: number, move: { x: number; y: number }) {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const points = Array.from({ length: LANDMARKS }, (_, index) => {
    const [x = 0.5, y = 0.5] = MEAN_FACE[index] ?? [];
    return {
      x: scale * (cos * x - sin * y) + move.x,
      y: scale * (sin * x + cos * y) + move.y,
    };
  });
  return meshOf(points, { offset: { x: 0, y: 0 }, scale: 1 });
}

/** A picture whose red is x, green is y and blue is 7. */
function gradient(width: number, height: number): Region {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([x, y, 7, 255], (y * width + x) * 4);
  return {
    pixels: { data, width, height, colorSpace: 'srgb' },
    offset: { x: 0, y: 0 },
    scale: 1,
  };
}

const pixel = (chip: Float32Array, x: number, y: number, plane: number) =>
  chip[plane * CHIP_SIDE * CHIP_SIDE + y * CHIP_SIDE + x];

describe('fitting a similarity', () => {
  it('finds the rotation, scale and shift that made the points', () => {
    const from = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 1, y: 3 },
    ];
    const to = from.map(({ x, y }) => ({ x: 2 * x - 0.5 * y + 10, y: 0.5 * x + 2 * y - 3 }));
    const { a, b, tx, ty } = fitSimilarity(from, to);
    expect(a).toBeCloseTo(2, 9);
    expect(b).toBeCloseTo(0.5, 9);
    expect(tx).toBeCloseTo(10, 9);
    expect(ty).toBeCloseTo(-3, 9);
  });

  it('spreads the error evenly when the points do not fit', () => {
    const from = [
      { x: -1, y: 0 },
      { x: 1, y: 0 },
    ];
    const to = [
      { x: -1, y: 1 },
      { x: 1, y: 1.2 },
    ];
    const { ty } = fitSimilarity(from, to);
    expect(ty).toBeCloseTo(1.1, 9);
  });
});

/** A face whose colours change by one step for each pixel of the chip, cut out where it already has the chip's size. */
const inPlace = { mesh: meanFace(100, 0, { x: 25, y: 25 }), region: gradient(200, 200) };

describe('the views of a face', () => {
  it('are the face as aligned, cut more tightly and more loosely, and each mirrored', () => {
    const { mesh, region } = inPlace;
    const straight = align(mesh, region);
    const views = viewsOf({ mesh, region, chip: straight }, MEAN_SHAPE_CUT);
    expect(views).toHaveLength(6);
    expect(views[0]).toBe(straight);
    // Red at the middle of the chip is the same in all; the step from pixel to pixel is the span, and turns round in a mirror.
    const steps = views.map(
      (view) => (pixel(view, 76, 75, 0) ?? 0) - (pixel(view, 75, 75, 0) ?? 0),
    );
    [1, -1, 0.93, -0.93, 1.15, -1.15].forEach((step, at) => expect(steps[at]).toBeCloseTo(step, 3));
    for (const view of views) expect(middleRed(view)).toBeCloseTo(74.5, 2);
  });

  it('are mirrored pixel by pixel, and the face in hand stays as it is', () => {
    const chip = align(inPlace.mesh, inPlace.region);
    const before = chip.slice();
    const mirrored = mirror(chip);
    expect(chip).toEqual(before);
    expect(pixel(mirrored, 10, 33, 0)).toBe(pixel(chip, 139, 33, 0));
    expect(pixel(mirrored, 10, 33, 1)).toBe(pixel(chip, 139, 33, 1));
    expect(mirror(mirrored)).toEqual(chip);
  });

  function middleRed(chip: Chip): number {
    return ((pixel(chip, 74, 75, 0) ?? 0) + (pixel(chip, 75, 75, 0) ?? 0)) / 2;
  }
});

describe('aligning a face', () => {
  it('copies pixels one to one when the face already has the size and place of the chip', () => {
    // 100 pixels for the unit square plus a border of 25: exactly the chip.
    const chip = align(meanFace(100, 0, { x: 25, y: 25 }), gradient(200, 200));
    expect(pixel(chip, 0, 0, 0)).toBeCloseTo(0, 3);
    expect(pixel(chip, 100, 40, 0)).toBeCloseTo(100, 3);
    expect(pixel(chip, 100, 40, 1)).toBeCloseTo(40, 3);
    expect(pixel(chip, 149, 149, 2)).toBeCloseTo(7, 3);
  });

  it('turns a tilted face upright', () => {
    const chip = align(meanFace(60, 90, { x: 150, y: 40 }), gradient(200, 200));
    // One step to the right in the chip is 0.6 pixels down in a picture turned by 90 degrees.
    const step = (pixel(chip, 81, 70, 1) ?? 0) - (pixel(chip, 80, 70, 1) ?? 0);
    expect(step).toBeCloseTo(0.6, 3);
    expect(pixel(chip, 81, 70, 0)).toBeCloseTo(pixel(chip, 80, 70, 0) ?? 0, 3);
  });

  it('averages fine detail away instead of turning it into false patterns', () => {
    const { pixels, ...rest } = gradient(640, 640);
    for (let at = 0; at < pixels.data.length; at += 4)
      pixels.data[at] = Math.floor(at / 4) % 2 === 0 ? 0 : 255;
    const chip = align(meanFace(380, 0, { x: 100, y: 100 }), { pixels, ...rest });
    const reds = Array.from({ length: 100 }, (_, x) => pixel(chip, x + 25, 75, 0) ?? 0);
    expect(Math.max(...reds) - Math.min(...reds)).toBeLessThan(128);
  });

  it('continues the edge where the face leaves the picture', () => {
    const chip = align(meanFace(100, 0, { x: -30, y: 25 }), gradient(200, 200));
    expect(pixel(chip, 0, 10, 0)).toBe(0);
    expect(chip.every(Number.isFinite)).toBe(true);
  });
});

/** The first digits of the hashes of chips that the app made before there were other networks, by scale of the picture and span; then mirrored. */
const BEFORE = [
  [0.5, 1, 'a0c50a26e64c736d', '834248bcb17e40c2'],
  [0.5, 0.93, '5b72f198734043b4', '1fd45bd0c31e300f'],
  [0.5, 1.15, 'a8ad8302a252b49c', '9f7dde6a7b55dfb8'],
  [1, 1, '6ea10f99345cf0dd', '2ef2149a5c69fe1a'],
  [1, 0.93, 'a00dd77a498a8341', '57b9b8c21b0f9a6d'],
  [1, 1.15, 'ab156b1d750204d3', '61ea71ffc97d463a'],
  [2, 1, 'b963e9ba88d985fe', '56efd1e0e8e7a8b3'],
  [2, 0.93, '681edb6dedf7e3a7', '73fcad6b19f22a20'],
  [2, 1.15, '1a7d541a9f9e4ac5', 'a2948e836c62a056'],
] as const;

it.each(BEFORE)(
  'the cut of the built-in network gives the very numbers it always gave: picture at scale %s, span %s',
  (scale, span, straight, mirrored) => {
    const chip = align(scattered, noise(scale), MEAN_SHAPE_CUT, span);
    expect(hashOf(chip)).toBe(straight);
    expect(hashOf(mirror(chip))).toBe(mirrored);
  },
);

/** A mesh that resembles no face, so that no two points can be mixed up unnoticed. */
const scattered = meshOf(
  Array.from({ length: LANDMARKS }, (_, at) => ({
    x: 120 + (61 * ((at * 37) % 101)) / 101,
    y: 90 + (73 * ((at * 53) % 97)) / 97,
  })),
  { offset: { x: 0, y: 0 }, scale: 1 },
);

function noise(scale: number): Region {
  const [width, height] = [Math.round(300 * scale), Math.round(260 * scale)];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at++) data[at] = (at * 7919 + (at >> 5) * 31) % 256;
  return { pixels: { data, width, height, colorSpace: 'srgb' }, offset: { x: 3, y: 5 }, scale };
}

function hashOf(chip: Chip): string {
  const hash = createHash('sha256').update(new Uint8Array(chip.buffer));
  return hash.digest('hex').slice(0, 16);
}
