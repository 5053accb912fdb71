import { describe, expect, it } from 'vitest';
import { align, CHIP_SIDE, fitSimilarity } from './align';
import { meshOf } from './mesh';
import type { Region } from './read';

/** Mesh points of dlib's mean shape drawn at `scale` pixels per unit, turned by `degrees` around the origin and moved. */
function meanFace(scale: number, degrees: number, move: { x: number; y: number }) {
  const shape = new Map([
    [263, [0.8595674595992, 0.2134981538014]],
    [362, [0.6460604764104, 0.2289674387677]],
    [33, [0.1205750620789, 0.2137274526848]],
    [133, [0.3340850613712, 0.2290642403242]],
    [2, [0.4901123135679, 0.6277975316475]],
  ]);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const points = Array.from({ length: 468 }, (_, index) => {
    const [x = 0.5, y = 0.5] = shape.get(index) ?? [];
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
