import { expect, test, type Page } from '@playwright/test';
import { askVault, startInjectedVisit } from './injected';
import { confirm, goOn, openOffice, takeRecoveryCode, wayIn } from './office';
import {
  chooseNewPassphrase,
  enrolByPhoto,
  expectRecognised,
  goTo,
  lock,
  PASSPHRASE,
  prepareToEnrol,
  photoFile,
  startVault,
  unlockWith,
} from './person';
import type { Visit } from './visit';
import { samplePhoto } from './webcam';

const ADA = 'Ada Ångström';
const RENEWED = 'copper lantern meadow sixty whistle';

/** New keys for everything, and what is left when a vault is locked: each test goes on where the one before ended. */
test.describe.serial('renewing and locking', () => {
  let visit: Visit;
  let page: Page;
  let words: readonly string[];

  test.beforeAll(async () => {
    visit = await startInjectedVisit();
    page = visit.page;
  });
  test.afterAll(() => visit.end());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const photo = () => photoFile(samplePhoto('sample3'));

  test('a vault with a recovery code and a person in it', async () => {
    await startVault(page);
    words = await takeRecoveryCode(page);
    await prepareToEnrol(page);
    await enrolByPhoto(page, ADA, [{ file: photo(), face: 2 }]);
  });

  test('is renewed only after a question that says what ends', async () => {
    await openOffice(page, 'Renew the vault');
    await goOn(page);
    await chooseNewPassphrase(page, RENEWED, 'New passphrase');
    await goOn(page);
    await confirm(page, 'Renew the vault');
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('Passkeys, recovery codes and other passphrases stop');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await confirm(page, 'Renew the vault');
    await question.getByRole('button', { name: 'Renew the vault' }).click();
    await expect(page.getByRole('heading', { name: 'The vault is renewed' })).toBeVisible();
  });

  test('still recognises who was enrolled, at once and after it was locked', async () => {
    await expectRecognised(page, ADA, photo());
    await lock(page);
    await unlockWith(page, RENEWED);
    await expectRecognised(page, ADA, photo());
  });

  test('is opened by its new passphrase alone', async () => {
    await openOffice(page, 'Ways in');
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(wayIn(page, 'Passphrase')).toBeVisible();
    await lock(page);
    await expect(button('Use the recovery code')).toBeHidden();
    const byCode = { kind: 'recovery', words: words.join(' ') };
    const wrong = { kind: 'reply', value: { ok: false, error: { kind: 'wrong' } } };
    expect(await askVault(page, 'unlock', byCode)).toMatchObject(wrong);
    await unlockWith(page, PASSPHRASE);
    await expect(page.getByText('That does not open this vault.')).toBeVisible();
    await unlockWith(page, RENEWED);
    await expect(page.getByRole('navigation')).toBeVisible();
  });

  test('locked, leaves no worker, no name and no address behind', async () => {
    await goTo(page, 'People');
    await expect(page.getByText(ADA)).toBeVisible();
    const before = page.workers();
    expect(before.length).toBeGreaterThanOrEqual(2);
    await lock(page);
    await expect.poll(() => before.filter((worker) => page.workers().includes(worker))).toEqual([]);
    expect(new URL(page.url()).hash).toBe('#/');
    const left = await page.evaluate(() => ({
      page: document.documentElement.outerHTML,
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
    }));
    expect(left.page).not.toContain('Ångström');
    expect(left.session).toEqual([['countenance.locked-because', 'asked']]);
    expect(left.local).toEqual([['countenance.been-here', 'yes']]);
  });

  test('does not come back with the Back button', async () => {
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
    await expect(page.getByText(ADA)).toBeHidden();
    await unlockWith(page, RENEWED);
    await expect(page.getByRole('navigation')).toBeVisible();
  });

  test('can be used in one tab at a time: the other says why it was locked', async () => {
    const other = await visit.context.newPage();
    await other.goto('/');
    const elsewhere = { name: 'The vault is open in another tab' };
    await expect(other.getByRole('heading', elsewhere)).toBeVisible();
    await other.getByRole('button', { name: 'Use it here' }).click();
    await expect(other.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
    await expect(
      page.getByText('Locked because the vault was opened in another tab'),
    ).toBeVisible();
    await unlockWith(other, RENEWED);
    await expect(other.getByRole('navigation')).toBeVisible();
    await page.bringToFront();
    await page.reload();
    await expect(page.getByRole('heading', elsewhere)).toBeVisible();
    await button('Use it here').click();
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    // Closed while it loads itself anew, a tab may never say that it is closed.
    await expect(
      other.getByText('Locked because the vault was opened in another tab'),
    ).toBeVisible();
    await other.close();
  });

  test('all along nothing left the device, no template or key was on the page, and no error came', () => {
    const { requests, errors, messages, seen } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
    expect(seen.messages).toBeGreaterThan(50);
  });
});
