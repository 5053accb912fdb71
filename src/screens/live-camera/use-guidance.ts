import { useState } from 'react';
import type { Observation } from '../../domain';
import { guidanceOf, nextGuidance, startGuidance, type Guidance } from './guidance';

/** The sentence to show, and how to tell it about a new frame. */
export function useGuidance(): readonly [Guidance, (observation: Observation) => void] {
  const [state, setState] = useState(() => startGuidance(performance.now()));
  const hear = (observation: Observation) => {
    const at = performance.now();
    setState((before) => nextGuidance(before, guidanceOf(observation), at));
  };
  return [state.shown, hear];
}
