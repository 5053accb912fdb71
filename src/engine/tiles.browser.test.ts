import { expect, test } from 'vitest';
import { createFaceDetector } from './detect';
import { loadModels } from './models';
import { createPixelReader } from './read';
import { searchPhoto } from './tiles';

/** Part of its size to which the sample photo is shrunk: its faces are then a twenty-fifth of the picture's width. */
const SHRUNK = 0.33;

test('small faces far from the camera are found by tiles, where one look at the whole misses them', async () => {
  const models = await loadModels(() => undefined);
  if (!models.ok) throw new Error(`${models.error.kind}; npm run models prepares them`);
  const detector = await createFaceDetector(models.value);
  const url = '/node_modules/@vladmandic/face-api/demo/sample3.jpg';
  const people = await createImageBitmap(await (await fetch(url)).blob());
  const photo = new OffscreenCanvas(1920, 1280);
  const context = photo.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#b9b4aa';
  context.fillRect(0, 0, photo.width, photo.height);
  context.drawImage(people, 1100, 400, people.width * SHRUNK, people.height * SHRUNK);

  const reader = createPixelReader();
  const whole = { x: 0, y: 0, width: photo.width, height: photo.height };
  expect((await detector.search(reader.read(photo, whole, 640))).length).toBeLessThan(3);

  const faces = await searchPhoto(photo, detector, reader);
  expect(faces).toHaveLength(3);
  for (const { mesh } of faces) {
    expect(mesh.box.x).toBeGreaterThan(1100);
    expect(mesh.box.width).toBeLessThan(photo.width / 20);
  }
});
