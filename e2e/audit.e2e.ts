import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { ada } from './faces';
import { openOffice } from './office';
import { createVault, enrolByPhoto, goTo, lock, PASSPHRASE, photoFile, unlockWith } from './person';
import { startVisit, type Visit } from './visit';
import { portrait } from './webcam';

/** Each test goes on where the one before ended. */
test.describe.serial('the audit log', () => {
  let visit: Visit;
  let page: Page;
  let face: Buffer;

  test.beforeAll(async ({ browser }) => {
    face = await portrait(browser, ada, 0.75);
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
  });
  test.afterAll(() => visit.end());

  const rows = () => page.getByRole('table').getByRole('row');

  test('says that it is whole, and what was done so far', async () => {
    await createVault(page);
    await openOffice(page, 'Audit log');
    await expect(page.getByText('The log is whole.')).toBeVisible();
    await expect(rows().filter({ hasText: 'Created the vault' })).toHaveCount(1);
  });

  test('holds a wrong passphrase that was tried while nobody had the key', async () => {
    await lock(page);
    await unlockWith(page, 'not the passphrase of anybody');
    await expect(page.getByText('That does not open this vault.')).toBeVisible();
    await unlockWith(page, PASSPHRASE);
    await openOffice(page, 'Audit log');
    const tried = rows().filter({ hasText: 'Tried to unlock' });
    await expect(tried).toContainText('refused: it opened nothing');
    await expect(tried).toContainText('This device, locked');
    await expect(rows().filter({ hasText: 'Unlocked as an officer' })).toContainText('Passphrase');
  });

  test('is narrowed down by what was done', async () => {
    await page.getByRole('button', { name: /What was done/ }).click();
    await page.getByRole('option', { name: 'Tried to unlock' }).click();
    await expect(rows()).toHaveCount(2);
    await page.getByLabel('Name or pseudonym').fill('nobody');
    await expect(page.getByText('No such entry')).toBeVisible();
  });

  test('stands on the page about a person, as far as it is about them', async () => {
    await enrolByPhoto(page, 'Ada Ångström', [{ file: photoFile(face), face: 1 }]);
    await goTo(page, 'People');
    await page.getByRole('link', { name: 'Ada Ångström' }).click();
    await page.getByRole('button', { name: /^Show the entries of the audit log/ }).click();
    await expect(rows().filter({ hasText: 'Enrolled' })).toHaveCount(1);
    await expect(rows().filter({ hasText: 'Created the vault' })).toHaveCount(0);
    await openOffice(page, 'Audit log');
  });

  test('is exported as a file that is checked without the vault, and refused once it was changed', async () => {
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export the log' }).click();
    const path = await (await file).path();
    await expect(page.getByText('The log was handed to the browser')).toBeVisible();
    const verify = (name: string) =>
      spawnSync('npm', ['run', '--silent', 'audit:verify', '--', name], { encoding: 'utf8' });
    expect(verify(path).stdout).toContain('WHOLE: entries 1 to');
    const lines = readFileSync(path, 'utf8').split('\n');
    const changed = test.info().outputPath('changed.jsonl');
    writeFileSync(changed, lines.toSpliced(2, 1).join('\n'));
    const refused = verify(changed);
    expect(refused.stdout).toContain('the first broken entry is number 2');
    expect(refused.status).toBe(1);
  });

  test('is kept for as long as an officer says, with a reason', async () => {
    await page.getByRole('button', { name: /Keep entries for/ }).click();
    await page.getByRole('option', { name: '365 days' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Write why entries are kept for this long.')).toBeVisible();
    await page.getByLabel('Reason').fill('Agreed with the data protection officer');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Erase older entries' })
      .click();
    await expect(page.getByText('Saved. Entries are kept for 365 days.')).toBeVisible();
  });
});
