import { expect, test, type Page } from '@playwright/test';
import { countsOf } from './health';
import { expectAtDoor, handOverKiosk } from './kiosk';
import { createVault } from './person';
import { startVisit } from './visit';

test('a vault that does not answer any more is replaced by the kiosk itself, without anybody', async () => {
  const visit = await startVisit({ webcams: 0 });
  const { page } = visit;
  try {
    await createVault(page);
    await handOverKiosk(page, 'Check in');
    const [opened] = await Promise.all([
      page.waitForEvent('load', { timeout: 120_000 }),
      hang(page),
    ]);
    await expectAtDoor(opened);
    const counts = await countsOf(page);
    expect(counts).toMatchObject({ 'vault-stalled': 1, reload: 1 });
    expect(counts).not.toHaveProperty('vault-died');
    const { requests, messages } = visit.watched;
    expect({ requests, messages }).toEqual({ requests: [], messages: [] });
  } finally {
    await visit.end();
  }
});

/** Stops the thread of the vault for good, as one would stand that waits for a disk. */
async function hang(page: Page): Promise<void> {
  for (const worker of page.workers()) {
    const isVault = await worker.evaluate(() => self.name === 'vault');
    if (!isVault) continue;
    const hung = worker.evaluate(() => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });
    // It ends with its page.
    hung.catch(() => undefined);
    return;
  }
  throw new Error('there is no vault worker');
}
