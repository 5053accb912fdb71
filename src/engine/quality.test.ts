import { describe, expect, it } from 'vitest';
import { CHIP_SIDE } from './align';
import { meshOf } from './mesh';
import { addsVariety, adviseFor, measure } from './quality';

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

const scene = { width: 640, height: 480, faces: 1 };
const good = {
  interOcularPixels: 80,
  brightness: 120,
  contrast: 40,
  sharpness: 200,
  motion: 0.01,
};
const capture = { kind: 'capture', taken: [], anyPose: false } as const;
const recognise = { kind: 'recognise' } as const;

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
});

describe('advice', () => {
  it('is none for a good face', () => {
    expect(adviseFor(capture, face(80), good, scene)).toBeNull();
    expect(adviseFor(recognise, face(80), good, scene)).toBeNull();
  });

  it.each([
    ['move-closer', { interOcularPixels: 15 }],
    ['more-light', { brightness: 20 }],
    ['less-light', { brightness: 240 }],
    ['hold-still', { motion: 0.5 }],
    ['wipe-lens', { contrast: 3 }],
    ['wipe-lens', { sharpness: 1 }],
  ] as const)('is %s when %o', (advice, change) => {
    expect(adviseFor(recognise, face(80), { ...good, ...change }, scene)).toBe(advice);
  });

  it('asks a face at the edge to come to the middle only while samples are taken', () => {
    const aside = face(60, { x: 580, y: 240 });
    expect(adviseFor(capture, aside, good, scene)).toBe('centre-face');
    expect(adviseFor(recognise, aside, good, scene)).toBeNull();
  });

  it('asks a face that fills the picture to move back', () => {
    expect(adviseFor(recognise, face(300), good, scene)).toBe('move-back');
  });

  it('lets nobody be sampled while a second person is in the picture', () => {
    expect(adviseFor(capture, face(80), good, { ...scene, faces: 2 })).toBe('one-person');
  });

  it('asks for another pose until the head has turned, unless any pose will do', () => {
    const taken = [{ yaw: 0, pitch: 0, roll: 0 }];
    expect(adviseFor({ ...capture, taken }, face(80), good, scene)).toBe('turn-head');
    expect(adviseFor({ ...capture, taken, anyPose: true }, face(80), good, scene)).toBeNull();
  });
});

describe('variety', () => {
  const front = { yaw: 0, pitch: 0, roll: 0 };
  it('counts a turn, a nod and a tilt', () => {
    expect(addsVariety({ ...front, yaw: 7 }, [front])).toBe(true);
    expect(addsVariety({ ...front, pitch: -7 }, [front])).toBe(true);
    expect(addsVariety({ ...front, roll: 7 }, [front])).toBe(true);
    expect(addsVariety({ yaw: 4, pitch: 4, roll: 4 }, [front])).toBe(false);
  });
  it('compares with every earlier pose', () => {
    expect(addsVariety(front, [{ ...front, yaw: 10 }, front])).toBe(false);
  });
});
