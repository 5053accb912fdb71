import { expect, it } from 'vitest';
import { tilesOf } from './tiles';

const covers = (photo: { width: number; height: number }, x: number, y: number, size: number) =>
  tilesOf(photo).some(
    (tile) =>
      tile.x <= x &&
      tile.y <= y &&
      tile.x + tile.width >= x + size &&
      tile.y + tile.height >= y + size,
  );

it('begins with the whole photo', () => {
  expect(tilesOf({ width: 1920, height: 1280 })[0]).toEqual({
    x: 0,
    y: 0,
    width: 1920,
    height: 1280,
  });
});

it('never leaves the photo', () => {
  for (const tile of tilesOf({ width: 1921, height: 777 })) {
    expect(tile.x).toBeGreaterThanOrEqual(0);
    expect(tile.y).toBeGreaterThanOrEqual(0);
    expect(tile.x + tile.width).toBeLessThanOrEqual(1921 + 1e-6);
    expect(tile.y + tile.height).toBeLessThanOrEqual(777 + 1e-6);
  }
});

it('has every small face whole in one of its quarter tiles', () => {
  const photo = { width: 1920, height: 1280 };
  const size = 1920 / 8;
  for (let x = 0; x <= photo.width - size; x += 37)
    for (let y = 0; y <= photo.height - size; y += 41) expect(covers(photo, x, y, size)).toBe(true);
});

it('does not cut a small photo into tiles too small to show a face', () => {
  expect(tilesOf({ width: 92, height: 112 })).toHaveLength(1);
});
