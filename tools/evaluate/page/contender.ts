/** What describes the faces of photos: our engine, and those it is compared with. */
export const contenders = ['ours', 'human', 'face-api'] as const;
export type ContenderName = (typeof contenders)[number];

/** What a contender made of one photo. */
export interface Description {
  /** The numbers that describe the largest face, or `null` when there is none to compare. */
  readonly numbers: readonly number[] | null;
  /** Faces found in the photo. */
  readonly faces: number;
  /** Milliseconds from the decoded photo to the numbers. */
  readonly millis: number;
}

/** A contender that is ready. */
export interface Contender {
  /** How it runs here, in words. */
  readonly runsOn: string;
  /** Describes the largest face of a photo, which it may use up. */
  describe(photo: ImageBitmap): Promise<Description>;
}

/** Settings of a run. */
export interface Settings {
  /** Compare also faces that are smaller than the app would. */
  readonly everySize: boolean;
}

/** One of the faces that a peer found. */
interface FoundFace {
  readonly width: number;
  readonly height: number;
  readonly numbers: readonly number[] | null;
}

/** Measures a peer on one photo; with several faces the largest counts, as it does for ours. */
export async function timed(find: () => Promise<readonly FoundFace[]>): Promise<Description> {
  const start = performance.now();
  const faces = await find();
  const millis = performance.now() - start;
  return { numbers: largest(faces)?.numbers ?? null, faces: faces.length, millis };
}

/** The face that covers the most of the photo. */
export function largest<Face extends { readonly width: number; readonly height: number }>(
  faces: readonly Face[],
): Face | null {
  return faces.reduce<Face | null>(
    (best, face) => (best && best.width * best.height >= face.width * face.height ? best : face),
    null,
  );
}

/** A photo as a canvas, which both peers take. */
export function drawn(photo: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = photo.width;
  canvas.height = photo.height;
  canvas.getContext('2d')?.drawImage(photo, 0, 0);
  return canvas;
}
