import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { ada } from './faces';
import { agree, createVault, decisions, goTo, PASSPHRASE, photoFile } from './person';
import { startVisit, type Visit } from './visit';
import { filmScene, samplePhoto } from './webcam';

/** The app is for everyone: without a mouse, with a screen reader, on a small phone, in the dark. */
let film: Buffer;
let visit: Visit;
let page: Page;

test.beforeAll(async ({ browser }) => {
  film = await filmScene(browser, { faces: [ada], brightness: 1, tilting: true });
});
test.beforeEach(async () => {
  visit = await startVisit();
  visit.show(film);
  page = visit.page;
});
test.afterEach(() => visit.end());

/** Moves the focus with the Tab key alone. */
async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the Tab key does not reach ${target.toString()}`);
}
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await page.keyboard.press(key);
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('with the keyboard alone: from the first page to being recognised, and erased again', async () => {
  await page.goto('/');
  await press(button('Create a vault'));
  await tabTo(page.getByLabel('Passphrase', { exact: true }));
  await page.keyboard.type(PASSPHRASE);
  await tabTo(page.getByLabel('The same passphrase again'));
  await page.keyboard.type(PASSPHRASE);
  await press(page.getByRole('checkbox'), 'Space');
  await press(button('Create the vault'));

  await tabTo(page.getByLabel('Name'));
  await page.keyboard.type('Ada');
  await press(page.getByRole('checkbox'), 'Space');
  await press(button('Use the camera'));
  await expect(page.getByText('Recognised as Ada')).toBeVisible({ timeout: 120_000 });
  await press(button('Go to recognise'));
  await expect(decisions(page)).toHaveAttribute('data-name', 'Ada');

  await press(page.getByRole('link', { name: 'People' }));
  await press(button('Remove Ada'));
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button('Remove Ada')).toBeFocused();
  await page.keyboard.press('Enter');
  await press(dialog.getByRole('button', { name: 'Remove Ada' }));
  await expect(page.getByText('Nobody is enrolled yet')).toBeVisible();

  await press(button('Lock'));
  // The one field of this page has the focus already.
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type('not this one');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('That is not the passphrase');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  test(`no screen has a fault that axe-core finds, on a small phone, ${scheme}`, async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto('/');
    await expectFaultless('welcome');
    await page.goto('/#/create');
    await page.getByLabel('Passphrase', { exact: true }).fill('password');
    await button('Create the vault').click();
    await expect(page.getByText('This would be guessed too quickly.')).toBeVisible();
    await expectFaultless('create');
    await createVault(page);
    await button('Use the camera').click();
    await expect(page.getByText('Type a name')).toBeVisible();
    await expectFaultless('agree');
    await goTo(page, 'Recognise');
    await expectFaultless('recognise, nobody enrolled');
    await goTo(page, 'People');
    await expectFaultless('people, nobody enrolled');

    await agree(page, 'Ada', 'Use the camera');
    await expect(page.getByTestId('samples')).toBeVisible();
    await expectFaultless('webcam');
    await expect(page.getByText('Recognised as Ada')).toBeVisible({ timeout: 120_000 });
    await expectFaultless('done');
    await goTo(page, 'Recognise');
    await expect(decisions(page)).toHaveAttribute('data-name', 'Ada');
    await expectFaultless('recognise');
    await goTo(page, 'People');
    await expectFaultless('people');
    await button('Remove Ada').click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectFaultless('confirm');
    await page.keyboard.press('Escape');

    await agree(page, 'Bea', 'Use a photo');
    await page.locator('input[type=file]').setInputFiles(photoFile(samplePhoto('sample6')));
    await expect(button('Use face 4')).toBeVisible();
    await expectFaultless('photo');
    await page.reload();
    await page.getByLabel('Passphrase', { exact: true }).fill('wrong');
    await button('Unlock').click();
    await expect(page.getByText('That is not the passphrase')).toBeVisible();
    await expectFaultless('unlock');
  });

/** Rules of WCAG 2.2 AA that a program can check, and nothing to scroll sideways for (WCAG 1.4.10: 320 CSS pixels). */
async function expectFaultless(screen: string): Promise<void> {
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
