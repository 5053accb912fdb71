import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { stepsToKiosk } from './history-trap';

type HashLocation = ReturnType<typeof useHashLocation>;

/**
 * The address in the hash, for the router. At a kiosk going on replaces the one entry that there is in the history, and going back shows nothing else
 * while `trapHistory` undoes it: a swipe at the edge of the screen must not throw away what somebody has half entered.
 */
export function useKeptLocation(): HashLocation {
  const [path, go] = useHashLocation();
  const [shown, setShown] = useState(path);
  const steps = stepsToKiosk(history.state);
  const away = steps !== null && steps > 0;
  if (!away && path !== shown) setShown(path);
  return [away ? shown : path, steps === 0 ? goInPlace(go) : go];
}

function goInPlace(go: HashLocation[1]): HashLocation[1] {
  return (to, options) => go(to, { ...options, replace: true, state: history.state as unknown });
}
