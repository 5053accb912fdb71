import { expect, it } from 'vitest';
import { pictureOf } from './picture';

/** A grey frame, as a canvas would give it. */
function frame(value: number, width = 640, height = 480): ImageData {
  const data = new Uint8ClampedArray(width * height * 4).fill(value);
  return { data, width, height, colorSpace: 'srgb' };
}

it('tells how bright a frame is', () => {
  expect(pictureOf(frame(70), null).picture.brightness).toBeCloseTo(70, 3);
});

it('tells whether a frame is the one before over again', () => {
  const first = pictureOf(frame(70), null);
  expect(first.picture.unchanged).toBe(false);
  expect(pictureOf(frame(70), first.glance).picture.unchanged).toBe(true);
  const other = frame(70);
  other.data.fill(73, 0, 4);
  expect(pictureOf(other, first.glance).picture.unchanged).toBe(false);
  expect(pictureOf(frame(70, 320, 240), first.glance).picture.unchanged).toBe(false);
});
