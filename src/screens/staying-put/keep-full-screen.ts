/**
 * Milliseconds from a touch to asking for the full screen: entering it moves what is on the screen, which would take the click from under
 * the finger. Browsers remember a touch for seconds (HTML, transient activation).
 */
const AFTER_TOUCH_MS = 400;

/** A browser that has refused so often does so for a reason (a policy, an embedding page), and is left alone until the page is loaded anew. */
const REFUSALS = 3;

/** Takes the whole screen at the first touch, and again at the next one after somebody has left it. @returns a function that ends this */
export function keepFullScreen(): () => void {
  // Missing on iPhones, and false where an embedding page or a policy forbids it.
  if (!document.fullscreenEnabled) return () => undefined;
  let refusals = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function enter() {
    if (refusals >= REFUSALS || hasWholeScreen()) return;
    try {
      await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    } catch {
      refusals++;
    }
  }
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void enter(), AFTER_TOUCH_MS);
  };
  window.addEventListener('pointerup', touched, { capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    window.removeEventListener('pointerup', touched, { capture: true });
  };
}

/** Also where the browser itself was started in kiosk mode. */
function hasWholeScreen(): boolean {
  return document.fullscreenElement !== null || matchMedia('(display-mode: fullscreen)').matches;
}
