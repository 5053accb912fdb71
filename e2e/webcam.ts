import type { Browser, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SampleFace } from './faces';

/** Size of the fake webcam's picture in pixels; the app asks for the same. */
const FRAME = { width: 640, height: 480 };

/** Height of the face in the picture, as a part of the picture's height: a person at arm's length. */
const FACE_HEIGHT = 0.5;

/** How a person holds the head, in degrees: turned to their own left, lifted, and tilted clockwise in the picture. */
interface Hold {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

const STRAIGHT: Hold = { yaw: 0, pitch: 0, roll: 0 };

/** How the person turns and nods in enrolment, one hold after the other; more than the app asks for, because the mesh sees a part of it. */
const TURNS: readonly Hold[] = [
  STRAIGHT,
  { ...STRAIGHT, yaw: 22 },
  { ...STRAIGHT, yaw: -22 },
  { ...STRAIGHT, pitch: 26 },
  { ...STRAIGHT, pitch: -18 },
];

/** How somebody moves who merely stands there. */
const SWAYS: readonly Hold[] = [0, 1, 2, 1].map((roll) => ({ ...STRAIGHT, roll }));

/** Frames of each hold, at the 30 a second that Chromium plays: three seconds, so that a slow machine, which also plays them slowly, sees several. */
const HOLD_FRAMES = 90;

/** What the fake webcam shows. */
export interface Scene {
  readonly faces: readonly SampleFace[];
  /** 1 is as photographed. */
  readonly brightness: number;
  /** Whether the person turns and nods the head, as in enrolment. */
  readonly tilting: boolean;
  /** A number from 0 to 15 in the upper left corner, so that whoever sees the picture knows which scene is on (`MARK`). */
  readonly mark?: number;
}

/** How a mark is drawn: squares in a row (`side` in pixels), white and black to know it by, then its bits, the highest first. */
export const MARK = { side: 24, bits: 4 } as const;

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

/** Unplugs the camera, as soon as it is on: the browser ends its track. */
export async function unplugCamera(page: Page): Promise<void> {
  await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    while (!(video.srcObject instanceof MediaStream) || video.readyState < video.HAVE_CURRENT_DATA)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const [track] = video.srcObject.getVideoTracks();
    track?.dispatchEvent(new Event('ended'));
  });
}

/** Plugs a camera in: the browser tells of a change of devices when one comes. */
export async function plugCameraIn(page: Page): Promise<void> {
  await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
}

/**
 * Pictures of each hold that differ in their noise alone, one after the other. A slow machine plays the film slowly, so that a hold of one picture
 * would count as a camera that hangs; with three, whoever sees every second frame only still sees all of them.
 */
const TAKES = 3;

/** Draws a scene into an `.mjpeg` file's bytes: JPEG frames one after the other, which is what Chromium's fake webcam plays. */
export async function filmScene(browser: Browser, scene: Scene): Promise<Buffer> {
  const holds = scene.tilting ? TURNS : SWAYS;
  const stills = await drawStills(browser, scene, holds, TAKES);
  const frames = holds.flatMap((_, hold) =>
    Array.from(
      { length: HOLD_FRAMES },
      (_frame, at) => stills[hold * TAKES + (at % TAKES)] ?? Buffer.alloc(0),
    ),
  );
  return Buffer.concat(frames);
}

/** A scene, and for how many seconds it lasts at the pace of the fake webcam. */
export interface Act {
  readonly scene: Scene;
  readonly seconds: number;
}

/** Pictures a second at which Chromium plays an `.mjpeg` file. */
export const FILM_RATE = 30;

/** People coming and going: one act after the other, and then from the start again. */
export async function filmActs(browser: Browser, acts: readonly Act[]): Promise<Buffer> {
  const films: Buffer[] = [];
  for (const { scene, seconds } of acts) {
    const stills = await drawStills(browser, scene, SWAYS, TAKES);
    for (let at = 0; at < seconds * FILM_RATE; at++)
      films.push(stills[at % stills.length] ?? Buffer.alloc(0));
  }
  return Buffer.concat(films);
}

/** The same, of a camera that hangs: one picture over and over. */
export async function filmStandstill(browser: Browser, scene: Scene): Promise<Buffer> {
  return Buffer.concat(await drawStills(browser, scene, [STRAIGHT], 1));
}

