import { expect, test } from '@playwright/test';
import { buildNext, NEXT, serveApp } from './app-server';
import { countsOf } from './health';
import { expectAtDoor, handOverKiosk } from './kiosk';
import { createVault } from './person';
import { startVisit } from './visit';
import { emptyRoom, filmActs } from './webcam';

test('a kiosk takes up a new version once nobody is there, and only once', async ({ browser }) => {
  const server = await serveApp();
  const next = buildNext();
  const visit = await startVisit({ serviceWorker: true, origin: server.origin });
  const { page } = visit;
  try {
    visit.show(await filmActs(browser, [{ scene: emptyRoom, seconds: 4 }]));
    await createVault(page);
    await handOverKiosk(page, 'Check in');
    // A page that is just being loaded anew cannot be asked.
    const updates = async () => (await countsOf(page).catch(() => null))?.update ?? 0;
    const version = () =>
      page
        .evaluate(() => document.querySelector('meta[name=generator]')?.getAttribute('content'))
        .catch(() => null);
    const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event('online')));
    await comeBack();
    await expect.poll(() => server.asked()).toContain('/sw.js');
    expect(await updates()).toBe(0);

    server.deliver(next);
    await comeBack();
    await expect.poll(updates, { timeout: 180_000 }).toBe(1);
    await expect.poll(version).toBe(NEXT);
    await expectAtDoor(page);
    server.asked();
    await comeBack();
    await expect.poll(() => server.asked()).toContain('/sw.js');
    await page.waitForTimeout(IDLE_MS);
    expect(await updates()).toBe(1);
    expect(visit.watched.errors).toEqual([]);
  } finally {
    await visit.end();
    await server.end();
    next.remove();
  }
});

/** Milliseconds after which a kiosk surely takes nobody to be there. */
const IDLE_MS = 65_000;
