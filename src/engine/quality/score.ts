import type { Pose, Quality, SampleQuality } from '../../domain';
import { BRIGHTNESS, CAPTURE, MIN_CONTRAST, MIN_PROBE_PIXELS } from './limits';

/** Where an element scores 0 and where 100; straight in between, and no less and no more beyond. */
interface Scale {
  readonly none: number;
  readonly full: number;
}

/**
 * From where a sample is not taken, or not compared, to where a good picture is: the better half of the faces measured reached it, in
 * 332 photos of the packages' people and of public sets. 90 pixels between the eyes is what ISO/IEC 39794-5 asks of passport photos.
 * Pose has no part in it: enrolment asks for turned heads, and a sample keeps its angles beside the score.
 */
const scales: Record<Exclude<keyof Quality, 'score' | 'brightness'>, Scale> = {
  interOcularPixels: { none: MIN_PROBE_PIXELS, full: 90 },
  sharpness: { none: 5, full: 80 },
  contrast: { none: MIN_CONTRAST, full: 35 },
  motion: { none: CAPTURE.maxMotion, full: 0.02 },
  dark: { none: CAPTURE.maxDark, full: 0.05 },
  bright: { none: CAPTURE.maxBright, full: 0.01 },
  unevenness: { none: CAPTURE.maxUnevenness, full: 0.08 },
  detail: { none: CAPTURE.minDetail, full: 0.5 },
  eyesOpen: { none: 0.04, full: 0.075 },
  mouthOpen: { none: 0.25, full: 0.06 },
};

/** Mean luminance scores from either side. */
const brightnessScales: readonly Scale[] = [
  { none: BRIGHTNESS.min, full: 80 },
  { none: BRIGHTNESS.max, full: 190 },
];

/** The unified quality score (ISO/IEC 29794-1), 0 to 100: the score of the worst element, for one fault is enough to spoil a sample. */
export function scoreOf(elements: Omit<Quality, 'score'>): number {
  const { brightness, ...others } = elements;
  const scores = [
    ...brightnessScales.map((scale) => score(brightness, scale)),
    ...Object.entries(scales).map(([element, scale]) =>
      score(others[element as keyof typeof others], scale),
    ),
  ];
  return Math.round(Math.min(...scores));
}

/** What is kept about a sample. */
export function sampleQuality(quality: Quality, pose: Pose): SampleQuality {
  return { score: quality.score, yaw: wholeDegrees(pose.yaw), pitch: wholeDegrees(pose.pitch) };
}

function score(value: number, { none, full }: Scale): number {
  return 100 * Math.min(1, Math.max(0, (value - none) / (full - none)));
}

/** Angles of a mesh lie within a quarter turn. */
function wholeDegrees(angle: number): number {
  return Math.round(angle) || 0;
}
