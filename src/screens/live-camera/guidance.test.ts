import { describe, expect, it } from 'vitest';
import { FrameId, TrackId, type Advice, type FaceObservation } from '../../domain';
import {
  guidanceOf,
  isBlack,
  nextGuidance,
  PERSISTS_MS,
  READABLE_MS,
  startGuidance,
} from './guidance';
import type { Guidance, GuidanceState } from './guidance';

const FRAME_MS = 50;

/** Hears the same thing for a while, frame by frame. */
function hear(state: GuidanceState, heard: Guidance, from: number, until: number): GuidanceState {
  let next = state;
  for (let at = from; at <= until; at += FRAME_MS) next = nextGuidance(next, heard, at);
  return next;
}

describe('guidance in front of the camera', () => {
  it('says something new once its reason lasts and the sentence before could be read', () => {
    const start = startGuidance(0);
    const soon = hear(start, 'move-closer', 0, READABLE_MS - FRAME_MS);
    expect(soon.shown).toBe('no-face');
    expect(hear(soon, 'move-closer', READABLE_MS, READABLE_MS + FRAME_MS).shown).toBe(
      'move-closer',
    );
  });

  it('ignores a reason that lasts for a few frames only', () => {
    let state = hear(startGuidance(0), 'good', 0, 3000);
    state = hear(state, 'hold-still', 3050, 3050 + PERSISTS_MS - FRAME_MS);
    state = hear(state, 'good', 3050 + PERSISTS_MS, 5000);
    expect(state).toMatchObject({ shown: 'good', shownSince: READABLE_MS });
  });

  it('does not flicker when two reasons take turns in every frame', () => {
    let state = hear(startGuidance(0), 'good', 0, 3000);
    for (let at = 3000; at < 10_000; at += FRAME_MS)
      state = nextGuidance(state, at % (2 * FRAME_MS) === 0 ? 'move-closer' : 'hold-still', at);
    expect(state.shown).toBe('good');
  });

  it('is about the largest face, for that is the person who looks at the screen', () => {
    const observation = observe([face(40, 'move-closer'), face(200, 'more-light')]);
    expect(guidanceOf(observation)).toBe('more-light');
    expect(guidanceOf(observe([]))).toBe('no-face');
    expect(guidanceOf(observe([face(200, null)]))).toBe('good');
  });

  it('says why nobody is seen in the dark, but not that more light helps a covered camera', () => {
    expect(guidanceOf(observe([], 20))).toBe('more-light');
    expect(guidanceOf(observe([], 2))).toBe('no-face');
    expect(isBlack(observe([], 2))).toBe(true);
    expect(isBlack(observe([face(200, 'more-light')], 2))).toBe(false);
    expect(guidanceOf(observe([face(200, null)], 20))).toBe('good');
  });
});

function observe(faces: FaceObservation[], brightness = 120) {
  const times = { read: 0, detect: 0, align: 0, embed: 0, total: 0 };
  const picture = { brightness, unchanged: false };
  return { frameId: FrameId.parse(1), width: 640, height: 480, picture, faces, times };
}

function face(width: number, advice: Advice | null): FaceObservation {
  return {
    trackId: TrackId.parse(1),
    box: { x: 0, y: 0, width, height: width },
    outline: [],
    pose: { yaw: 0, pitch: 0, roll: 0 },
    quality: {
      interOcularPixels: 60,
      brightness: 120,
      contrast: 40,
      sharpness: 100,
      motion: 0,
      dark: 0,
      bright: 0,
      unevenness: 0,
      detail: 0.7,
      eyesOpen: 0.08,
      mouthOpen: 0.02,
      score: 90,
    },
    advice,
    embedded: false,
    captured: null,
  };
}
