import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rules of WCAG 2.2 AA that a program can check, and nothing to scroll sideways for (WCAG 1.4.10: 320 CSS pixels). */
export async function expectFaultless(page: Page, screen: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    // React Aria's announcements: for seconds they refer to a button by an id, even when the button is gone by then.
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  expect(found, screen).toEqual([]);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  // Below zero by the room that is kept for a scroll bar.
  expect(overhang, screen).toBeLessThanOrEqual(0);
}

/** The same in the light and in the dark. Nothing moves meanwhile. */
export async function expectFaultlessInBoth(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectFaultless(page, `${screen}, ${colorScheme}`);
  }
}
