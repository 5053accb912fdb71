import { expect, test } from '@playwright/test';
import { startVisit, type Visit } from './visit';

/** That the page says which scripts and styles it was built with, and that a browser goes by it. */
let visit: Visit;
test.beforeEach(async () => {
  visit = await startVisit({ webcams: 0 });
});
test.afterEach(() => visit.end());

test('the page runs as it was built', async () => {
  const { page } = visit;
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Create a vault' })).toBeVisible();
  const unguarded = page.locator(
    'head script:not([integrity]), head link[rel=stylesheet]:not([integrity])',
  );
  // Parts that are loaded later come by an address in code that was checked.
  await expect(unguarded.and(page.locator('[src*="index-"], [href*="index-"]'))).toHaveCount(0);
});

test('a script that was changed since the build does not run', async () => {
  const { page } = visit;
  const refused = page.waitForEvent('console', {
    predicate: (message) => message.text().includes('integrity'),
  });
  await page.route(/\/assets\/index-[^/]*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n//` });
  });
  await page.goto('/');
  await refused;
  await page.waitForLoadState('load');
  // There is what the page itself begins with, and nothing that a script would draw.
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('main')).toHaveCount(0);
});
