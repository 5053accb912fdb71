/**
 * Our model files against the programs they come from, on every face in the sample photos: the embedding against face-api's own
 * network, the landmarks against MediaPipe's own runtime.
 */
import type * as FaceApi from '@vladmandic/face-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { align, type Chip } from '../src/engine/align';
import { openWasm } from '../src/engine/backends';
import { createFaceDetector, type Detector } from '../src/engine/detect';
import { CHIP_SIDE, MEAN_SHAPE_CUT } from '../src/engine/mean-shape';
import { interOcularDistance, LANDMARKS, type Mesh } from '../src/engine/mesh';
import { loadModels, type ModelFiles } from '../src/engine/models';
import { BUILT_IN_NETWORK } from '../src/engine/network-spec';
import { createPixelReader, inMainMemory, type Region } from '../src/engine/read';
import { searchPhoto, type PhotoFace } from '../src/engine/tiles';

const packages = '/node_modules';
const photos = [1, 2, 3, 4, 5, 6].map(
  (number) => `${packages}/@vladmandic/face-api/demo/sample${number}.jpg`,
);

let models: ModelFiles;
let detector: Detector;
let faces: readonly (PhotoFace & { photo: OffscreenCanvas })[];
const reader = createPixelReader();

beforeAll(async () => {
  const loaded = await loadModels(() => undefined);
  if (!loaded.ok) throw new Error(`${loaded.error.kind}; npm run models prepares them`);
  models = loaded.value;
  detector = await createFaceDetector(models);
  const found = [];
  for (const url of photos) {
    const photo = inMainMemory(await createImageBitmap(await (await fetch(url)).blob()));
    for (const face of await searchPhoto(photo, detector, reader)) found.push({ ...face, photo });
  }
  faces = found;
});

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('the embedding network', () => {
  it('agrees with face-api on at least 20 faces: cosine similarity at least 0.9999', async () => {
    expect(faces.length).toBeGreaterThanOrEqual(20);
    const network = await openWasm({
      spec: BUILT_IN_NETWORK,
      bytes: models.get('face-embedding.onnx') ?? new Uint8Array(),
    });
    const faceapi = await startFaceApi();
    const agreements: number[] = [];
    for (const { mesh, region } of faces) {
      const chip = align(mesh, region, MEAN_SHAPE_CUT);
      const theirs = await reference(faceapi, chip);
      agreements.push(cosine(await network.run(chip), theirs));
    }
    await network.close();
    const mean = agreements.reduce((sum, value) => sum + value, 0) / agreements.length;
    console.log(
      `embedding: ${faces.length} faces, least cosine ${Math.min(...agreements)}, mean ${mean}`,
    );
    expect(Math.min(...agreements)).toBeGreaterThanOrEqual(0.9999);
    expect(agreements.every((value) => value <= 1.000001)).toBe(true);
  });

  /** The same pixels through face-api, which wants them row by row. */
  async function reference(faceapi: typeof FaceApi, chip: Chip): Promise<Float32Array> {
    const area = CHIP_SIDE * CHIP_SIDE;
    // Plain numbers in and out: a Float32Array of this page is none in the eyes of the other.
    const rows = Array.from(
      { length: 3 * area },
      (_, at) => chip[(at % 3) * area + Math.floor(at / 3)] ?? 0,
    );
    const tensor = faceapi.tf.tensor3d(rows, [CHIP_SIDE, CHIP_SIDE, 3], 'float32');
    const output = await faceapi.nets.faceRecognitionNet.computeFaceDescriptor(tensor);
    tensor.dispose();
    return Float32Array.from(output as ArrayLike<number>);
  }
});

