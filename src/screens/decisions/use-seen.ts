import { useState } from 'react';
import type { Observation } from '../../domain';
import { decide, nothingSeen, see, type Seen } from './seen';
import { useDecisions } from './use-decisions';

/** What a screen knows of the faces in its picture. */
export interface SeenFaces {
  readonly seen: Seen;
  observe(observation: Observation): void;
  /** Forgets everything, for a new camera session or photo. */
  startOver(): void;
}

/** Joins the faces of observations with the decisions of the vault. */
export function useSeen(): SeenFaces {
  const [seen, setSeen] = useState(nothingSeen);
  useDecisions((decision) => setSeen((before) => decide(before, decision)));
  return {
    seen,
    observe: (observation) => {
      const at = performance.now();
      setSeen((before) => see(before, observation, at));
    },
    startOver: () => setSeen(nothingSeen),
  };
}
