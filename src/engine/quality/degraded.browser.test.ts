import { beforeAll, describe, expect, test } from 'vitest';
import { headDirections, type Advice } from '../../domain';
import { align } from '../align';
import { MEAN_SHAPE_CUT } from '../mean-shape';
import { createFaceDetector, type Detector } from '../detect';
import { eyeCentres, interOcularDistance, poseOf, type Mesh } from '../mesh';
import { loadModels } from '../models';
import type { Task } from '../protocol';
import { createPixelReader } from '../read';
import { searchPhoto } from '../tiles';
import { adviseFor, measure } from '.';

const WIDTH = 640;
const HEIGHT = 480;

/** Height of a face in the picture, in pixels: a person at arm's length. */
const FACE_HEIGHT = 240;

/** A photo of one person, and how to draw it with the face in the middle. */
interface Portrait {
  readonly paint: () => void;
  readonly mesh: Mesh;
}

const scene = new OffscreenCanvas(WIDTH, HEIGHT);
const context = contextOf(scene);
const reader = createPixelReader();
let detector: Detector;
let portraits: readonly Portrait[];

beforeAll(async () => {
  const models = await loadModels(() => undefined);
  if (!models.ok) throw new Error(`${models.error.kind}; npm run models prepares them`);
  detector = await createFaceDetector(models.value);
  portraits = [...(await portraitsIn('sample3')), ...(await portraitsIn('sample6'))];
});

/** The faces of a photo that are good as they are. */
async function portraitsIn(name: string): Promise<readonly Portrait[]> {
  const url = `/node_modules/@vladmandic/face-api/demo/${name}.jpg`;
  const photo = await createImageBitmap(await (await fetch(url)).blob());
  const copy = new OffscreenCanvas(photo.width, photo.height);
  contextOf(copy).drawImage(photo, 0, 0);
  const found: Portrait[] = [];
  for (const { mesh } of await searchPhoto(copy, detector, reader)) {
    const { x, y, width, height } = mesh.box;
    const scale = FACE_HEIGHT / height;
    const paint = () =>
      context.drawImage(
        photo,
        WIDTH / 2 - (x + width / 2) * scale,
        HEIGHT / 2 - (y + height / 2) * scale,
        photo.width * scale,
        photo.height * scale,
      );
    draw(paint);
    const face = await look();
    if (face) found.push({ paint, mesh: face });
  }
  return found;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const made = canvas.getContext('2d', { willReadFrequently: true });
  if (!made) throw new Error('no canvas');
  made.imageSmoothingQuality = 'high';
  return made;
}

interface Change {
  readonly filter?: string;
  /** Degrees, clockwise. */
  readonly turned?: number;
  readonly scale?: number;
}

/** Draws a portrait before a grey wall, which no filter changes: what is behind a face need not be lit as it is. */
function draw(paint: () => void, { filter = 'none', turned = 0, scale = 1 }: Change = {}): void {
  context.save();
  context.fillStyle = '#a5a098';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.translate(WIDTH / 2, HEIGHT / 2);
  context.rotate((turned * Math.PI) / 180);
  context.scale(scale, scale);
  context.translate(-WIDTH / 2, -HEIGHT / 2);
  context.filter = filter;
  paint();
  context.restore();
}

async function look(): Promise<Mesh | null> {
  const whole = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
  const faces = await detector.search(reader.read(scene, whole, WIDTH));
  return [...faces].sort((a, b) => b.box.width - a.box.width)[0] ?? null;
}

/** What is advised about the scene as it is drawn now. */
async function advised({ mesh: before }: Portrait, wanted: Task['kind']): Promise<string> {
  const mesh = await look();
  if (!mesh) return 'no face';
  const whole = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
  const quality = measure(
    { mesh, motion: 0 },
    align(mesh, reader.read(scene, whole, WIDTH), MEAN_SHAPE_CUT),
  );
  const task: Task =
    wanted === 'capture'
      ? { kind: wanted, wanted: headDirections, straight: poseOf(before), take: true }
      : { kind: 'recognise' };
  return adviseFor(task, mesh, quality, { width: WIDTH, height: HEIGHT, faces: 1 }) ?? 'good';
}

async function advisedAll(degrade: (portrait: Portrait) => void): Promise<readonly string[]> {
  const advice: string[] = [];
  for (const portrait of portraits) {
    degrade(portrait);
    advice.push(await advised(portrait, 'capture'));
  }
  return advice;
}

