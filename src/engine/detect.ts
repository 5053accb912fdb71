import {
  createDetector,
  SupportedModels,
  type FaceLandmarksDetector,
} from '@tensorflow-models/face-landmarks-detection';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { dispose, env, io, setBackend, tensor3d } from '@tensorflow/tfjs-core';
import { meshOf, type Mesh } from './mesh';
import type { ModelFiles } from './models';
import type { Region } from './read';

/** Faces that are followed at once. */
const MAX_FACES = 6;

/**
 * Frames from one search for more faces to the next, while all that are known are being followed: a fifth to a third of a second, in which
 * nobody notices having to wait.
 */
export const SEARCH_EVERY = 6;

/** Finds faces: `track` follows them from frame to frame, `search` looks at one picture for itself. */
export interface Detector {
  track(region: Region): Promise<readonly Mesh[]>;
  search(region: Region): Promise<readonly Mesh[]>;
  /**
   * Looks again at the faces of the search just before, in the same picture: the mesh is made anew of what its own landmarks enclose, as it is
   * in every frame of a track. A face that is no longer sure to be one is left out.
   */
  refine(region: Region): Promise<readonly Mesh[]>;
  /** Forgets the faces being followed. */
  reset(): void;
}

/** Sets up TFJS on WebAssembly and the two MediaPipe models. */
export async function createFaceDetector(models: ModelFiles): Promise<Detector> {
  // The threaded build starts workers from `blob:` URLs, which our Content-Security-Policy forbids.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasmUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
  // TFJS would go on with another backend without a word, and much slower.
  if (!(await setBackend('wasm'))) throw new Error('WebAssembly did not start');
  const detector = await createDetector(SupportedModels.MediaPipeFaceMesh, {
    runtime: 'tfjs',
    refineLandmarks: false,
    maxFaces: MAX_FACES,
    detectorModelUrl: fromMemory(models, 'face-detector'),
    landmarkModelUrl: fromMemory(models, 'face-mesh'),
  });
  let known = 0;
  let sinceSearch = 0;
  return {
    async track(region) {
      const searching = known === 0 || ++sinceSearch >= SEARCH_EVERY;
      followAtMost(detector, searching ? MAX_FACES : known);
      if (searching) sinceSearch = 0;
      const meshes = await find(detector, region, false);
      // Somebody was lost: look for them in the very next frame.
      known = meshes.length < known ? 0 : meshes.length;
      return meshes;
    },
    async search(region) {
      known = 0;
      // The package mixes faces of the picture before into the search even in static mode.
      detector.reset();
      const meshes = await find(detector, region, true);
      // As many as are known: then `refine` does not search.
      followAtMost(detector, Math.max(1, meshes.length));
      return meshes;
    },
    refine: (region) => find(detector, region, false),
    reset() {
      known = 0;
      detector.reset();
    },
  };
}

/**
 * Sets how many faces the package follows. It searches in every frame as long as it follows fewer, at the cost of following itself, and
 * forgets a face that the search misses; one number for both is all it offers, and only when it is made (`maxFaces`, 1.0.6).
 */
function followAtMost(detector: FaceLandmarksDetector, faces: number): void {
  (detector as unknown as { maxFaces: number }).maxFaces = faces;
}

async function find(
  detector: FaceLandmarksDetector,
  { pixels, offset, scale }: Region,
  staticImageMode: boolean,
): Promise<readonly Mesh[]> {
  const picture = tensor3d(rgb(pixels), [pixels.height, pixels.width, 3], 'float32');
  try {
    const faces = await detector.estimateFaces(picture, { staticImageMode });
    return faces.map(({ keypoints }) => meshOf(keypoints, { offset, scale }));
  } finally {
    dispose(picture);
  }
}

/** As floats, which the package would make of anything else in a copy of its own. */
function rgb({ data, width, height }: ImageData): Float32Array {
  const out = new Float32Array(width * height * 3);
  for (let from = 0, to = 0; to < out.length; from += 4) {
    out[to++] = data[from] ?? 0;
    out[to++] = data[from + 1] ?? 0;
    out[to++] = data[from + 2] ?? 0;
  }
  return out;
}

/** A TFJS model source that reads the checked bytes instead of fetching them again. */
function fromMemory(models: ModelFiles, name: string): io.IOHandler {
  const json = models.get(`${name}.json`);
  const weights = models.get(`${name}.bin`);
  if (!json || !weights) throw new Error(`the manifest has no model "${name}"`);
  const { modelTopology, weightsManifest } = JSON.parse(
    new TextDecoder().decode(json),
  ) as io.ModelJSON;
  return io.fromMemory({
    modelTopology,
    weightSpecs: weightsManifest.flatMap((group) => group.weights),
    weightData: weights.buffer,
  });
}
