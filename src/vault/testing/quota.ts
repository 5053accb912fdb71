import { openDB } from 'idb';
import { expect } from 'vitest';
import { cdp } from 'vitest/browser';

const { origin } = window.location;

/** Bytes that this origin may store, or no limit but the browser's own. */
export async function setQuota(quotaSize?: number): Promise<void> {
  const browser = cdp() as unknown as { send(method: string, input: object): Promise<unknown> };
  const limit = quotaSize === undefined ? { origin } : { origin, quotaSize };
  await browser.send('Storage.overrideQuotaForOrigin', limit);
}

/** Fills the disk. Chromium trusts a quota it has looked up for a while; this goes on writing until it has noticed that nothing fits any more. */
export async function fillDisk(): Promise<void> {
  await setQuota(1);
  const scratch = await openDB('scratch', 1, {
    upgrade: (database) => void database.createObjectStore('bytes', { autoIncrement: true }),
  });
  const isFull = () =>
    scratch.add('bytes', new Uint8Array(1)).then(
      () => false,
      (cause: unknown) => cause instanceof DOMException && cause.name === 'QuotaExceededError',
    );
  await expect.poll(isFull, { timeout: 90_000, interval: 250 }).toBe(true);
  scratch.close();
}

/** Leaves room for this many bytes more. To be called on a full disk, where Chromium looks the quota up again at the next write. */
export async function leaveRoom(bytes: number): Promise<void> {
  const { usage = 0 } = await navigator.storage.estimate();
  await setQuota(usage + bytes);
}
