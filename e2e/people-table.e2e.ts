import { expect, test, type Page } from '@playwright/test';
import { openCrowd } from './crowd';
import { expectFaultless } from './faultless';
import { PASSPHRASE, unlockWith } from './person';
import { startVisit, type Visit } from './visit';

/** Enough that most of them are never drawn at once, few enough to make in a moment. How long ten thousand take is measured in bench/people. */
const CROWD = 400;

/** One officer and a long list: each test goes on where the one before ended. */
test.describe.serial('a long list of people', () => {
  let visit: Visit;
  let page: Page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const table = () => page.getByRole('table', { name: 'Enrolled people' });
  const drawn = () => table().locator('tbody tr[data-index]');
  const person = (name: string) => page.getByRole('link', { name, exact: true });

  test.beforeAll(async () => {
    visit = await startVisit();
    page = visit.page;
    await openCrowd(page, CROWD);
  });
  test.afterAll(() => visit.end());

  test('draws the rows in view, and tells screen readers how many there are', async () => {
    await expect(person('Ana Álvarez 1')).toBeVisible();
    await expect(table()).toHaveAttribute('aria-rowcount', String(CROWD + 1));
    expect(await drawn().count()).toBeLessThan(60);
    await expectFaultless(page, 'the list');
  });

  test('is walked through with the keyboard from end to end', async () => {
    await person('Ana Álvarez 1').focus();
    await page.keyboard.press('ArrowDown');
    await expect(person('Ana Álvarez 73')).toBeFocused();
    await page.keyboard.press('End');
    const last = drawn().filter({ has: page.locator('a:focus') });
    await expect(last).toHaveAttribute('aria-rowindex', String(CROWD + 1));
    await page.keyboard.press('Home');
    await expect(person('Ana Álvarez 1')).toBeFocused();
  });

  test('finds a name as it is typed, without accents, and keeps it out of the address', async () => {
    await page.getByLabel('Find by name').fill('chloe dvorak');
    await expect(page.getByText(/people of 400 fit\.$/)).toBeVisible();
    await expect(person('Chloé Dvořák 30')).toBeVisible();
    for (const name of await drawn().getByRole('link').allTextContents())
      expect(name).toContain('Chloé Dvořák');
    expect(page.url()).not.toContain('chloe');
    await page.getByLabel('Find by name').fill('zzz');
    await expect(page.getByText('Nobody fits.')).toBeVisible();
    await page.getByLabel('Find by name').fill('');
  });

  test('is narrowed down by several filters, which a reload keeps', async () => {
    await page.getByRole('button', { name: /^Narrow the list down/ }).click();
    await page.getByLabel('hard to recognise').check();
    await page.getByLabel('restricted', { exact: true }).check();
    await expect(page.getByText('Nobody fits.')).toBeVisible();
    await page.reload();
    await unlockWith(page, PASSPHRASE);
    await expect(page.getByLabel('restricted', { exact: true })).toBeChecked();
    await page.getByLabel('hard to recognise').uncheck();
    expect(new URL(page.url()).hash).toBe('#/people/list/only=restricted');
    expect(new URL(page.url()).search).toBe('');
    await expectFaultless(page, 'the filters');
    await button('Clear all filters').click();
    await expect(page.getByText('400 people of 400 fit.')).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#/people');
  });

  test('everybody who fits is restricted at once, after it was said who, and it is undone', async () => {
    await page.getByLabel('Find by name').fill('ivan huynh');
    await expect(page.getByText(/^5 people of 400 fit/)).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all 5 who fit' }).click();
    await button('Restrict').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('listitem')).toHaveCount(5);
    await expectFaultless(page, 'restricting many');
    await dialog.getByRole('button', { name: 'Restrict 5 people' }).click();
    await expect(page.getByText('5 people are restricted now.')).toBeVisible();
    const restricted = drawn().filter({ hasText: 'Restricted: kept, not recognised' });
    await expect(restricted).toHaveCount(5);
    await button('Undo').click();
    await expect(page.getByText('5 people are not restricted any more.')).toBeVisible();
    await expect(restricted).toHaveCount(0);
  });

  test('everybody who fits is put into a group at once, which the page about each shows', async () => {
    await button('Select nobody').click();
    await page.getByRole('checkbox', { name: 'Select all 5 who fit' }).click();
    await button('Change the group').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('listitem')).toHaveCount(5);
    await dialog.getByLabel('Group').fill('visitors');
    await expectFaultless(page, 'grouping many');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('5 people belong to another group now.')).toBeVisible();
    await drawn().getByRole('link').first().click();
    await expect(page.getByTestId('keeping')).toContainText('visitors');
    await button('Back to people').click();
  });

  test('many are erased only when their number was typed, and everybody else stays', async () => {
    await page.getByLabel('Find by name').fill('grace');
    await expect(page.getByText(/^44 people of 400 fit/)).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all 44 who fit' }).click();
    await button('Erase').click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog.getByRole('listitem')).toHaveCount(44);
    await dialog.getByRole('button', { name: 'Erase 44 people' }).click();
    await expect(dialog.getByText('That is not the number of people')).toBeVisible();
    await expectFaultless(page, 'erasing many');
    await dialog.getByLabel('Type 44 to confirm').fill('44');
    await dialog.getByRole('button', { name: 'Erase 44 people' }).click();
    await expect(page.getByText('44 people were erased.')).toBeVisible({ timeout: 120_000 });
    await page.getByLabel('Find by name').fill('');
    await expect(page.getByText('356 people of 356 fit.')).toBeVisible();
  });

  test('all along nothing left the device, no template or key was on the page, and no error came', () => {
    const { requests, errors, messages } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
  });
});
