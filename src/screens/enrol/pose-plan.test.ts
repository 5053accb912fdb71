import { describe, expect, it } from 'vitest';
import { CaptureId, newId, TrackId, type Advice, type FaceObservation } from '../../domain';
import { emptyPlan, HOLD_MS, mayTake, nextPlan, openDirections, type PosePlan } from './pose-plan';

function face(
  { yaw = 0, pitch = 0 }: { yaw?: number; pitch?: number },
  advice: Advice | null = null,
  captured = false,
): FaceObservation {
  return {
    trackId: TrackId.parse(1),
    box: { x: 0, y: 0, width: 200, height: 240 },
    outline: [],
    pose: { yaw, pitch, roll: 0 },
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
    embedded: captured,
    captured: captured ? newId(CaptureId) : null,
  };
}

const take = (plan: PosePlan, pose: { yaw?: number; pitch?: number }) =>
  nextPlan(plan, face(pose, null, true), 0);

describe('the poses of an enrolment', () => {
  it('begin straight, and go on in any order', () => {
    expect(openDirections(emptyPlan)).toEqual(['straight']);
    const first = take(emptyPlan, { yaw: 3, pitch: -10 });
    expect(openDirections(first)).toEqual(['left', 'right', 'up', 'down']);
    const second = take(first, { yaw: 3, pitch: 0 });
    expect(second.taken).toEqual(['straight', 'up']);
    expect(openDirections(second)).toEqual(['left', 'right', 'down']);
  });

  it('are full after five, each direction once', () => {
    const poses = [{}, { yaw: 14 }, { yaw: -14 }, { pitch: 12 }, { pitch: -12 }];
    const plan = poses.reduce(take, emptyPlan);
    expect(plan.taken).toEqual(['straight', 'left', 'right', 'up', 'down']);
    expect(openDirections(plan)).toEqual([]);
  });

  it('count in the order asked for when somebody cannot turn', () => {
    const plan = [{}, {}, {}].reduce(take, emptyPlan);
    expect(plan.taken).toEqual(['straight', 'left', 'right']);
  });
});

describe('taking a picture', () => {
  it('waits until it has been good for a moment, and anew after each', () => {
    const begun = nextPlan(emptyPlan, face({}), 1000);
    expect(begun.held).toBe(false);
    expect(nextPlan(begun, face({}), 1000 + HOLD_MS - 1).held).toBe(false);
    const held = nextPlan(begun, face({}), 1000 + HOLD_MS);
    expect(held.held).toBe(true);
    expect(nextPlan(held, face({}, null, true), 1400)).toMatchObject({
      held: false,
      goodSince: null,
    });
  });

  it('begins to wait again when something comes between', () => {
    const begun = nextPlan(emptyPlan, face({}), 1000);
    const moved = nextPlan(begun, face({}, 'hold-still'), 1200);
    const again = nextPlan(moved, face({}), 1250);
    expect(nextPlan(again, face({}), 1000 + HOLD_MS).held).toBe(false);
    expect(nextPlan(nextPlan(begun, null, 1200), face({}), 1300).held).toBe(false);
  });

  it('is possible by tap when only the pose is not the one asked for', () => {
    expect(mayTake(nextPlan(emptyPlan, face({}), 0).advice)).toBe(true);
    expect(mayTake(nextPlan(emptyPlan, face({}, 'turn-head'), 0).advice)).toBe(true);
    expect(mayTake(nextPlan(emptyPlan, face({}, 'more-light'), 0).advice)).toBe(false);
    expect(mayTake(nextPlan(emptyPlan, null, 0).advice)).toBe(false);
  });
});
