import type * as FaceApi from '@vladmandic/face-api';
import { draw, measure, TFJS_WASM, type Measured } from './contender';

/** `@vladmandic/face-api`: detector, landmarks, descriptor. */
export async function openFaceApi(): Promise<typeof FaceApi> {
  const faceapi = (await import('@vladmandic/face-api')) as typeof FaceApi;
  const tf = faceapi.tf as unknown as {
    setWasmPaths(path: string): void;
    setBackend(name: string): Promise<boolean>;
    ready(): Promise<void>;
  };
  tf.setWasmPaths(TFJS_WASM);
  await tf.setBackend('wasm');
  await tf.ready();
  const models = '/node_modules/@vladmandic/face-api/model';
  await faceapi.nets.ssdMobilenetv1.loadFromUri(models);
  await faceapi.nets.faceLandmark68Net.loadFromUri(models);
  await faceapi.nets.faceRecognitionNet.loadFromUri(models);
  return faceapi;
}

/** Its time from a picture to a descriptor. */
export async function measureFaceApi(jpeg: string): Promise<Measured> {
  const faceapi = await openFaceApi();
  const canvas = await draw(jpeg);
  return measure(async () => {
    const found = await faceapi.detectSingleFace(canvas).withFaceLandmarks().withFaceDescriptor();
    return found?.descriptor.length === 128;
  });
}
