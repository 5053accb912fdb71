import { upkeepState } from '../sw';
import { useAppState } from './state';

/**
 * A newer version of the app that is on this device, whole, and waits until nobody is in the midst of anything (`src/sw`), or `null`. Without a service worker, as in a
 * private window, the newer version comes with the next start: a kiosk loads itself anew every night.
 */
export function versionWaiting(): string | null {
  return upkeepState.getState().waiting;
}

/**
 * Another tab has taken a newer version into use: what this page may still need of its own is gone. Only one tab has the vault open, and only that one takes a version
 * up, so that nothing is lost here.
 */
export function reloadUnlessOpen(): void {
  const { vault, leaving } = useAppState.getState();
  if (vault.state !== 'open' && !leaving) window.location.reload();
}

/** Whether a page that is loaded anew would come: from the service worker, else from the server. Otherwise the browser would show an error in its place, for good. */
export async function isServed(): Promise<boolean> {
  try {
    const response = await fetch(import.meta.env.BASE_URL, { cache: 'no-store' });
    return response.ok && isApp(await response.text());
  } catch {
    return false;
  }
}

/** Whether a page is this app, and no error of the server or of the network in between: it starts with a module of this server. */
export function isApp(html: string): boolean {
  const [tag = ''] = /<script\b[^>]*\btype="module"[^>]*>/.exec(html) ?? [];
  return /\bsrc="\/[^"]+"/.test(tag);
}
