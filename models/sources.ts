import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildFaceDetector } from './face-detector';
import { buildFaceEmbedding } from './face-embedding';
import { buildFaceMesh } from './face-mesh';
import { readFaceApiWeights } from './formats/face-api-weights';
import { unpackAsset } from './formats/packed-assets';

const packageFolder = (name: string) =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** A TFLite file out of the installed `@mediapipe/face_mesh`. */
export function mediapipeAsset(name: string): Uint8Array {
  const base = join(packageFolder('@mediapipe/face_mesh'), 'face_mesh_solution_packed_assets');
  return unpackAsset(readFileSync(`${base}_loader.js`, 'utf8'), readFileSync(`${base}.data`), name);
}

/** Weights of dlib's network out of the installed `@vladmandic/face-api`. */
export function faceApiWeights() {
  const base = join(packageFolder('@vladmandic/face-api'), 'model', 'face_recognition_model');
  const manifest: unknown = JSON.parse(readFileSync(`${base}-weights_manifest.json`, 'utf8'));
  return readFaceApiWeights(manifest, new Uint8Array(readFileSync(`${base}.bin`)));
}

/** Builds every output from the installed packages: its path under `public/models` and its bytes. */
export function buildAll(): ReadonlyMap<string, Uint8Array> {
  const detector = buildFaceDetector(mediapipeAsset('face_detection_short_range.tflite'));
  const mesh = buildFaceMesh(mediapipeAsset('face_landmark.tflite'));
  return new Map([
    ['face-detector.json', detector.json],
    ['face-detector.bin', detector.weights],
    ['face-mesh.json', mesh.json],
    ['face-mesh.bin', mesh.weights],
    ['face-embedding.onnx', buildFaceEmbedding(faceApiWeights())],
  ]);
}
