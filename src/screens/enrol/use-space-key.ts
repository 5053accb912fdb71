import { useEffect, useEffectEvent } from 'react';

/** What the space bar already means something to. */
const TAKES_SPACE = 'button, input, select, textarea, a, [role=option], [role=listbox]';

/** Calls `press` when the space bar is pressed and nothing on the page that has the focus takes it. */
export function useSpaceKey(press: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'Space' || event.repeat) return;
    if (event.target instanceof Element && event.target.closest(TAKES_SPACE)) return;
    // It would scroll the page.
    event.preventDefault();
    press();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
