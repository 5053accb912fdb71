import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** Rules of WCAG 2.2 AA that a program can check. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What darkness can change: everything else of a page is the same in it. */
const IN_THE_DARK = ['color-contrast', 'link-in-text-block'];

/** Looks until a page counts as what it will be: what is still being loaded appears while axe-core looks, at first half transparent. By number: on a busy machine one look takes long. */
const LOOKS = 3;

/** Milliseconds between two looks. */
const LOOK_AGAIN_MS = 1000;

/** Finds nothing wrong on the page in front, in the light and in the dark, and nothing to scroll sideways for (WCAG 1.4.10: 320 CSS pixels). */
export async function expectFaultless(page: Page, screen: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // React Aria's announcements: for seconds they refer to a button by an id, even when the button is gone by then.
  const axe = () => new AxeBuilder({ page }).exclude('[data-live-announcer]');
  await show(page, 'dark');
  await expectNothing(() => axe().withRules(IN_THE_DARK).analyze(), `${screen}, dark`);
  await show(page, 'light');
  await expectNothing(() => axe().withTags(TAGS).analyze(), screen);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  // Below zero by the room that is kept for a scroll bar.
  expect(overhang, screen).toBeLessThanOrEqual(0);
}

/** A fault that is gone at the next look was that of a moment; one that stays is one. */
async function expectNothing(look: () => Promise<AxeResults>, screen: string): Promise<void> {
  let faults = faultsOf(await look());
  for (let looks = 1; looks < LOOKS && faults.length > 0; looks++) {
    await sleep(LOOK_AGAIN_MS);
    faults = faultsOf(await look());
  }
  expect(faults, screen).toEqual([]);
}

/** Changes the colours, and waits until none is on its way from one to the other. */
async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
}

function faultsOf({ violations }: AxeResults): readonly string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
