import { describe, expect, it } from 'vitest';
import { resample } from './resample';

/** A grey picture of these values. */
function grey(width: number, values: readonly number[]): ImageData {
  const data = new Uint8ClampedArray(values.flatMap((value) => [value, value, value, 255]));
  return { data, width, height: values.length / width, colorSpace: 'srgb' };
}

const still = { a: 1, b: 0, tx: 0, ty: 0 };

describe('resampling a picture', () => {
  it('copies it when the size is the same', () => {
    const square = resample(grey(2, [0, 80, 160, 240]), still, 2);
    expect([...square.slice(0, 4)]).toEqual([0, 80, 160, 240]);
    expect([...square.slice(8)]).toEqual([0, 80, 160, 240]);
  });

  it('keeps a slope a slope when it enlarges, without steps at the pixels', () => {
    const slope = grey(
      8,
      Array.from({ length: 64 }, (_, at) => 30 * (at % 8)),
    );
    const square = resample(slope, { a: 0.25, b: 0, tx: 2, ty: 3 }, 12);
    for (let x = 0; x < 12; x++) expect(square[x]).toBeCloseTo(30 * (2 + x / 4), 3);
  });

  it('rounds a corner when it enlarges: weights of 1/18, 16/18 and 1/18 on a pixel (Mitchell and Netravali)', () => {
    const line = grey(
      5,
      Array.from({ length: 25 }, (_, at) => (at % 5 === 2 ? 180 : 0)),
    );
    const square = resample(line, { a: 0.5, b: 0, tx: 1, ty: 2 }, 4);
    // At pixel 1 the line at distance 1 counts 1/18, on it 16/18; half way both neighbours count 77/144 - 5/144 of nothing.
    expect(square[0]).toBeCloseTo(10, 4);
    expect(square[2]).toBeCloseTo(160, 4);
    expect(square[1]).toBeCloseTo((180 * (21 / 8 - 9 + 16)) / 18, 3);
  });

  it('stays within 0 to 255 beside hard edges', () => {
    const edge = grey(
      6,
      Array.from({ length: 36 }, (_, at) => (at % 6 < 3 ? 0 : 255)),
    );
    const square = resample(edge, { a: 0.3, b: 0, tx: 0, ty: 1 }, 18);
    expect(Math.min(...square)).toBe(0);
    expect(Math.max(...square)).toBe(255);
  });

  it('averages what it shrinks', () => {
    const stripes = grey(
      8,
      Array.from({ length: 64 }, (_, at) => (at % 2 === 0 ? 0 : 200)),
    );
    const square = resample(stripes, { a: 2, b: 0, tx: 1, ty: 1 }, 3);
    expect(square[0]).toBeCloseTo(100, 3);
  });
});
