import { expect, test, type Page } from '@playwright/test';
import { addPassphrase } from './office';
import { createVault, lock, PASSPHRASE, unlockWith } from './person';
import { startVisit, type Visit } from './visit';

const KIOSK = 'every morning at the front desk';

/** Guessing at an unlock screen gets slow: each test goes on where the one before ended. */
test.describe.serial('wrong passphrases', () => {
  let visit: Visit;
  let page: Page;
  /** A tab that was open before anybody guessed. */
  let second: Page;

  test.beforeAll(async () => {
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
  });
  test.afterAll(() => visit.end());

  const unlock = (tab: Page) => tab.getByRole('button', { name: 'Unlock' });
  const timer = (tab: Page) => tab.getByRole('timer');

  test('get the same answer, whether they are nearly that of an officer or of a kiosk', async () => {
    await createVault(page);
    await addPassphrase(page, 'A kiosk passphrase', { label: 'Kiosk', passphrase: KIOSK });
    await lock(page);
    second = await visit.context.newPage();
    await second.goto('/');
    await expect(unlock(second)).toBeEnabled();
    await page.bringToFront();
    const answers = [];
    for (const wrong of [`${PASSPHRASE}s`, `${KIOSK}s`]) {
      await unlockWith(page, wrong);
      await expect(page.getByText('That does not open this vault.')).toBeVisible();
      answers.push(await page.getByRole('main').innerText());
    }
    expect(answers[0]).toContain('That does not open this vault. Nothing is lost.');
    expect(answers[1]).toBe(answers[0]);
  });

  test('must be waited for from the third on, also after a reload and in another tab', async () => {
    await unlockWith(page, 'the third attempt');
    await expect(page.getByText('Too many attempts')).toBeVisible();
    await expect(timer(page)).toHaveText(/^You can try again in [1-5] seconds?\.$/);
    await expect(unlock(page)).toBeDisabled();
    await page.reload();
    await expect(timer(page)).toBeVisible();
    await expect(unlock(page)).toBeDisabled();
    await second.bringToFront();
    await unlockWith(second, PASSPHRASE);
    await expect(timer(second)).toBeVisible();
    await expect(second.getByRole('navigation')).toBeHidden();
  });

  test('do no harm: after the wait the right one opens the vault', async () => {
    await page.bringToFront();
    await expect(page.getByText('You can try again now.')).toBeVisible();
    await unlockWith(page, PASSPHRASE);
    await expect(page.getByRole('link', { name: 'Vault' })).toBeVisible();
  });

  test('do not count any more after the right one of an officer, but do after that of a kiosk', async () => {
    await lock(page);
    for (const wrong of ['one', 'two']) {
      await unlockWith(page, wrong);
      await expect(page.getByText('That does not open this vault.')).toBeVisible();
      expect(await timer(page).isVisible()).toBe(false);
    }
    await unlockWith(page, KIOSK);
    await expect(page.getByRole('link', { name: 'Recognise' })).toBeVisible();
    await lock(page);
    await unlockWith(page, 'three');
    await expect(timer(page)).toBeVisible();
  });

  /** Tries once the wait is over; again, where the vault waits for a part of a second more than the page does. */
  async function guess(tab: Page, wrong: string) {
    const judged = tab.getByText('That does not open this vault.');
    do {
      await expect(tab.getByText('You can try again now.')).toBeVisible();
      await unlockWith(tab, wrong);
      await expect(timer(tab)).toBeVisible();
    } while (!(await judged.isVisible()));
  }

  test('count wherever they are tried: a tab that waits does not take back those of another', async () => {
    await second.bringToFront();
    await unlockWith(second, 'three again');
    await expect(timer(second)).toBeVisible();
    await page.bringToFront();
    await guess(page, 'four');
    // At once, and more than the 5 seconds that any failure but the fourth could give.
    expect(await timer(page).innerText()).toMatch(/ ([6-9]|10) seconds\.$/);
    // Both at once: where loading is slow, the wait of the second would be over before it is there. One that had just ended says so.
    await Promise.all([page, second].map((tab) => tab.reload()));
    for (const tab of [page, second]) {
      await tab.bringToFront();
      await expect(unlock(tab)).toBeVisible();
      await expect(timer(tab).or(tab.getByText('You can try again now.'))).toBeVisible();
    }
  });

  test('all along nothing left the device, no key was on the page, and no error came', () => {
    const { requests, errors, messages, seen } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
    expect(seen.messages).toBeGreaterThan(20);
  });
});
