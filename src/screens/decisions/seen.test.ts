import { describe, expect, it } from 'vitest';
import { FrameId, TrackId, type Decision, type FaceDecision, type Observation } from '../../domain';
import { decide, FADE_MS, nothingSeen, see } from './seen';

const unknown: Decision = { kind: 'unknown' };
const unclear: Decision = { kind: 'not-enough', reason: 'hold-still' };

describe('joining decisions to the faces on the screen', () => {
  it('shows a decision on the face it is about', () => {
    let seen = see(nothingSeen, frame(1, [1, 2]), 0);
    seen = decide(seen, about(1, 2, unknown));
    expect(seen.faces.map(({ decision }) => decision)).toEqual([null, unknown]);
  });

  it('keeps a decision that arrives before its frame', () => {
    let seen = see(nothingSeen, frame(1, []), 0);
    seen = decide(seen, about(2, 7, unknown));
    seen = see(seen, frame(2, [7]), 40);
    expect(seen.faces[0]?.decision).toEqual(unknown);
  });

  it('is not undone by a look that was not good enough', () => {
    let seen = see(nothingSeen, frame(1, [1]), 0);
    seen = decide(seen, about(1, 1, unclear));
    expect(seen.faces[0]?.decision).toEqual(unclear);
    seen = decide(seen, about(2, 1, unknown));
    seen = decide(seen, about(3, 1, unclear));
    expect(seen.faces[0]?.decision).toEqual(unknown);
  });

  it('keeps a name while more frames are looked at, and drops it when somebody else is there', () => {
    const looking = (anew: boolean): Decision => ({ kind: 'looking', anew });
    let seen = see(nothingSeen, frame(1, [1]), 0);
    seen = decide(seen, about(1, 1, looking(true)));
    expect(seen.faces[0]?.decision).toEqual(looking(true));
    seen = decide(seen, about(2, 1, unknown));
    seen = decide(seen, about(3, 1, looking(false)));
    expect(seen.faces[0]?.decision).toEqual(unknown);
    seen = decide(seen, about(4, 1, looking(true)));
    expect(seen.faces[0]?.decision).toEqual(looking(true));
  });

  it('lets a face that left fade, then forgets it and its decision', () => {
    let seen = decide(see(nothingSeen, frame(1, [1]), 0), about(1, 1, unknown));
    seen = see(seen, frame(2, []), 100);
    expect(seen.faces[0]).toMatchObject({ goneAt: 100, decision: unknown });
    seen = see(seen, frame(3, []), 100 + FADE_MS);
    expect(seen.faces).toEqual([]);
    expect(seen.decisions.size).toBe(0);
  });

  it('never gives a face the decision of an earlier session with the same number', () => {
    let seen = decide(nothingSeen, about(9, 1, unknown));
    seen = see(seen, frame(10, [1]), 0);
    expect(seen.faces[0]?.decision).toBeNull();
    seen = decide(seen, about(8, 1, unknown));
    expect(seen.faces[0]?.decision).toBeNull();
    seen = decide(seen, about(10, 1, unclear));
    expect(seen.faces[0]?.decision).toEqual(unclear);
  });
});

function frame(id: number, tracks: readonly number[]): Observation {
  return {
    frameId: FrameId.parse(id),
    width: 640,
    height: 480,
    picture: { brightness: 120, unchanged: false },
    faces: tracks.map((track) => ({
      trackId: TrackId.parse(track),
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
        detail: 0.7,
        eyesOpen: 0.08,
        mouthOpen: 0.02,
        score: 90,
      },
      advice: null,
      embedded: false,
      captured: null,
    })),
    times: { read: 0, detect: 0, align: 0, embed: 0, total: 0 },
  };
}

function about(frameId: number, trackId: number, decision: Decision): FaceDecision {
  return { frameId: FrameId.parse(frameId), trackId: TrackId.parse(trackId), decision, millis: 1 };
}
