import type { LockReason } from './protocol';

/** Milliseconds of warning before an idle session ends: time to look up and touch the screen (WCAG 2.2, 2.2.1: at least 20 s). */
export const WARNING_MILLIS = 60_000;

/** Milliseconds between two looks at the clocks. */
const TICK_MILLIS = 1_000;

/** A gap between two looks that only sleep explains. Browsers slow down timers of hidden pages, but to once a minute at most. */
export const SLEEP_GAP_MILLIS = 90_000;

/** Watches over an open vault. */
export interface IdleWatch {
  /** Somebody is there. */
  touch(): void;
  stop(): void;
}

interface Watched {
  /** Milliseconds without a touch after which the session ends; `null` for a kiosk's, which nobody touches for days. */
  readonly timeoutMillis: () => number | null;
  /** Whether it ends when the device slept. */
  readonly endsAsleep: () => boolean;
  readonly onSoon: (millis: number) => void;
  readonly onEnd: (reason: Extract<LockReason, 'idle' | 'slept'>) => void;
}

/**
 * Ends a session when nobody has touched the screen for long, or when the device slept: whoever opens the lid need not be whoever closed
 * it. Idle time is measured by a clock that nobody can set; sleep shows on the wall clock alone on devices where the other one stops.
 */
export function watchIdle({ timeoutMillis, endsAsleep, onSoon, onEnd }: Watched): IdleWatch {
  let touchedAt = performance.now();
  let seen = { steady: performance.now(), wall: Date.now() };
  let warned = false;

  const timer = setInterval(() => {
    const now = { steady: performance.now(), wall: Date.now() };
    const gap = Math.max(now.steady - seen.steady, now.wall - seen.wall);
    seen = now;
    if (gap > SLEEP_GAP_MILLIS && endsAsleep()) return onEnd('slept');
    const timeout = timeoutMillis();
    if (timeout === null) return;
    const left = timeout - (now.steady - touchedAt);
    if (left <= 0) return onEnd('idle');
    if (left <= WARNING_MILLIS && !warned) {
      warned = true;
      onSoon(left);
    }
  }, TICK_MILLIS);

  return {
    touch() {
      touchedAt = performance.now();
      warned = false;
    },
    stop: () => clearInterval(timer),
  };
}
