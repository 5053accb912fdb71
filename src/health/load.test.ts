import { describe, expect, it } from 'vitest';
import { FrameId, TrackId, type FaceObservation, type Observation } from '../domain';
import { intervalOf, isSlow, newLoad, nextLoad, type Load } from './load';

const FRAME_MS = 50;

const face: FaceObservation = {
  trackId: TrackId.parse(1),
  box: { x: 0, y: 0, width: 100, height: 100 },
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
    detail: 1,
    eyesOpen: 0.1,
    mouthOpen: 0,
    score: 80,
  },
  advice: null,
  captured: null,
  embedded: false,
};

function frame(faces: number, total: number): Observation {
  return {
    frameId: FrameId.parse(1),
    width: 640,
    height: 480,
    picture: { brightness: 120, unchanged: false },
    faces: Array.from({ length: faces }, () => face),
    times: { read: 1, detect: 1, align: 1, embed: 1, total },
  };
}

/** Takes in frames until a moment. */
function run(load: Load, faces: number, total: number, from: number, until: number): Load {
  let next = load;
  for (let at = from; at <= until; at += FRAME_MS) next = nextLoad(next, frame(faces, total), at);
  return next;
}

describe('the work of a kiosk', () => {
  it('is every frame while somebody is there, and two a second when nobody has been for ten seconds', () => {
    const there = run(newLoad(0), 1, 20, 0, 5000);
    expect(intervalOf(there, 5000)).toBe(0);
    const gone = run(there, 0, 10, 5050, 30_000);
    expect(intervalOf(gone, 14_000)).toBe(0);
    expect(intervalOf(gone, 15_000)).toBe(500);
    expect(intervalOf(run(gone, 1, 20, 30_050, 30_050), 30_050)).toBe(0);
  });

  it('is no more than half of the time once frames take twice as long as usual, until they do not', () => {
    const usual = run(newLoad(0), 1, 20, 0, 5000);
    const hot = run(usual, 1, 40, 5050, 8000);
    expect(isSlow(hot)).toBe(true);
    expect(intervalOf(hot, 8000)).toBe(80);
    const cool = run(hot, 1, 22, 8050, 11_000);
    expect(isSlow(cool)).toBe(false);
    expect(intervalOf(cool, 11_000)).toBe(0);
  });

  it('does not take several faces, or the first frames, for a slow device', () => {
    const warmed = run(run(newLoad(0), 1, 400, 0, 400), 1, 20, 450, 5000);
    expect(warmed.usual).toBe(20);
    expect(isSlow(run(warmed, 3, 60, 5050, 10_000))).toBe(false);
  });
});
