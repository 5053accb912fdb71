import type { Advice, Observation } from '../../domain';

/** The one sentence that a person in front of the camera is told. */
export type Guidance = Advice | 'no-face' | 'good';

/** What is told now, and what may be told next if it lasts. */
export interface GuidanceState {
  readonly shown: Guidance;
  readonly shownSince: number;
  readonly candidate: Guidance;
  readonly candidateSince: number;
}

/** A cause must last this long before it is told, in milliseconds: a blink or one blurred frame is not worth a sentence. */
export const PERSISTS_MS = 400;

/** A sentence stays at least this long, in milliseconds: about the time to read six words. */
export const READABLE_MS = 1200;

/** Starts with the sentence that fits an empty picture. */
export function startGuidance(at: number): GuidanceState {
  return { shown: 'no-face', shownSince: at, candidate: 'no-face', candidateSince: at };
}

/**
 * Takes in what one frame would say. Sentences change only when the reason lasts and the one before could be read, so that they can be
 * followed, by eye and through a screen reader. Returns the same object when nothing changed.
 *
 * @param at milliseconds on any clock that only goes forward
 */
export function nextGuidance(state: GuidanceState, heard: Guidance, at: number): GuidanceState {
  if (heard !== state.candidate) return { ...state, candidate: heard, candidateSince: at };
  if (heard === state.shown) return state;
  const lasted = at - state.candidateSince >= PERSISTS_MS;
  const read = at - state.shownSince >= READABLE_MS;
  return lasted && read ? { ...state, shown: heard, shownSince: at } : state;
}

/**
 * Mean luminance of a whole picture, 0 to 255. Below `black` no scene is that dark that a camera lets through: its shutter is closed or
 * something lies on it. Below `dark` the detector finds no faces, and a person who is there would look in vain for why.
 */
const PICTURE = { black: 6, dark: 30 };

/** Whether the camera gives nothing but black. Where a face is found, it is merely dark. */
export function isBlack({ picture, faces }: Observation): boolean {
  return faces.length === 0 && picture.brightness < PICTURE.black;
}

/** What a frame would say: about the largest face, or why there is none. */
export function guidanceOf(observation: Observation): Guidance {
  const [largest] = [...observation.faces].sort((a, b) => b.box.width - a.box.width);
  if (largest) return largest.advice ?? 'good';
  // More light does not help a camera that is covered; what does, is said elsewhere (picture-trouble).
  const isDark = observation.picture.brightness < PICTURE.dark && !isBlack(observation);
  return isDark ? 'more-light' : 'no-face';
}
