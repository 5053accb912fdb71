import { describe, expect, it } from 'vitest';
import type { Quality } from '../../domain';
import { meshOf } from '../mesh';
import { adviseFor } from './advise';

/** A frontal face with the eyes `eyes` pixels apart, centred on (x, y), the head tilted by `roll` degrees. */
function face(eyes: number, { x = 320, y = 240, roll = 0 } = {}) {
  const points = Array.from({ length: 468 }, () => ({ x, y, z: 0 }));
  const [cos, sin] = [Math.cos((roll * Math.PI) / 180), Math.sin((roll * Math.PI) / 180)];
  const set = (index: number, dx: number, dy: number) => {
    points[index] = {
      x: x + (dx * cos - dy * sin) * eyes,
      y: y + (dx * sin + dy * cos) * eyes,
      z: 0,
    };
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
const good: Quality = {
  interOcularPixels: 80,
  brightness: 120,
  contrast: 40,
  sharpness: 200,
  motion: 0.01,
  dark: 0,
  bright: 0,
  unevenness: 0.05,
  detail: 0.7,
  eyesOpen: 0.08,
  mouthOpen: 0.02,
  score: 90,
};
const capture = { kind: 'capture', wanted: ['straight'], straight: null, take: true } as const;
const recognise = { kind: 'recognise' } as const;

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
    const straight = { yaw: 0, pitch: 0, roll: 0 };
    const turned = { ...capture, wanted: ['left', 'up'], straight } as const;
    expect(adviseFor(turned, face(80), good, scene)).toBe('turn-head');
    expect(adviseFor({ ...turned, wanted: 'any' }, face(80), good, scene)).toBeNull();
  });

  it.each([
    ['more-light', { dark: 0.7 }],
    ['less-light', { bright: 0.4 }],
    ['even-light', { unevenness: 0.5 }],
    ['uncover-face', { detail: 0.1 }],
    ['open-eyes', { eyesOpen: 0.04 }],
    ['close-mouth', { mouthOpen: 0.2 }],
  ] as const)('is %s for a sample when %o, and nothing at a door', (advice, change) => {
    expect(adviseFor(capture, face(80), { ...good, ...change }, scene)).toBe(advice);
    expect(adviseFor(recognise, face(80), { ...good, ...change }, scene)).toBeNull();
  });

  it('asks a leaning head to come upright for a sample, and nothing at a door', () => {
    const leaning = face(80, { roll: 40 });
    expect(adviseFor(capture, leaning, good, scene)).toBe('hold-upright');
    expect(adviseFor(recognise, leaning, good, scene)).toBeNull();
  });

  it('asks nobody whose pose is free for what they may be unable to do', () => {
    const unable = { ...good, eyesOpen: 0.04, mouthOpen: 0.2 };
    const free = { ...capture, wanted: 'any' } as const;
    expect(adviseFor(free, face(80, { roll: 40 }), unable, scene)).toBeNull();
  });
});
