import { expect, test } from '@playwright/test';
import { countsOf } from './health';
import { expectAtDoor, handOverKiosk } from './kiosk';
import { createVault } from './person';
import { startVisit } from './visit';
import { emptyRoom, filmActs } from './webcam';

test('a kiosk takes up a new version once nobody is there, and only once', async ({ browser }) => {
  const visit = await startVisit();
  const { context, page } = visit;
  try {
    visit.show(await filmActs(browser, [{ scene: emptyRoom, seconds: 4 }]));
    await createVault(page);
    await handOverKiosk(page, 'Check in');
    // A page that is just being loaded anew cannot be asked.
    const updates = async () => (await countsOf(page).catch(() => null))?.update ?? 0;
    const comeBack = async () => {
      await context.setOffline(true);
      await context.setOffline(false);
    };
    await comeBack();
    await page.waitForTimeout(ASKED_MS);
    expect(await updates()).toBe(0);

    // A server that says that there is a newer one, and serves the old one all the same to who loads the page: a cache on the way.
    let asked = 0;
    await page.route('/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      if (route.request().isNavigationRequest()) return route.fulfill({ response, body: html });
      asked++;
      await route.fulfill({ response, body: html.replace('/assets/index-', '/assets/index-new-') });
    });
    await comeBack();
    await expect.poll(updates, { timeout: 180_000 }).toBe(1);
    await expectAtDoor(page);
    const before = asked;
    await comeBack();
    await expect.poll(() => asked).toBeGreaterThan(before);
    await page.waitForTimeout(IDLE_MS);
    expect(await updates()).toBe(1);
  } finally {
    await visit.end();
  }
});

/** Milliseconds within which a page of this machine has surely come, and after which a kiosk surely takes nobody to be there. */
const ASKED_MS = 2000;
const IDLE_MS = 65_000;
