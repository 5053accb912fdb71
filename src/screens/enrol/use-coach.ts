import { useState } from 'react';
import type { FaceObservation, Observation } from '../../domain';
import type { Task } from '../../engine';
import { useGuidance, type Guidance } from '../live-camera';
import { emptyPlan, mayTake, nextPlan, openDirections, type PosePlan } from './pose-plan';

/** Leads a person through the poses, picture by picture. */
export interface Coach {
  readonly plan: PosePlan;
  /** What is in the way of the next picture, in words that stay long enough to be read. */
  readonly guidance: Guidance;
  /** What to do with the next frame. */
  readonly task: Task;
  /** Whether the picture is good enough to be taken by tap. */
  readonly mayTake: boolean;
  /** Takes a picture of the pose that is there, as soon as one is good. */
  take(): void;
  /** Takes in a frame. */
  hear(observation: Observation): void;
  /** Begins with the first pose again. */
  restart(): void;
}

/** @param anyPose whether pictures are taken whatever the pose */
export function useCoach(anyPose: boolean): Coach {
  const [plan, setPlan] = useState(emptyPlan);
  const [tapped, setTapped] = useState(false);
  const [guidance, hearGuidance] = useGuidance();
  // Either: what was seen last changes with every frame, and a button must not flicker.
  const takeable = mayTake(plan.advice) || mayTake(guidance);
  return {
    plan,
    guidance,
    task: {
      kind: 'capture',
      wanted: anyPose || tapped ? 'any' : openDirections(plan),
      straight: plan.straight,
      take: tapped || plan.held,
    },
    mayTake: takeable,
    take: () => setTapped(takeable),
    hear(observation) {
      const face = mostImportant(observation);
      hearGuidance(observation);
      if (!takeable || face?.captured) setTapped(false);
      const at = performance.now();
      setPlan((before) => nextPlan(before, face, at));
    },
    restart: () => setPlan(emptyPlan),
  };
}

/** The face that a sample was taken of, or the largest. */
function mostImportant({ faces }: Observation): FaceObservation | null {
  const [largest] = [...faces].sort((a, b) => b.box.width - a.box.width);
  return faces.find(({ captured }) => captured !== null) ?? largest ?? null;
}
