import type { CaptureId, FrameId, TrackId } from './ids';

/** A point in a frame, in pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in a frame, in pixels. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * Where the head points, in degrees. Yaw is positive when the person turns to their own left, pitch is positive when they
 * look up, roll is positive when the head tilts clockwise as the camera sees it.
 */
export interface Pose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** Measured quality of one face in one frame; the elements are those of ISO/IEC 29794-5. How each is measured: src/engine/quality. */
export interface Quality {
  /** Distance between the eye centres, in pixels of the frame. */
  readonly interOcularPixels: number;
  /** Mean luminance of the face, 0 (black) to 255 (white). */
  readonly brightness: number;
  /** Standard deviation of the luminance of the face, 0 to 127. */
  readonly contrast: number;
  /** Variance of the Laplacian of the aligned face, in squared luminance steps; higher is sharper. */
  readonly sharpness: number;
  /** Movement of the eye centres since the frame before, as a fraction of the inter-ocular distance. */
  readonly motion: number;
  /** Part of the face that is nearly black, 0 to 1. */
  readonly dark: number;
  /** Part of the face that is nearly white, 0 to 1. */
  readonly bright: number;
  /** Difference of luminance between the left and the right half of the face, as a part of their sum: 0 is even, 1 is one half black. */
  readonly unevenness: number;
  /** Detail of the barest of the two eyes and the mouth, as a part of the richest, 0 to 1: near 0 where something plain covers one. */
  readonly detail: number;
  /** How far the lids of the less open eye are apart, as a part of the distance from the eyes to the chin. */
  readonly eyesOpen: number;
  /** How far the lips are apart inside, as a part of the same distance. */
  readonly mouthOpen: number;
  /** All elements in one number, 0 to 100 (ISO/IEC 29794-1): the score of the worst. */
  readonly score: number;
}

/** What the picture is as a whole, with or without a face in it. */
export interface Picture {
  /** Mean luminance, 0 (black) to 255 (white). */
  readonly brightness: number;
  /** Whether every pixel that was looked at is what it was in the frame before. A living camera has noise. */
  readonly unchanged: boolean;
}

/** The one thing a person should change first, most important first. */
export const advices = [
  'move-closer',
  'move-back',
  'centre-face',
  'face-camera',
  'more-light',
  'less-light',
  'even-light',
  'hold-upright',
  'hold-still',
  'wipe-lens',
  'uncover-face',
  'open-eyes',
  'close-mouth',
  'one-person',
  'turn-head',
] as const;
export type Advice = (typeof advices)[number];

/** What is asked about how a person holds head and face. Some cannot, so a sample may be taken in spite of it. */
export const bearingAdvices: readonly Advice[] = [
  'hold-upright',
  'open-eyes',
  'close-mouth',
  'turn-head',
];

/** What the engine tells the screen about one face. It never holds a template. */
export interface FaceObservation {
  readonly trackId: TrackId;
  readonly box: Box;
  /** The outline of the face for drawing, in pixels of the frame: the 36 points of MediaPipe's face oval. */
  readonly outline: readonly Point[];
  readonly pose: Pose;
  readonly quality: Quality;
  /** What keeps this face from being used, or `null` when it is good enough for the task. */
  readonly advice: Advice | null;
  /** Whether a template was made of it in this very frame, to be compared or kept. Of who only passes by a kiosk never one is. */
  readonly embedded: boolean;
  /** Set when this very frame gave a sample that now waits in the vault. */
  readonly captured: CaptureId | null;
}

/** Milliseconds that each stage of one frame took. A stage that did not run is 0. */
export interface StageTimes {
  readonly read: number;
  readonly detect: number;
  readonly align: number;
  readonly embed: number;
  readonly total: number;
}

/** What the engine tells the screen about one frame. */
export interface Observation {
  readonly frameId: FrameId;
  /** Size of the frame in pixels, so that boxes can be drawn at any scale. */
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  readonly faces: readonly FaceObservation[];
  readonly times: StageTimes;
}