/** face-api in a page of its own: it brings a TFJS along, which would share its engine, and with it our backend, through a global. */
async function startFaceApi(): Promise<typeof FaceApi> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const script = frame.contentDocument?.createElement('script');
  if (!script) throw new Error('no frame for face-api');
  await new Promise((resolve, reject) => {
    script.src = `${packages}/@vladmandic/face-api/dist/face-api.js`;
    script.onload = resolve;
    script.onerror = reject;
    frame.contentDocument?.head.append(script);
  });
  const { faceapi } = frame.contentWindow as unknown as { faceapi?: typeof FaceApi };
  if (!faceapi) throw new Error('face-api did not start');
  // Plain arithmetic as the reference; the package's types leave this function out.
  await (faceapi.tf as unknown as { setBackend(name: string): Promise<boolean> }).setBackend('cpu');
  await faceapi.nets.faceRecognitionNet.loadFromUri(
    `${location.origin}${packages}/@vladmandic/face-api/model`,
  );
  return faceapi;
}

describe('the landmarks', () => {
  it('agree with MediaPipe: mean error under 3 % of the inter-ocular distance', async () => {
    const mediapipe = await startMediaPipe();
    const errors: number[] = [];
    for (const { mesh, photo } of faces) {
      const region = reader.read(photo, squareAround(mesh, photo), 480);
      const [ours] = await detector.search({ ...region, offset: { x: 0, y: 0 }, scale: 1 });
      const theirs = await mediapipe(region);
      if (!ours || !theirs) continue;
      errors.push(meanError(ours, theirs));
    }
    const mean = errors.reduce((sum, value) => sum + value, 0) / errors.length;
    console.log(
      `landmarks: ${errors.length} faces, mean error ${(100 * mean).toFixed(2)} % of the inter-ocular distance, worst face ${(100 * Math.max(...errors)).toFixed(2)} %`,
    );
    expect(errors.length).toBeGreaterThanOrEqual(15);
    expect(mean).toBeLessThan(0.03);
  });

  function squareAround({ box }: Mesh, photo: OffscreenCanvas) {
    const side = Math.min(2.2 * Math.max(box.width, box.height), photo.width, photo.height);
    const x = Math.min(Math.max(0, box.x + box.width / 2 - side / 2), photo.width - side);
    const y = Math.min(Math.max(0, box.y + box.height / 2 - side / 2), photo.height - side);
    return { x, y, width: side, height: side };
  }

  function meanError(ours: Mesh, theirs: readonly { x: number; y: number }[]): number {
    const sum = theirs.slice(0, LANDMARKS).reduce((total, { x, y }, index) => {
      const point = ours.point(index);
      return total + Math.hypot(point.x - x, point.y - y);
    }, 0);
    return sum / LANDMARKS / interOcularDistance(ours);
  }
});

interface MediaPipeFaceMesh {
  setOptions(options: object): void;
  onResults(
    listener: (results: {
      multiFaceLandmarks?: readonly (readonly { x: number; y: number }[])[];
    }) => void,
  ): void;
  initialize(): Promise<void>;
  send(input: { image: HTMLCanvasElement }): Promise<void>;
  reset(): void;
}

/** MediaPipe's own runtime, as its script puts it on the page. @returns landmarks in pixels of the region */
async function startMediaPipe() {
  const base = `${packages}/@mediapipe/face_mesh`;
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${base}/face_mesh.js`;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  const { FaceMesh } = window as unknown as {
    FaceMesh: new (options: { locateFile(name: string): string }) => MediaPipeFaceMesh;
  };
  const runtime = new FaceMesh({ locateFile: (name) => `${base}/${name}` });
  runtime.setOptions({ maxNumFaces: 1, refineLandmarks: false });
  let found: readonly { x: number; y: number }[] | undefined;
  runtime.onResults(({ multiFaceLandmarks }) => (found = multiFaceLandmarks?.[0]));
  await runtime.initialize();
  const canvas = document.createElement('canvas');
  return async ({ pixels }: Region) => {
    canvas.width = pixels.width;
    canvas.height = pixels.height;
    canvas.getContext('2d')?.putImageData(pixels, 0, 0);
    found = undefined;
    // Forgets the face before, so that this one is looked for afresh.
    runtime.reset();
    await runtime.send({ image: canvas });
    const landmarks = found as readonly { x: number; y: number }[] | undefined;
    return landmarks?.map(({ x, y }) => ({ x: x * pixels.width, y: y * pixels.height }));
  };
}
