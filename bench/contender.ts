/** What every contender in the benchmark is measured by. All times in milliseconds. */
export interface Measured {
  /** From a picture in hand to knowing who it is: the median over all frames. */
  readonly frame: number;
  /** What the whole page, workers included, holds in memory afterwards, in bytes. */
  readonly memory: number;
}

/** Ours, stage by stage: medians. */
export interface OursMeasured extends Measured {
  readonly backend: string;
  readonly read: number;
  /** Finding a face anew: detector and mesh. */
  readonly detection: number;
  /** Following a face that was found before: mesh only. */
  readonly tracking: number;
  /** Alignment and quality. */
  readonly alignment: number;
  readonly embedding: number;
  readonly decision: number;
  /** A frame in which the face is found anew, and not compared. */
  readonly frameWithDetection: number;
}

/** Frames that are measured, after `WARM_UP` that are not: WebAssembly compiles in the background at first. */
export const FRAMES = 100;
export const WARM_UP = 15;

/** The middle value. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Memory of this page and its workers, after garbage collection. Needs cross-origin isolation; NaN without. */
export async function memoryInUse(): Promise<number> {
  const { measureUserAgentSpecificMemory: measure } = performance as Performance & {
    measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>;
  };
  return measure ? (await measure.call(performance)).bytes : NaN;
}

/** A photo as a canvas, which every contender takes. */
export async function draw(jpeg: string): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(await (await fetch(jpeg)).blob());
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas;
}

/** Where the development server has the WebAssembly files of TFJS, which both peers run on. */
export const TFJS_WASM = '/node_modules/@tensorflow/tfjs-backend-wasm/dist/';

/** @param recognise one frame; says whether a face was described in it */
export async function measure(recognise: () => Promise<boolean>): Promise<Measured> {
  const times: number[] = [];
  for (let count = 0; count < WARM_UP + FRAMES; count++) {
    const start = performance.now();
    if (!(await recognise())) throw new Error('a face was not found');
    if (count >= WARM_UP) times.push(performance.now() - start);
  }
  return { frame: median(times), memory: await memoryInUse() };
}
