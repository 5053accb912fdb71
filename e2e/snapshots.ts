import type { Browser } from '@playwright/test';
import type { SampleFace } from './faces';
import { samplePhoto } from './webcam';

/** How one photo of a face differs from another. */
interface Snapshot {
  /** Degrees by which the camera was held askew. */
  readonly roll: number;
  /** 1 is as photographed. */
  readonly brightness: number;
  /** Height of the face, as a part of the photo's. */
  readonly face: number;
  /** Where the face is, from the middle, in parts of the photo's width. */
  readonly aside: number;
}

/** Ten photos of one person. */
const TEN: readonly Snapshot[] = [
  { roll: 0, brightness: 1, face: 0.5, aside: 0 },
  { roll: 6, brightness: 1, face: 0.46, aside: 0.03 },
  { roll: -4, brightness: 1, face: 0.54, aside: -0.03 },
  { roll: 3, brightness: 0.95, face: 0.42, aside: 0 },
  { roll: -7, brightness: 1.05, face: 0.5, aside: 0.05 },
  { roll: 0, brightness: 0.85, face: 0.58, aside: -0.05 },
  { roll: 5, brightness: 0.85, face: 0.5, aside: 0 },
  { roll: -5, brightness: 0.9, face: 0.44, aside: 0.02 },
  { roll: 2, brightness: 1.1, face: 0.52, aside: -0.02 },
  { roll: -2, brightness: 0.8, face: 0.48, aside: 0 },
];

/** Width and height of a photo in pixels: small enough that a hundred are looked at quickly. */
const SIDE = 480;

/** How far to either side of the face a photo shows what is around it, in heights of the face: nobody who stands beside. */
const REACH = 0.6;

interface Drawing {
  readonly faces: readonly SampleFace[];
  readonly snapshots: readonly Snapshot[];
  readonly photos: Record<string, string>;
  readonly side: number;
  readonly reach: number;
}

/** Ten JPEGs of each of these faces, each before a plain wall: photo files to import. Crops, tilts and lights differ. */
export async function tenSnapshots(
  browser: Browser,
  faces: readonly SampleFace[],
): Promise<readonly (readonly Buffer[])[]> {
  const page = await browser.newPage();
  try {
    const photos = Object.fromEntries(
      faces.map(({ photo }) => [photo, samplePhoto(photo).toString('base64')]),
    );
    const drawn = await page.evaluate(draw, {
      faces,
      photos,
      snapshots: TEN,
      side: SIDE,
      reach: REACH,
    });
    return drawn.map((ten) => ten.map((base64) => Buffer.from(base64, 'base64')));
  } finally {
    await page.close();
  }
}

/** Runs in the page, so it may use nothing from outside. */
async function draw({ faces, snapshots, photos, side, reach }: Drawing): Promise<string[][]> {
  const images = new Map<string, ImageBitmap>();
  for (const [name, base64] of Object.entries(photos)) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    images.set(name, await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' })));
  }
  const canvas = new OffscreenCanvas(side, side);
  // Without this the pixels would live on a graphics card that test machines only imitate, and be fetched from there each time.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  const drawn: string[][] = [];
  for (const { photo, x, y, size } of faces) {
    const image = images.get(photo);
    if (!image) throw new Error(`no ${photo}`);
    const ten: string[] = [];
    for (const { roll, brightness, face, aside } of snapshots) {
      context.filter = `brightness(${String(brightness)})`;
      context.fillStyle = '#a5a097';
      context.fillRect(0, 0, side, side);
      context.save();
      context.translate((0.5 + aside) * side, side / 2);
      context.rotate((roll * Math.PI) / 180);
      context.scale((face * side) / size, (face * side) / size);
      const [left, top] = [x - reach * size, Math.max(0, y - size)];
      const [width, height] = [2 * reach * size, 2 * size];
      context.drawImage(image, left, top, width, height, left - x, top - y, width, height);
      context.restore();
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      ten.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
    }
    drawn.push(ten);
  }
  return drawn;
}
