import { expect, test, type Page } from '@playwright/test';
import { ada, bea } from './faces';
import { createVault, enrolByPhoto, goTo, PASSPHRASE, photoFile, unlockWith } from './person';
import { startVisit, type Visit } from './visit';
import { wakeServiceWorker } from './service-worker';
import { portrait } from './webcam';

const ADA = 'Ada Ångström';
const BEA = 'Bea Ørsted';

/** For how long people are kept: each test goes on where the one before ended. */
test.describe.serial('how long people are kept', () => {
  let visit: Visit;
  let page: Page;
  const photos: Record<string, Buffer> = {};

  test.beforeAll(async ({ browser }) => {
    photos.ada = await portrait(browser, ada, 0.75);
    photos.bea = await portrait(browser, bea, 0.75);
    visit = await startVisit({ webcams: 0, serviceWorker: true });
    page = visit.page;
    await createVault(page);
    for (const [name, face] of [
      [ADA, 'ada'],
      [BEA, 'bea'],
    ] as const)
      await enrolByPhoto(page, name, [
        { file: photoFile(photos[face] ?? Buffer.alloc(0)), face: 1 },
      ]);
  });
  test.afterAll(() => visit.end());

  const dryRun = () => page.getByTestId('dry-run');
  const keeping = () => page.getByTestId('keeping');

  async function openRetention() {
    await goTo(page, 'People');
    await page.getByRole('button', { name: 'How long people are kept' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How long people are kept');
  }

  async function openPerson(name: string) {
    await goTo(page, 'People');
    await page.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  }

  /** Whose keys are on the disk, read as every program could, with no key. */
  const peopleOnDisk = () =>
    page.evaluate(async () => {
      const request = indexedDB.open('countenance');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database does not open'));
      });
      const all = database.transaction('people').objectStore('people').count();
      const count = await new Promise<number>((resolve) => {
        all.onsuccess = () => resolve(all.result);
      });
      database.close();
      return count;
    });

  test('a preset is tried out before it is saved, with its legal source', async () => {
    await openRetention();
    await expect(page.getByText('Nobody is erased in the next 14 days.')).toBeVisible();
    await page.getByRole('button', { name: /^Begin with what a law asks for/ }).click();
    await expect(page.getByText('740 ILCS 14/15(a)')).toBeVisible();
    await page.getByRole('button', { name: 'Use these rules: Illinois: BIPA' }).click();
    await expect(dryRun()).toContainText('Try-out: nothing is changed before you save.');
    await expect(dryRun()).toContainText(/2 people would be erased on/);
    await expect(dryRun().getByRole('img')).toBeVisible();
    await page.getByRole('button', { name: 'Save the rules' }).click();
    await expect(page.getByText('The rules are saved.')).toBeVisible();
  });

  test('the page of a person says when and why they are erased', async () => {
    await openPerson(ADA);
    await expect(keeping()).toContainText('The notice promised 365 days.');
    await keeping().getByRole('button', { name: 'Change the group' }).click();
    await page.getByRole('dialog').getByLabel('Group').fill('visitors');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(keeping()).toContainText('visitors');
  });

  test('a legal hold has a reason and a day on which it is looked at again', async () => {
    await openPerson(BEA);
    await keeping().getByRole('button', { name: 'Set a legal hold' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Write the reason, and a day from today on.')).toBeVisible();
    await page.getByLabel('Reason for the hold').fill('Claim 17/2026');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(keeping()).toContainText('Not erased: legal hold');
    await page.reload();
    await unlockWith(page, PASSPHRASE);
    await expect(keeping()).toContainText('Claim 17/2026');
    await expect(page.getByText('Nothing about Bea Ørsted can be erased')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Remove/ })).toBeHidden();
    await goTo(page, 'People');
    await page.getByRole('button', { name: 'Remove Bea Ørsted' }).click();
    await expect(page.getByText('Bea Ørsted is under a legal hold')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await openRetention();
    await expect(page.getByRole('link', { name: /Bea Ørsted/ })).toContainText('Claim 17/2026');
  });

  test('rules that erase somebody at once are saved only after saying so, with the number of people', async () => {
    await page.getByRole('button', { name: /^Last recognition/ }).click();
    await page.getByRole('option', { name: 'A fixed date' }).click();
    await page.getByLabel('Last day').fill('2020-01-01');
    await expect(dryRun()).toContainText('1 person would be erased at once.');
    await page.getByRole('button', { name: 'Save the rules' }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('Save, and erase 1 person?');
    expect(await peopleOnDisk()).toBe(2);
    await dialog.getByRole('button', { name: 'Save and erase 1 person' }).click();
    await expect(page.getByText('The rules are saved.')).toBeVisible();
    await openPerson(ADA);
    await expect(page.getByText('Time is over, will be erased').first()).toBeVisible();
  });

  test('with no page open the browser wakes the service worker up, which erases without a key, and nobody but whose time is over', async () => {
    // Of the same server, so that its disk can be looked at, and no page of the app, which would erase by itself.
    await page.goto('/icon.svg');
    expect(await peopleOnDisk()).toBe(2);
    await wakeServiceWorker(page, 'erase-expired');
    await expect.poll(peopleOnDisk).toBe(1);
    await page.goto('/');
    await unlockWith(page, PASSPHRASE);
    await goTo(page, 'People');
    await expect(page.getByRole('link', { name: BEA })).toBeVisible();
    await expect(page.getByText(ADA)).toBeHidden();
  });

  test('all along nothing left the device, and no error came', () => {
    const { requests, errors, messages } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
  });
});
