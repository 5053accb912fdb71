import { useState } from 'react';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import { stepsToKiosk } from './history-trap';

/** Control characters as they stand in an address (U+0000 to U+001F, U+007F). With a line break in it no route fits, not even that of addresses that lead nowhere. */
const CONTROLS = /%(?:[01][0-9a-f]|7f)/gi;

/**
 * The address in the hash, for the router. At a kiosk going on replaces the one entry that there is in the history, and going back shows nothing else
 * while `trapHistory` undoes it: a swipe at the edge of the screen must not throw away what somebody has half entered.
 */
export function useKeptLocation(): ReturnType<typeof useHashLocation> {
  const [asked] = useHashLocation();
  const path = asked.replace(CONTROLS, '');
  const [shown, setShown] = useState(path);
  const steps = stepsToKiosk(history.state);
  const away = steps !== null && steps > 0;
  if (!away && path !== shown) setShown(path);
  return [away ? shown : path, goOn];
}

const goOn: typeof navigate = (to, options) =>
  stepsToKiosk(history.state) === 0
    ? navigate(to, { ...options, replace: true, state: history.state as unknown })
    : navigate(to, options);
