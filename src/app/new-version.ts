/** Milliseconds between two looks whether the server has another version of the app: soon enough, and seldom enough for a shared line. */
const ASK_EVERY_MS = 15 * 60_000;

/**
 * The address of the script that a page starts with. Its name holds a hash of its content, and through what it imports of all other code, so that it
 * differs whenever any of it does.
 *
 * @returns `null` for a page that is not this app's: an error of the server, or of the network in between
 */
export function entryOf(html: string): string | null {
  const [tag = ''] = /<script\b[^>]*\btype="module"[^>]*>/.exec(html) ?? [];
  return /\bsrc="(\/[^"]+)"/.exec(tag)?.[1] ?? null;
}

/**
 * Follows whether the server has another version, now and then and as soon as the network is back.
 *
 * @returns what to call every second while this device is a kiosk: it returns the other version, or `null`
 */
export function watchVersion(): () => string | null {
  const own = entryOf(document.documentElement.innerHTML);
  let askedAt = performance.now();
  let other: string | null = null;
  window.addEventListener('online', () => (askedAt = -Infinity));
  async function ask() {
    const served = entryOf(await readPage());
    other = served === own ? null : (served ?? other);
  }
  return () => {
    if (performance.now() - askedAt >= ASK_EVERY_MS) {
      askedAt = performance.now();
      void ask();
    }
    return other;
  };
}

/** Whether a page that is loaded anew would come: without the network the browser would show an error in its place, and nobody could get it away. */
export async function isServed(): Promise<boolean> {
  return entryOf(await readPage()) !== null;
}

/** @returns nothing where the server is out of reach: a kiosk works without it */
async function readPage(): Promise<string> {
  try {
    const response = await fetch('/', { cache: 'no-store' });
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}
