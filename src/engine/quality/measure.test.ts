import { describe, expect, it } from 'vitest';
import { CHIP_SIDE } from '../mean-shape';
import { meshOf } from '../mesh';
import { measure } from './measure';
import { sampleQuality, scoreOf } from './score';

const area = CHIP_SIDE * CHIP_SIDE;

/** A grey chip whose luminance at (x, y) is `value(x, y)`. */
const chipOf = (value: (x: number, y: number) => number) =>
  Float32Array.from({ length: 3 * area }, (_, at) =>
    value(at % CHIP_SIDE, Math.floor((at % area) / CHIP_SIDE)),
  );

/** A frontal face with the eyes `eyes` pixels apart (outer corners), centred on (x, y). */
function face(eyes: number, { x = 320, y = 240 } = {}) {
  const points = Array.from({ length: 468 }, () => ({ x, y, z: 0 }));
  const set = (index: number, dx: number, dy: number) => {
    points[index] = { x: x + dx * eyes, y: y + dy * eyes, z: 0 };
  };
  set(263, 0.7, -0.3);
  set(362, 0.3, -0.3);
  set(133, -0.3, -0.3);
  set(33, -0.7, -0.3);
  set(10, 0, -1);
  set(152, 0, 1);
  set(234, -1, 0);
  set(454, 1, 0);
  return meshOf(points, { offset: { x: 0, y: 0 }, scale: 1 });
}

describe('measuring', () => {
  it('gives the mean and the spread of a two-tone chip', () => {
    const quality = measure(
      { mesh: face(80), motion: 0 },
      chipOf((x) => (x < CHIP_SIDE / 2 ? 50 : 150)),
    );
    expect(quality.brightness).toBeCloseTo(100, 3);
    expect(quality.contrast).toBeCloseTo(50, 3);
    expect(quality.interOcularPixels).toBeCloseTo(80, 3);
  });

  it('finds a smooth chip blurred and a checkered one sharp', () => {
    const mesh = face(80);
    const smooth = measure(
      { mesh, motion: 0 },
      chipOf((x) => x),
    );
    const checkered = measure(
      { mesh, motion: 0 },
      chipOf((x, y) => ((x + y) % 2) * 20),
    );
    expect(smooth.sharpness).toBeCloseTo(0, 3);
    // The Laplacian is +80 and -80 in turn: variance 6400.
    expect(checkered.sharpness).toBeCloseTo(6400, 0);
  });

  it('finds light from one side uneven, and counts what is lost in black and white', () => {
    const { unevenness, dark, bright } = measure(
      { mesh: face(80), motion: 0 },
      chipOf((x) => (x < CHIP_SIDE / 2 ? 10 : 250)),
    );
    expect(unevenness).toBeCloseTo(240 / 260, 1);
    expect(dark).toBeCloseTo(0.5, 1);
    expect(bright).toBeCloseTo(0.5, 1);
    expect(
      measure(
        { mesh: face(80), motion: 0 },
        chipOf(() => 90),
      ).unevenness,
    ).toBe(0);
  });

  it('misses detail where an eye or the mouth is covered by something plain', () => {
    const stripes = (x: number) => (x % 4 < 2 ? 80 : 140);
    const covered = (isCovered: (x: number, y: number) => boolean) =>
      measure(
        { mesh: face(80), motion: 0 },
        chipOf((x, y) => (isCovered(x, y) ? 100 : stripes(x))),
      ).detail;
    expect(covered(() => false)).toBeCloseTo(1, 1);
    expect(covered((x, y) => x > 80 && y > 30 && y < 65)).toBeLessThan(0.05);
    expect(covered((_, y) => y > 85)).toBeLessThan(0.05);
  });
});

describe('the score', () => {
  const best = {
    interOcularPixels: 120,
    brightness: 130,
    contrast: 45,
    sharpness: 200,
    motion: 0,
    dark: 0,
    bright: 0,
    unevenness: 0,
    detail: 0.8,
    eyesOpen: 0.09,
    mouthOpen: 0.01,
  };

  it('is that of the worst element, straight between its two ends', () => {
    expect(scoreOf(best)).toBe(100);
    expect(scoreOf({ ...best, interOcularPixels: 55 })).toBe(50);
    expect(scoreOf({ ...best, interOcularPixels: 55, brightness: 60, contrast: 30 })).toBe(50);
    expect(scoreOf({ ...best, brightness: 207.5 })).toBe(50);
    expect(scoreOf({ ...best, sharpness: 2 })).toBe(0);
  });

  it('goes with a sample together with where the head pointed, in whole degrees', () => {
    const pose = { yaw: -0.4, pitch: 12.6, roll: 3 };
    expect(sampleQuality({ ...best, score: 81 }, pose)).toEqual({ score: 81, yaw: 0, pitch: 13 });
  });
});
