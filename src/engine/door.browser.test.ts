import { beforeAll, expect, test } from 'vitest';
import { doorZones, FrameId, inFront, type EngineMessage } from '../domain';
import { processFrame, type Stages } from './pipeline';
import { createStages } from './stages';

const FRAME = { width: 640, height: 480 };

/** Where a face is in the sample photo, and how high it is, in pixels of it. */
interface Face {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const near: Face = { x: 1190, y: 350, size: 235 };
const passing: Face = { x: 1605, y: 450, size: 220 };

let stages: Stages;
let photo: ImageBitmap;
/** How many faces the network was asked to make a template of. */
let embedded = 0;
let sent: EngineMessage[] = [];
let frames = 0;

beforeAll(async () => {
  const created = await createStages({
    onProgress: () => undefined,
    onBackendChange: () => undefined,
    toVault: (message) => sent.push(message),
  });
  if (!created.ok) throw new Error(`${created.error.kind}; npm run models prepares them`);
  const { embedder, ...rest } = created.value;
  stages = {
    ...rest,
    embedder: {
      ...embedder,
      embed: (views) => {
        embedded += 1;
        return embedder.embed(views);
      },
    },
  };
  const url = '/node_modules/@vladmandic/face-api/demo/sample3.jpg';
  photo = await createImageBitmap(await (await fetch(url)).blob());
});

interface Standing {
  readonly face: Face;
  /** Middle of the face, as a part of the frame's width. */
  readonly at: number;
  /** Height in pixels of the frame. */
  readonly height: number;
}

/** Shows a scene for some frames to a kiosk whose zone is the middle. */
async function show(standing: readonly Standing[], count = 5) {
  [embedded, sent] = [0, []];
  const canvas = new OffscreenCanvas(FRAME.width, FRAME.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#a5a098';
  context.fillRect(0, 0, FRAME.width, FRAME.height);
  for (const { face, at, height } of standing) {
    const scale = height / face.size;
    context.save();
    context.beginPath();
    context.rect(at * FRAME.width - height * 0.6, 0, height * 1.2, FRAME.height);
    context.clip();
    context.translate(at * FRAME.width, FRAME.height / 2);
    context.scale(scale, scale);
    context.drawImage(photo, -face.x, -face.y);
    context.restore();
  }
  stages.tracker.reset();
  stages.detector.reset();
  const zone = doorZones.middle;
  const seen = [];
  for (let at = 0; at < count; at++)
    seen.push(
      await processFrame(stages, FrameId.parse(++frames), await createImageBitmap(canvas), {
        kind: 'door',
        zone,
      }),
    );
  return seen.map(({ faces, width }) => ({ faces, front: inFront(faces, zone, width) }));
}

test('of who stands before the door one template is made for each good frame, and of nobody else', async () => {
  const seen = await show([{ face: near, at: 0.5, height: 240 }]);
  const good = seen.filter(({ front }) => front?.advice === null);
  expect(good.length).toBeGreaterThan(0);
  expect(embedded).toBe(good.length);
  expect(sent.filter(({ kind }) => kind === 'probe')).toHaveLength(good.length);
});

test('of who passes by, beside the zone or too far away, not one template is ever made', async () => {
  for (const passerBy of [
    { face: passing, at: 0.14, height: 200 },
    { face: passing, at: 0.5, height: 62 },
  ]) {
    const seen = await show([passerBy], 10);
    expect(seen.some(({ faces }) => faces.length > 0)).toBe(true);
    expect({ embedded, sent }).toEqual({ embedded: 0, sent: [] });
  }
});

test('with somebody before the door and somebody passing, every template is of the first', async () => {
  const seen = await show([
    { face: near, at: 0.55, height: 220 },
    { face: passing, at: 0.14, height: 200 },
  ]);
  const both = seen.filter(({ faces }) => faces.length === 2);
  expect(both.length).toBeGreaterThan(0);
  for (const { faces, front } of both)
    expect(faces.filter((face) => face.embedded && face !== front)).toEqual([]);
  expect(embedded).toBe(seen.filter(({ front }) => front?.embedded).length);
  const tracks = new Set(sent.map((message) => 'trackId' in message && message.trackId));
  expect([...tracks]).toEqual([both[0]?.front?.trackId]);
});
