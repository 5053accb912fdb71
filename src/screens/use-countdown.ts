import { useSyncExternalStore } from 'react';

/** Milliseconds from one look at the clock to the next: no second is skipped on the screen. */
const LOOK_EVERY_MILLIS = 250;

/** @returns milliseconds left until a moment on the clock of `performance.now()`, in whole seconds; 0 when it has passed or there is none */
export function useCountdown(until: number | null): number {
  return useSyncExternalStore(followClock, () => leftUntil(until));
}

function followClock(look: () => void): () => void {
  const timer = setInterval(look, LOOK_EVERY_MILLIS);
  return () => clearInterval(timer);
}

function leftUntil(until: number | null): number {
  if (until === null) return 0;
  return Math.max(0, Math.ceil((until - performance.now()) / 1000)) * 1000;
}
