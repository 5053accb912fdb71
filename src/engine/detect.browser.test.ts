import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFaceDetector, SEARCH_EVERY, type Detector } from './detect';
import { LANDMARKS, type Mesh } from './mesh';
import { loadModels } from './models';
import { createPixelReader, type Region } from './read';
import { overlapOf } from './track';

/** Three people side by side, the middle one alone, and a wall. */
let three: Region;
let one: Region;
let nobody: Region;
let detector: Detector;

beforeAll(async () => {
  const models = await loadModels(() => undefined);
  if (!models.ok) throw new Error(`${models.error.kind}; npm run models prepares them`);
  detector = await createFaceDetector(models.value);
  const url = '/node_modules/@vladmandic/face-api/demo/sample3.jpg';
  const photo = await createImageBitmap(await (await fetch(url)).blob());
  const people = { x: 480, y: 100, width: 1300, height: 780 };
  three = createPixelReader().read(photo, people, 640);
  const { width, height, data } = three.pixels;
  const pixels = new ImageData(width, height);
  for (let at = 0; at < data.length; at += 4) {
    const x = (at / 4) % width;
    const inTheMiddle = x > width * 0.4 && x < width * 0.7;
    for (let channel = 0; channel < 4; channel++)
      pixels.data[at + channel] = inTheMiddle ? (data[at + channel] ?? 0) : 160;
  }
  one = { ...three, pixels };
  const wall = new ImageData(new Uint8ClampedArray(data.length).fill(160), width, height);
  nobody = { ...three, pixels: wall };
});
beforeEach(() => detector.reset());

async function countsOf(region: Region, frames: number): Promise<readonly number[]> {
  const counts: number[] = [];
  for (let frame = 0; frame < frames; frame++) counts.push((await detector.track(region)).length);
  return counts;
}

describe('following faces', () => {
  test('everybody in the first picture is found at once, and stays found', async () => {
    expect(await countsOf(three, 2 * SEARCH_EVERY)).toEqual(Array(2 * SEARCH_EVERY).fill(3));
  });

  test('newcomers are found by the next search', async () => {
    expect(await countsOf(one, 2)).toEqual([1, 1]);
    expect((await countsOf(three, SEARCH_EVERY)).at(-1)).toBe(3);
  });

  test('who left is not followed any longer, and is found at once on coming back', async () => {
    await countsOf(three, 2);
    expect((await countsOf(nobody, 2)).at(-1)).toBe(0);
    expect(await countsOf(one, 1)).toEqual([1]);
  });
});

describe('looking again at the faces of a search', () => {
  test('settles: each look moves the points less than the one before', async () => {
    const looks = [await detector.search(three)];
    for (let look = 0; look < 3; look++) looks.push(await detector.refine(three));
    expect(looks.map(({ length }) => length)).toEqual([3, 3, 3, 3]);
    const moved = looks.slice(1).map((look, at) => meanMove(looks[at] ?? [], look));
    expect(moved[1]).toBeLessThan(moved[0] ?? 0);
    expect(moved[2]).toBeLessThan(moved[1] ?? 0);
  });

  /** How far points move from one look to the next in the mean, in pixels. */
  function meanMove(before: readonly Mesh[], after: readonly Mesh[]): number {
    let sum = 0;
    for (const mesh of after) {
      const same = before.find(({ box }) => overlapOf(box, mesh.box) > 0.5);
      for (let index = 0; index < LANDMARKS; index++) {
        const [from, to] = [same?.point(index), mesh.point(index)];
        sum += from ? Math.hypot(to.x - from.x, to.y - from.y) : Infinity;
      }
    }
    return sum / after.length / LANDMARKS;
  }
});
