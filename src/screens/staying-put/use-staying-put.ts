import { useEffect } from 'react';
import { freeHistory, trapHistory } from './history-trap';
import { keepAwake } from './keep-awake';
import { keepFullScreen } from './keep-full-screen';
import { keepGestures } from './keep-gestures';

/**
 * While a kiosk's session is open, keeps whoever stands there in this page: full screen, awake, with no shortcut, menu, gesture, link or step back that leads
 * out of it. What no page can prevent (Ctrl+T, Alt+F4, the keys of the system) the kiosk mode of browser or system does: docs/kiosk.md.
 *
 * @param active whether the vault is open as a kiosk
 */
export function useStayingPut(active: boolean): void {
  useEffect(() => {
    if (!active) return freeHistory();
    const root = document.documentElement;
    root.setAttribute('data-staying-put', '');
    const ends = [keepGestures(), trapHistory(), keepAwake(), keepFullScreen()];
    return () => {
      root.removeAttribute('data-staying-put');
      for (const end of ends) end();
    };
  }, [active]);
}
