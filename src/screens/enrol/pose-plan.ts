import {
  bearingAdvices,
  directionOf,
  headDirections,
  type Advice,
  type FaceObservation,
  type HeadDirection,
  type Pose,
} from '../../domain';
import type { Guidance } from '../live-camera';

/**
 * A picture is taken once it has been good for so long, in milliseconds: a head on its way to another pose, or an eye about to close, is
 * good for a frame or two, and a person who has come to rest does not notice having waited.
 */
export const HOLD_MS = 300;

/** What was taken of a person, and whether the next picture can be. */
export interface PosePlan {
  /** Directions that were taken, in that order; the straight one is first. */
  readonly taken: readonly HeadDirection[];
  /** The straight pose, from which the others are told. */
  readonly straight: Pose | null;
  /** Since when the picture has been good, on the clock of `nextPlan`. */
  readonly goodSince: number | null;
  /** Whether it has been good for long enough to take the next picture. */
  readonly held: boolean;
  /** What is in the way of it, or `no-face`. */
  readonly advice: Advice | 'no-face' | null;
}

/** Nothing was taken yet. */
export const emptyPlan: PosePlan = {
  taken: [],
  straight: null,
  goodSince: null,
  held: false,
  advice: 'no-face',
};

/** The directions to take yet, in the order in which they are asked for. Straight comes first; then any will do. */
export function openDirections({ taken }: PosePlan): readonly HeadDirection[] {
  if (taken.length === 0) return ['straight'];
  return headDirections.filter((direction) => !taken.includes(direction));
}

/** Whether a picture can be taken by tap: it is good, but perhaps not the pose that was asked for. */
export function mayTake(seen: Guidance | null): boolean {
  return seen === null || seen === 'good' || bearing.includes(seen);
}

const bearing: readonly Guidance[] = bearingAdvices;

/** Takes in what was seen of the person, or that nobody was. @param at milliseconds on any clock that only goes forward */
export function nextPlan(plan: PosePlan, face: FaceObservation | null, at: number): PosePlan {
  const advice = face ? face.advice : 'no-face';
  if (face?.captured) return { ...withTaken(plan, face.pose), advice };
  if (advice !== null) return { ...plan, advice, goodSince: null, held: false };
  const goodSince = plan.goodSince ?? at;
  return { ...plan, advice, goodSince, held: at - goodSince >= HOLD_MS };
}

/** A picture taken by tap, or of somebody who cannot turn, stands for the direction that would have been asked for. */
function withTaken(plan: PosePlan, pose: Pose): PosePlan {
  const open = openDirections(plan);
  const seen = directionOf(pose, plan.straight);
  const direction = seen && open.includes(seen) ? seen : open[0];
  return {
    ...plan,
    taken: direction ? [...plan.taken, direction] : plan.taken,
    straight: plan.straight ?? pose,
    goodSince: null,
    held: false,
  };
}
