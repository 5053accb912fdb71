import { describe, expect, it } from 'vitest';
import { ModelId, PackManifest } from '../domain';
import { align } from './align';
import { LANDMARKS, meshOf } from './mesh';
import { BUILT_IN_NETWORK, inputOf, specOf } from './network-spec';
import { arcFacePoints, exampleManifest } from './packs/testing/example';
import type { Region } from './read';

const chip = Float32Array.of(10, 20, 30, 40, 50, 60);
const plain = { ...BUILT_IN_NETWORK.input };

describe('what a network gets of a chip', () => {
  it('is the chip itself where nothing has to be changed', () => {
    expect(inputOf(chip, plain)).toBe(chip);
  });

  it('is (value - mean) * scale, channel by channel', () => {
    const input = inputOf(chip, { ...plain, mean: [10, 0, 50], scale: [1, 0.5, 2] });
    expect([...input]).toEqual([0, 10, 15, 20, 0, 20]);
  });

  it('has its planes turned round for networks that want blue first; mean and scale stand in that order', () => {
    const input = inputOf(chip, { ...plain, channels: 'bgr', mean: [50, 0, 0], scale: [1, 1, 2] });
    expect([...input]).toEqual([0, 10, 30, 40, 20, 40]);
  });
});

describe('the alignment of a model pack', () => {
  const spec = specOf(ModelId.parse('small+0123456789abcdef'), exampleManifest);

  it('comes from the manifest', () => {
    expect(spec).toMatchObject({ cut: { width: 112, height: 112 }, output: { length: 64 } });
    expect(spec.cut.points.map(({ x, y }) => ({ x, y }))).toEqual(
      arcFacePoints.map(({ x, y }) => ({ x, y })),
    );
  });

  it('brings the eye that the picture shows on the left, the right one of the person, to the left', () => {
    // Corners of the eyes, tip of the nose and corners of the mouth as MediaPipe numbers them, where ArcFace wants them, moved by (60, 40).
    const places: Record<number, readonly [number, number]> = {
      33: [28.2946, 51.6963],
      133: [48.2946, 51.6963],
      362: [63.5318, 51.5014],
      263: [83.5318, 51.5014],
      1: [56.0252, 71.7366],
      61: [41.5493, 92.3655],
      291: [70.7299, 92.2041],
    };
    const points = Array.from({ length: LANDMARKS }, (_, index) => {
      const [x, y] = places[index] ?? [0, 0];
      return { x: x + 60, y: y + 40 };
    });
    const face = align(meshOf(points, { offset: { x: 0, y: 0 }, scale: 1 }), gradient(), spec.cut);
    expect(face).toHaveLength(3 * 112 * 112);
    // Red is x and green is y of the picture.
    expect(face[30 * 112 + 20]).toBeCloseTo(80, 2);
    expect(face[112 * 112 + 30 * 112 + 20]).toBeCloseTo(70, 2);
  });

  function gradient(): Region {
    const [width, height] = [240, 240];
    const data = new Uint8ClampedArray(width * height * 4);
    for (let at = 0; at < width * height; at++)
      data.set([at % width, Math.floor(at / width), 7, 255], at * 4);
    return {
      pixels: { data, width, height, colorSpace: 'srgb' },
      offset: { x: 0, y: 0 },
      scale: 1,
    };
  }

  it('stands in a manifest that the schema takes', () => {
    expect(PackManifest.parse(exampleManifest)).toEqual(exampleManifest);
  });
});
