/**
 * Keeps the screen from turning off. The browser takes this back whenever the page is hidden, so that it is asked for again as soon as it is
 * shown. Where it is refused (low battery, no support), the system's own settings have to do (docs/kiosk.md).
 *
 * @returns a function that ends it
 */
export function keepAwake(): () => void {
  // Missing in older browsers, whatever the type says.
  const wakeLock: WakeLock | undefined = navigator.wakeLock;
  if (!wakeLock) return () => undefined;
  let held: WakeLockSentinel | null = null;
  let ended = false;
  async function hold() {
    if (document.visibilityState !== 'visible' || (held && !held.released)) return;
    const sentinel = await wakeLock?.request('screen').catch(() => null);
    if (ended) void sentinel?.release();
    else held = sentinel ?? null;
  }
  const shown = () => void hold();
  document.addEventListener('visibilitychange', shown);
  void hold();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', shown);
    void held?.release();
  };
}
