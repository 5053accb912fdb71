import { describe, expect, it } from 'vitest';
import { resample } from './resample';

/** A grey picture of these values. */
function grey(width: number, values: readonly number[]): ImageData {
  const data = new Uint8ClampedArray(values.flatMap((value) => [value, value, value, 255]));
  return { data, width, height: values.length / width, colorSpace: 'srgb' };
}

const square = (side: number) => ({ width: side, height: side });

const still = { a: 1, b: 0, tx: 0, ty: 0 };

describe('resampling a picture', () => {
  it('copies it when the size is the same', () => {
    const filled = resample(grey(2, [0, 80, 160, 240]), still, square(2));
    expect([...filled.slice(0, 4)]).toEqual([0, 80, 160, 240]);
    expect([...filled.slice(8)]).toEqual([0, 80, 160, 240]);
  });

  it('keeps a slope a slope when it enlarges, without steps at the pixels', () => {
    const slope = grey(
      8,
      Array.from({ length: 64 }, (_, at) => 30 * (at % 8)),
    );
    const filled = resample(slope, { a: 0.25, b: 0, tx: 2, ty: 3 }, square(12));
    for (let x = 0; x < 12; x++) expect(filled[x]).toBeCloseTo(30 * (2 + x / 4), 3);
  });

  it('rounds a corner when it enlarges: weights of 1/18, 16/18 and 1/18 on a pixel (Mitchell and Netravali)', () => {
    const line = grey(
      5,
      Array.from({ length: 25 }, (_, at) => (at % 5 === 2 ? 180 : 0)),
    );
    const filled = resample(line, { a: 0.5, b: 0, tx: 1, ty: 2 }, square(4));
    // At pixel 1 the line at distance 1 counts 1/18, on it 16/18; half way both neighbours count 77/144 - 5/144 of nothing.
    expect(filled[0]).toBeCloseTo(10, 4);
    expect(filled[2]).toBeCloseTo(160, 4);
    expect(filled[1]).toBeCloseTo((180 * (21 / 8 - 9 + 16)) / 18, 3);
  });

  it('stays within 0 to 255 beside hard edges', () => {
    const edge = grey(
      6,
      Array.from({ length: 36 }, (_, at) => (at % 6 < 3 ? 0 : 255)),
    );
    const filled = resample(edge, { a: 0.3, b: 0, tx: 0, ty: 1 }, square(18));
    expect(Math.min(...filled)).toBe(0);
    expect(Math.max(...filled)).toBe(255);
  });

  it('averages what it shrinks', () => {
    const stripes = grey(
      8,
      Array.from({ length: 64 }, (_, at) => (at % 2 === 0 ? 0 : 200)),
    );
    const filled = resample(stripes, { a: 2, b: 0, tx: 1, ty: 1 }, square(3));
    expect(filled[0]).toBeCloseTo(100, 3);
  });

  it('fills rectangles, row by row', () => {
    const size = { width: 3, height: 2 };
    const ramp = grey(
      4,
      Array.from({ length: 16 }, (_, at) => at),
    );
    expect([...resample(ramp, still, size).slice(0, 6)]).toEqual([0, 1, 2, 4, 5, 6]);
  });
});
