import { expect, test, type Page } from '@playwright/test';
import { addPassphrase, confirm, goOn, openChanges, openOffice, removeWay, wayIn } from './office';
import { chooseNewPassphrase, createVault, lock, PASSPHRASE, unlockWith } from './person';
import { startVisit, type Visit } from './visit';

const CHANGED = 'copper lantern meadow sixty whistle';
const BEA = 'orange bicycle under the third bridge';

/** Officers come and go, and so do their passphrases: each test goes on where the one before ended. */
test.describe.serial('the ways in', () => {
  let visit: Visit;
  let page: Page;

  test.beforeAll(async () => {
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
  });
  test.afterAll(() => visit.end());

  const action = (name: string) => page.getByRole('menuitem', { name, exact: true });

  async function expectOpens(passphrase: string) {
    await lock(page);
    await unlockWith(page, passphrase);
    await expect(page.getByRole('navigation')).toBeVisible();
  }
  async function expectOpensNothing(passphrase: string) {
    await lock(page);
    await unlockWith(page, passphrase);
    await expect(page.getByText('That does not open this vault.')).toBeVisible();
  }

  test('of officers are one at first: it cannot be removed, and the reason is said', async () => {
    await createVault(page);
    await openOffice(page, 'Ways in');
    await expect(page.getByText('There is no second way in for officers.')).toBeVisible();
    await expect(page.getByText('“Passphrase” is the only way in for officers')).toBeVisible();
    await openChanges(page, 'Passphrase');
    await expect(action('Rename')).toBeVisible();
    await expect(action('Remove')).toBeHidden();
    await page.keyboard.press('Escape');
  });

  test('are two once a second officer has a passphrase', async () => {
    await addPassphrase(page, 'Another passphrase', { label: 'Second officer', passphrase: BEA });
    await expect(page.getByText('There is no second way in for officers.')).toBeHidden();
    await expect(wayIn(page, 'Second officer')).toContainText('Officer: everything');
    await expectOpens(BEA);
  });

  test('can be told apart by names that officers give them', async () => {
    await openOffice(page, 'Ways in');
    await openChanges(page, 'Second officer');
    await action('Rename').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('  ');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await expect(dialog.getByText('Type a name.')).toBeVisible();
    await dialog.getByLabel('Name').fill(' Bea, <b>Friday</b> ');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByText('It is called “Bea, <b>Friday</b>” now.')).toBeVisible();
    await expect(wayIn(page, 'Bea, <b>Friday</b>')).toBeVisible();
  });

  test('change their passphrase only for who shows that they are an officer', async () => {
    await openChanges(page, 'Passphrase');
    await action('Change the passphrase').click();
    await chooseNewPassphrase(page, CHANGED, 'New passphrase');
    await goOn(page);
    await confirm(page, 'Change the passphrase', 'whatever I may try');
    await expect(page.getByText('That is not a way in for an officer.')).toBeVisible();
    await confirm(page, 'Change the passphrase');
    await expect(page.getByText('The old passphrase of “Passphrase” opens nothing')).toBeVisible();
    await expectOpensNothing(PASSPHRASE);
    await unlockWith(page, CHANGED);
    await expect(page.getByRole('navigation')).toBeVisible();
  });

  test('open nothing any more once they were removed, and that was confirmed', async () => {
    await openOffice(page, 'Ways in');
    await openChanges(page, 'Bea, <b>Friday</b>');
    await action('Remove').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(wayIn(page, 'Bea, <b>Friday</b>')).toBeVisible();
    await removeWay(page, 'Bea, <b>Friday</b>');
    await expect(page.getByText('There is no second way in for officers.')).toBeVisible();
    await expectOpensNothing(BEA);
    await unlockWith(page, CHANGED);
    await expect(page.getByRole('navigation')).toBeVisible();
  });

  test('all along nothing left the device, no key was on the page, and no error came', () => {
    const { requests, errors, messages, seen } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
    expect(seen.messages).toBeGreaterThan(20);
  });
});