/** One JPEG of a face alone, with more of its surroundings: a photo file to upload. */
export async function portrait(
  browser: Browser,
  face: SampleFace,
  brightness = 1,
): Promise<Buffer> {
  const scene = { faces: [face], brightness, tilting: false };
  const [still] = await drawStills(browser, scene, [{ ...STRAIGHT, roll: 3 }], 1);
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

/** @param takes pictures of each hold, which differ in their noise */
async function drawStills(
  browser: Browser,
  scene: Scene,
  holds: readonly Hold[],
  takes: number,
): Promise<readonly Buffer[]> {
  const page = await browser.newPage();
  try {
    const photos = Object.fromEntries(
      scene.faces.map(({ photo }) => [photo, samplePhoto(photo).toString('base64')]),
    );
    // esbuild, through which `npm run bench` runs this, wraps every inner function in a helper that the page does not have.
    await page.evaluate('globalThis.__name = (it) => it');
    const drawing = { scene, holds, takes, photos, frame: FRAME, faceHeight: FACE_HEIGHT };
    const stills = await page.evaluate(draw, { ...drawing, marking: MARK });
    return stills.map((base64) => Buffer.from(base64, 'base64'));
  } finally {
    await page.close();
  }
}

interface Drawing {
  readonly scene: Scene;
  readonly holds: readonly Hold[];
  readonly takes: number;
  readonly photos: Record<string, string>;
  readonly frame: { width: number; height: number };
  readonly faceHeight: number;
  readonly marking: { side: number; bits: number };
}

/** Runs in the page, so it may use nothing from outside. */
async function draw({
  scene,
  holds,
  takes,
  photos,
  frame,
  faceHeight,
  marking,
}: Drawing): Promise<string[]> {
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
  for (const [number, hold] of holds.entries()) {
    const wall = context.createLinearGradient(0, 0, frame.width, frame.height);
    wall.addColorStop(0, '#b9b4aa');
    wall.addColorStop(1, '#8d8980');
    context.filter = `brightness(${String(scene.brightness)})`;
    context.fillStyle = wall;
    context.fillRect(0, 0, frame.width, frame.height);
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
      context.rotate((hold.roll * Math.PI) / 180);
      context.scale(scale, scale);
      context.drawImage(image, -face.x, -face.y);
      context.restore();
      if (hold.yaw !== 0 || hold.pitch !== 0)
        turnHead((index + 0.5) * share, frame.height * 0.5, face.size * scale, hold);
    }
    if (scene.mark !== undefined) drawMark(scene.mark);
    const clean = context.getImageData(0, 0, frame.width, frame.height);
    for (let take = 0; take < takes; take++) {
      context.putImageData(clean, 0, 0);
      addNoise(number * takes + take);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      stills.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
    }
  }
  return stills;

  /** Moves what is nearer to the camera further than what is behind it, as if the head were a dome with a nose. */
  function turnHead(x: number, y: number, size: number, { yaw, pitch }: Hold): void {
    if (!context) return;
    const before = context.getImageData(0, 0, frame.width, frame.height);
    const after = context.createImageData(frame.width, frame.height);
    const [aside, upwards] = [Math.sin((yaw * Math.PI) / 180), Math.sin((pitch * Math.PI) / 180)];
    const dome = { halfWidth: size * 0.6, halfHeight: size * 0.8, height: size * 0.5 };
    const nose = { reach: size * 0.13, height: size * 0.12 };
    for (let at = 0; at < frame.width * frame.height; at++) {
      const [column, row] = [at % frame.width, Math.floor(at / frame.width)];
      const [dx, dy] = [column - x, row - y];
      const edge = (dx / dome.halfWidth) ** 2 + (dy / dome.halfHeight) ** 2;
      const tip = (dx ** 2 + (dy - size * 0.08) ** 2) / nose.reach ** 2;
      const near = dome.height * Math.max(0, 1 - edge) + nose.height * Math.exp(-tip);
      const [fromX, fromY] = [column - near * aside, row + near * upwards];
      for (let channel = 0; channel < 4; channel++)
        after.data[at * 4 + channel] = blend(before, fromX, fromY, channel);
    }
    context.putImageData(after, 0, 0);
  }

  /** The value between four pixels. */
  function blend({ data, width, height }: ImageData, x: number, y: number, channel: number) {
    const left = Math.min(Math.max(Math.floor(x), 0), width - 2);
    const top = Math.min(Math.max(Math.floor(y), 0), height - 2);
    const [right, down] = [x - left, y - top];
    const pixel = (column: number, row: number) => data[(row * width + column) * 4 + channel] ?? 0;
    return (
      (pixel(left, top) * (1 - right) + pixel(left + 1, top) * right) * (1 - down) +
      (pixel(left, top + 1) * (1 - right) + pixel(left + 1, top + 1) * right) * down
    );
  }

  function drawMark(mark: number): void {
    if (!context) return;
    context.filter = 'none';
    const bits = mark.toString(2).padStart(marking.bits, '0');
    for (const [at, bit] of `10${bits}`.split('').entries()) {
      context.fillStyle = bit === '1' ? '#fff' : '#000';
      context.fillRect(at * marking.side, 0, marking.side, marking.side);
    }
  }

  /** No two pictures of a living camera are the same. */
  function addNoise(seed: number): void {
    if (!context) return;
    const picture = context.getImageData(0, 0, frame.width, frame.height);
    for (let at = 0; at < picture.data.length; at++)
      if (at % 4 !== 3)
        picture.data[at] = (picture.data[at] ?? 0) + ((at * 7919 + seed * 104_729) % 5) - 2;
    context.putImageData(picture, 0, 0);
  }
}