const filtered = (change: Change) => (portrait: Portrait) => draw(portrait.paint, change);
const PLAIN_CLOTH = '#4a5a70';

/** Covers a part of the face with what hides it: plain, or a palm, which has shades and lines. */
function covered(shape: (mesh: Mesh) => void, palm = false) {
  return ({ paint, mesh }: Portrait) => {
    draw(paint);
    context.save();
    context.beginPath();
    shape(mesh);
    context.fillStyle = palm ? palmOf(mesh) : PLAIN_CLOTH;
    context.fill();
    context.restore();
  };
}

/** A shade of skin that darkens towards one side. */
function palmOf({ box }: Mesh): CanvasGradient {
  const shades = context.createLinearGradient(box.x, box.y, box.x + box.width, box.y + box.height);
  for (let stop = 0; stop <= 10; stop++)
    shades.addColorStop(stop / 10, stop % 2 === 0 ? '#c89a80' : '#b98a70');
  return shades;
}

function mouth(mesh: Mesh): void {
  const [left, right] = [mesh.point(234), mesh.point(454)];
  const [top, bottom] = [mesh.point(2).y, mesh.point(152).y];
  context.rect(left.x, top, right.x - left.x, (bottom - top) * 1.1);
}

function leftEye(mesh: Mesh): void {
  const { x, y } = eyeCentres(mesh).left;
  const distance = interOcularDistance(mesh);
  context.ellipse(x, y, distance * 0.48, distance * 0.4, 0, 0, 2 * Math.PI);
}

function forehead(mesh: Mesh): void {
  const [left, right] = [mesh.point(234), mesh.point(454)];
  const [top, bottom] = [mesh.point(10).y, mesh.point(9).y];
  context.rect(left.x, top - 20, right.x - left.x, bottom - top + 10);
}

/** Lit from their left: the rest of the face keeps a tenth of the light. */
function litFromOneSide({ paint, mesh: { box } }: Portrait): void {
  draw(paint);
  const light = context.createLinearGradient(box.x, 0, box.x + box.width, 0);
  light.addColorStop(0.4, '#1a1a1a');
  light.addColorStop(0.6, '#ffffff');
  context.save();
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = light;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.restore();
}

describe('faces in photos', () => {
  test('are good as they are', async () => {
    expect(portraits.length).toBeGreaterThanOrEqual(7);
    expect(await advisedAll(({ paint }) => draw(paint))).toEqual(portraits.map(() => 'good'));
  });

  const degraded: readonly [string, Advice, (portrait: Portrait) => void][] = [
    ['blurred by three pixels', 'wipe-lens', filtered({ filter: 'blur(3px)' })],
    ['faded to grey', 'wipe-lens', filtered({ filter: 'contrast(0.15)' })],
    ['darkened to a tenth', 'more-light', filtered({ filter: 'brightness(0.1)' })],
    ['overexposed two and a half times', 'less-light', filtered({ filter: 'brightness(2.5)' })],
    ['lit from one side', 'even-light', litFromOneSide],
    ['turned by 50 degrees in the plane', 'hold-upright', filtered({ turned: 50 })],
    ['shrunk to a third', 'move-closer', filtered({ scale: 0.33 })],
    ['covered over the mouth', 'uncover-face', covered(mouth)],
    ['covered over the mouth by a palm', 'uncover-face', covered(mouth, true)],
    ['covered over one eye', 'uncover-face', covered(leftEye)],
    ['covered over one eye by a palm', 'uncover-face', covered(leftEye, true)],
  ];
  test.each(degraded)('%s are told %s and nothing else', async (_, advice, degrade) => {
    expect(await advisedAll(degrade)).toEqual(portraits.map(() => advice));
  });

  test('covered over the forehead are not noticed, as is said of it', async () => {
    expect(await advisedAll(covered(forehead))).not.toContain('uncover-face');
  });
});

describe('at a door', () => {
  test.each(degraded())('faces %s are compared as before', async (_, degrade) => {
    for (const portrait of portraits) {
      degrade(portrait);
      expect(await advised(portrait, 'recognise')).toBe('good');
    }
  });

  function degraded(): [string, (portrait: Portrait) => void][] {
    return [
      ['lit from one side', litFromOneSide],
      ['turned by 50 degrees in the plane', filtered({ turned: 50 })],
      ['covered over the mouth', covered(mouth)],
    ];
  }
});
