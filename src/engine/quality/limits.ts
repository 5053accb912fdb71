/**
 * What a face must reach before a task may use it. Measured on 332 photos of faces, of which 22 come with the test packages and the
 * others from public sets (AT&T/ORL, Yale and pictures of actors), and on the first 22 after degrading them on purpose.
 */
export interface Limits {
  /** Pixels between the eye centres. */
  readonly minInterOcular: number;
  /** Degrees of yaw and of pitch away from the camera, either way. */
  readonly maxTurn: number;
  /** Variance of the Laplacian, in squared luminance steps. */
  readonly minSharpness: number;
  /** Movement between frames, as a fraction of the inter-ocular distance. */
  readonly maxMotion: number;
}

/** Least distance between the eye centres to compare a face, in pixels: below it, upscaling to the chip invents more than it shows. */
export const MIN_PROBE_PIXELS = 20;

/** Lenient: a person at a door is compared again in the next frame. */
export const RECOGNISE: Limits = {
  minInterOcular: MIN_PROBE_PIXELS,
  maxTurn: 40,
  minSharpness: 5,
  maxMotion: 0.25,
};

/** A template is compared for years, so its samples are held to more. */
export const CAPTURE = {
  /** 40 pixels fill the eye distance of the chip (36 pixels). */
  minInterOcular: 40,
  maxTurn: 35,
  /** Good photos: 23 and more, but for 3 of 332. Blurred by 2 pixels at 90 between the eyes: 11 in the middle; by 3: 10 at most. */
  minSharpness: 15,
  maxMotion: 0.12,
  /**
   * Degrees of roll, either way. Alignment turns any angle upright, so this is about intent: nobody holds the head like this before a
   * camera who can hold it up. In the party photos that come with the test packages, 19 of 22 lean less.
   */
  maxRoll: 30,
  /** Part of the face that is nearly black. Of the photos without hard side light none has 0.32; a face against a window is black by more than half. */
  maxDark: 0.5,
  /** Part of the face that is nearly white. Good photos: 0.13 at most. Overexposed to twice the light: 0.44 in the middle. */
  maxBright: 0.25,
  /** Difference of the halves as a part of their sum. All 14 photos lit hard from one side: 0.31 and more; of 318 others two reach it. */
  maxUnevenness: 0.3,
  /** Least detail of eyes and mouth. Good photos: one of 332 is below. Plain covers over the mouth or one eye: at least 98 in 100 are below. */
  minDetail: 0.25,
  /** Lids. Of 7 people with eyes closed 3 are below, of 7 who wink 3; of 28 with open eyes and a resting face none, laughing 1 of 7. */
  minEyesOpen: 0.056,
  /** Lips. Laughing with teeth reaches 0.13, and some more with the chin lifted; of 332 photos three are above, two of them of 7 people who act surprise. */
  maxMouthOpen: 0.18,
} satisfies Limits & Record<string, number>;

/** Mean luminance of the face between which its detail is neither lost in noise nor burnt out, 0 to 255. */
export const BRIGHTNESS = { min: 40, max: 225 };

/** Standard deviation of luminance below which a face is flat grey: fog, a dirty lens or glare. */
export const MIN_CONTRAST = 12;
