import { useEffect, useRef, useState } from 'react';
import type { Observation } from '../../domain';
import { isBlack } from './guidance';

/**
 * After so long without a new picture a camera counts as frozen, in milliseconds: cameras that hang stay so, and a slow machine that takes
 * seconds for a frame at times is not one.
 */
const FROZEN_MS = 5000;

/** How often to look at the time, in milliseconds. */
const LOOK_MS = 500;

/**
 * Whether the camera's picture stands still: no frames come, or always the same one. A black picture does not count; there is another word
 * for it.
 *
 * @param live whether a camera is on
 * @returns that, and how to tell it about a new frame
 */
export function useStandstill(
  live: boolean,
): readonly [boolean, (observation: Observation) => void] {
  const moved = useRef(0);
  const [still, setStill] = useState(false);
  useEffect(() => {
    if (!live) return;
    moved.current = performance.now();
    const timer = setInterval(
      () => setStill(performance.now() - moved.current > FROZEN_MS),
      LOOK_MS,
    );
    return () => {
      clearInterval(timer);
      setStill(false);
    };
  }, [live]);
  const hear = (observation: Observation) => {
    if (!observation.picture.unchanged || isBlack(observation)) moved.current = performance.now();
  };
  return [still, hear];
}
