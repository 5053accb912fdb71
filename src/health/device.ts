import { movedBack, type Clocks } from './clock';
import { changeRecord, healthRecord, healthState, reportFault, type Usage } from './store';

/** Milliseconds between two looks at how much is stored: it changes slowly, and asking takes the browser a moment. */
const STORAGE_EVERY_MS = 60_000;

/** Milliseconds between two times that are kept: a device may be switched off at any moment, and disks wear. */
const KEEP_TIME_EVERY_MS = 10_000;

let clocks: Clocks | null = null;
let storageAskedAt = -Infinity;

/**
 * The latest time that this device is known to have reached, in milliseconds since 1970, or `null` before the first look. It lies ahead of `Date.now()`
 * after the clock was set back.
 */
export function lastKnownTime(): number | null {
  const { latestTime } = healthRecord();
  return clocks === null ? latestTime : Math.max(latestTime ?? 0, clocks.wall);
}

/** Looks whether the clock was set back, over a reload too, and at memory and storage. To be called every second. */
export function lookAtDevice(): void {
  lookAtClock({ wall: Date.now(), steady: performance.now() });
  healthState.setState({ memory: memoryUsage() });
  if (performance.now() - storageAskedAt < STORAGE_EVERY_MS) return;
  storageAskedAt = performance.now();
  void storageUsage().then((storage) => healthState.setState({ storage }));
}

function lookAtClock(now: Clocks): void {
  // Only a kiosk keeps it: elsewhere a locked device is to hold no trace of when it was used.
  if (!healthState.getState().unattended) return;
  const { lastTime, latestTime } = healthRecord();
  const before = clocks ?? (lastTime === null ? now : { wall: lastTime, steady: now.steady });
  const back = movedBack(before, now) > 0;
  if (back) reportFault('clock-moved-back');
  clocks = now;
  if (back || now.wall - (lastTime ?? -Infinity) >= KEEP_TIME_EVERY_MS)
    changeRecord({ lastTime: now.wall, latestTime: Math.max(latestTime ?? 0, now.wall) });
}

/** Chromium alone has this, and not in its types. */
function memoryUsage(): Usage | null {
  const memory: unknown = Reflect.get(performance, 'memory');
  if (typeof memory !== 'object' || memory === null) return null;
  const used: unknown = Reflect.get(memory, 'usedJSHeapSize');
  const most: unknown = Reflect.get(memory, 'jsHeapSizeLimit');
  return typeof used === 'number' && typeof most === 'number' ? { used, most } : null;
}

async function storageUsage(): Promise<Usage | null> {
  // Missing in older browsers, whatever the type says; refused where site data is blocked.
  const storage: StorageManager | undefined = navigator.storage;
  const estimate = await storage?.estimate().catch(() => null);
  return estimate?.usage === undefined || estimate.quota === undefined
    ? null
    : { used: estimate.usage, most: estimate.quota };
}
