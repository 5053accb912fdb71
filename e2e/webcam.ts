import type { Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SampleFace } from './faces';

/** Size of the fake webcam's picture in pixels; the app asks for the same. */
const FRAME = { width: 640, height: 480 };

/** Height of the face in the picture, as a part of the picture's height: a person at arm's length. */
const FACE_HEIGHT = 0.5;

/**
 * How the person tilts the head, one hold after the other, in degrees. A photo cannot be turned to the side, so that tilting stands
 * in for the other poses; steps are larger than the 6 degrees that the engine asks for.
 */
const TILTS = [0, 9, 18, 9, 0, -9, -18, -9];

/** Frames of each hold, at the 30 a second that Chromium plays: nearly a second, so that a slow machine sees several. */
const HOLD_FRAMES = 24;

/** What the fake webcam shows. */
export interface Scene {
  readonly faces: readonly SampleFace[];
  /** 1 is as photographed. */
  readonly brightness: number;
  /** Whether the person tilts the head now and then, as in enrolment. */
  readonly tilting: boolean;
}

/** An empty room: a plain wall in uneven light. */
export const emptyRoom: Scene = { faces: [], brightness: 1, tilting: false };

const samples = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** The bytes of one of the sample photos. */
export function samplePhoto(name: SampleFace['photo']): Buffer {
  return readFileSync(join(samples, `${name}.jpg`));
}

/** Draws a scene into an `.mjpeg` file's bytes: JPEG frames one after the other, which is what Chromium's fake webcam plays. */
export async function filmScene(browser: Browser, scene: Scene): Promise<Buffer> {
  const tilts = scene.tilting ? TILTS : [0, 1, 2, 1];
  const stills = await drawStills(browser, scene, tilts);
  return Buffer.concat(stills.flatMap((still) => Array.from({ length: HOLD_FRAMES }, () => still)));
}

/** One JPEG of a face alone, with more of its surroundings: a photo file to upload. */
export async function portrait(
  browser: Browser,
  face: SampleFace,
  brightness = 1,
): Promise<Buffer> {
  const [still] = await drawStills(browser, { faces: [face], brightness, tilting: false }, [3]);
  if (!still) throw new Error('no still was drawn');
  return still;
}

/** The same JPEG with its pixels turned a quarter to the left: how a phone held upright stores what it sees. */
export async function lyingOnItsSide(browser: Browser, jpeg: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const turned = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      const canvas = new OffscreenCanvas(image.height, image.width);
      const context = canvas.getContext('2d');
      context?.translate(0, image.width);
      context?.rotate(-Math.PI / 2);
      context?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    }, jpeg.toString('base64'));
    return Buffer.from(turned);
  } finally {
    await page.close();
  }
}

async function drawStills(
  browser: Browser,
  scene: Scene,
  tilts: readonly number[],
): Promise<readonly Buffer[]> {
  const page = await browser.newPage();
  try {
    const photos = Object.fromEntries(
      scene.faces.map(({ photo }) => [photo, samplePhoto(photo).toString('base64')]),
    );
    const stills = await page.evaluate(draw, {
      scene,
      tilts,
      photos,
      frame: FRAME,
      faceHeight: FACE_HEIGHT,
    });
    return stills.map((base64) => Buffer.from(base64, 'base64'));
  } finally {
    await page.close();
  }
}

interface Drawing {
  readonly scene: Scene;
  readonly tilts: readonly number[];
  readonly photos: Record<string, string>;
  readonly frame: { width: number; height: number };
  readonly faceHeight: number;
}

/** Runs in the page, so it may use nothing from outside. */
async function draw({ scene, tilts, photos, frame, faceHeight }: Drawing): Promise<string[]> {
  const canvas = new OffscreenCanvas(frame.width, frame.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const images = await Promise.all(
    scene.faces.map(async ({ photo }) => {
      const bytes = Uint8Array.from(atob(photos[photo] ?? ''), (char) => char.charCodeAt(0));
      return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    }),
  );
  const stills: string[] = [];
  for (const tilt of tilts) {
    const wall = context.createLinearGradient(0, 0, frame.width, frame.height);
    wall.addColorStop(0, '#b9b4aa');
    wall.addColorStop(1, '#8d8980');
    context.filter = 'none';
    context.fillStyle = wall;
    context.fillRect(0, 0, frame.width, frame.height);
    context.filter = `brightness(${String(scene.brightness)})`;
    for (const [index, face] of scene.faces.entries()) {
      const image = images[index];
      if (!image) continue;
      const share = frame.width / scene.faces.length;
      const scale = (frame.height * faceHeight) / Math.sqrt(scene.faces.length) / face.size;
      context.save();
      context.beginPath();
      context.rect(index * share, 0, share, frame.height);
      context.clip();
      context.translate((index + 0.5) * share, frame.height * 0.5);
      context.rotate((tilt * Math.PI) / 180);
      context.scale(scale, scale);
      context.drawImage(image, -face.x, -face.y);
      context.restore();
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    stills.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
  }
  return stills;
}
