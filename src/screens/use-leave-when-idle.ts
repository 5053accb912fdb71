import { useEffect, useEffectEvent } from 'react';

/**
 * Milliseconds without a touch after which somebody's page closes, so that the next person at a kiosk does not find it. As long as that,
 * because reading a page without touching it takes time too.
 */
const IDLE_MS = 5 * 60_000;

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'scroll'] as const;

/** Leaves when nobody has touched the screen for a while. @param active whether there is anything to leave */
export function useLeaveWhenIdle(onLeave: () => void, active = true): void {
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    if (!active) return;
    let timer = setTimeout(() => leave(), IDLE_MS);
    const stay = () => {
      clearTimeout(timer);
      timer = setTimeout(() => leave(), IDLE_MS);
    };
    for (const sign of SIGNS) window.addEventListener(sign, stay, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, stay);
    };
  }, [active]);
}
