/**
 * The people of the browser tests: faces in the photos that the package `@vladmandic/face-api` brings along (1920 pixels wide).
 * `x` and `y` are the middle of the face and `size` its height from hairline to chin, in pixels of the photo.
 */
export interface SampleFace {
  readonly photo: 'sample1' | 'sample2' | 'sample3' | 'sample4' | 'sample5' | 'sample6';
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Two people who enrol. */
export const ada: SampleFace = { photo: 'sample3', x: 1190, y: 350, size: 235 };
export const bea: SampleFace = { photo: 'sample6', x: 800, y: 455, size: 240 };

/** People who never enrol. */
export const strangers: readonly SampleFace[] = [
  { photo: 'sample3', x: 1605, y: 450, size: 220 },
  { photo: 'sample6', x: 1640, y: 405, size: 245 },
  { photo: 'sample6', x: 365, y: 610, size: 230 },
  { photo: 'sample5', x: 1490, y: 575, size: 260 },
];

/** Ten people of whom there is a folder of photos; no two of these faces are taken for the same. */
export const tenPeople: readonly SampleFace[] = [
  ada,
  bea,
  ...strangers,
  { photo: 'sample5', x: 690, y: 555, size: 190 },
  { photo: 'sample5', x: 865, y: 265, size: 190 },
  { photo: 'sample5', x: 1235, y: 310, size: 220 },
  { photo: 'sample6', x: 1255, y: 420, size: 230 },
];
