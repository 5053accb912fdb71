import type { LockReason, Vault } from '../vault';
import { forgetLock, recallLock, rememberLock } from './lock-reason';
import { useAppState } from './state';

/**
 * Milliseconds from one report that the screen is used to the next. The vault locks after minutes, so a few seconds do not matter
 * there; a report for every turn of a wheel would.
 */
const TOUCH_EVERY_MILLIS = 5_000;

/** What shows that somebody is there; `click` and `input` alone come from screen readers and dictation. */
const SIGNS_OF_USE = ['pointerdown', 'touchstart', 'wheel', 'keydown', 'click', 'input'] as const;

/** Follows the locking of the vault: puts it off while the screen is used, warns before it, and clears the page after it. */
export function followLocking(vault: Vault): void {
  useAppState.setState({ lockedBecause: recallLock() });
  vault.onEvent((event) => {
    if (event.kind === 'locking-soon')
      useAppState.setState({ locksAt: performance.now() + event.millis });
    if (event.kind === 'locked') startOver(event.reason);
  });
  reportUse(vault);
  closeWithPage(vault);
}

let handedOver = false;

/** Locks so that the kiosk of this device opens at once: not after somebody's "Lock", but after an officer has handed it over. */
export async function handOver(vault: Vault): Promise<void> {
  handedOver = true;
  await vault.lock();
}

/**
 * After a lock the page is loaded anew, whatever it showed: with it go the workers and everything that scripts still held. Only
 * the reason is kept.
 */
function startOver(reason: LockReason): void {
  if (handedOver) forgetLock();
  else rememberLock(reason);
  useAppState.setState({ leaving: true });
  window.location.replace('#/');
  window.location.reload();
}

function reportUse(vault: Vault): void {
  let reportedAt = -Infinity;
  const used = () => {
    const { vault: now, locksAt } = useAppState.getState();
    const recent = performance.now() - reportedAt < TOUCH_EVERY_MILLIS;
    if (now.state !== 'open' || (recent && locksAt === null)) return;
    reportedAt = performance.now();
    // A worker that died says so by itself.
    vault.touch().catch(() => undefined);
  };
  for (const sign of SIGNS_OF_USE)
    window.addEventListener(sign, used, { capture: true, passive: true });
}

/** A browser may keep a page that was left, and show it again as it was; an open vault must not come back in that way. */
function closeWithPage(vault: Vault): void {
  window.addEventListener('pagehide', () => {
    useAppState.setState({ leaving: true });
    vault.close();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
}
