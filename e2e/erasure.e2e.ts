import { expect, test, type Download, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dumpDatabases } from './disk';
import { confirm, goOn, openOffice } from './office';
import { createVault, enrolByPhoto, goTo, lock, PASSPHRASE, photoFile, unlockWith } from './person';
import { startVisit, type Visit } from './visit';
import { samplePhoto } from './webcam';

const ADA = 'Ada Ångström';
const BEA = 'Bea Čapek';

interface Certificate {
  readonly certificate: {
    readonly reason: string;
    readonly about: string;
    readonly destroyed: readonly { readonly what: string; readonly count: number }[];
    readonly search: { readonly found: readonly unknown[] };
  };
  readonly signer: { readonly key: string };
}

/** Saves the certificate on the page, as the person who gets it would, and has it checked without the app. */
async function savedCertificate(page: Page) {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const file: Download = await saving;
  const path = await file.path();
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'check-erasure', '--', path], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const saved = readFileSync(path, 'utf8');
  return { status, stdout, saved, signed: JSON.parse(saved) as Certificate };
}

/** Erasing one person, and the whole vault: each test goes on where the one before ended. */
test.describe.serial('erasing', () => {
  let visit: Visit;
  let page: Page;

  test.beforeAll(async () => {
    visit = await startVisit();
    page = visit.page;
  });
  test.afterAll(() => visit.end());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name });

  test('an officer erases somebody, after reading what is destroyed and what remains', async () => {
    await createVault(page);
    await enrolByPhoto(page, ADA, [{ file: photoFile(samplePhoto('sample3')), face: 2 }]);
    await goTo(page, 'Enrol');
    await enrolByPhoto(page, BEA, [{ file: photoFile(samplePhoto('sample3')), face: 1 }]);
    await goTo(page, 'People');
    await page.getByRole('link', { name: ADA }).click();
    await button(`Remove ${ADA}`).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('What is destroyed');
    await expect(dialog).toContainText('Backup files and receipts that were handed out stay');
    await dialog.getByRole('button', { name: 'Why' }).click();
    await page.getByRole('option', { name: 'A law or an authority requires it' }).click();
    await dialog.getByRole('button', { name: `Remove ${ADA}` }).click();
    await expect(heading('Certificate of erasure')).toBeVisible();
    await expect(page.getByText('nothing points to the person any more')).toBeVisible();
  });

  test('the person gets a certificate that names nobody, and that is checked without the app', async () => {
    const { status, stdout, saved, signed } = await savedCertificate(page);
    expect(status).toBe(0);
    expect(stdout).toContain('GENUINE');
    expect(stdout).toContain('a law or an authority requires it');
    expect(signed.certificate.search.found).toEqual([]);
    expect(signed.certificate.destroyed[0]).toEqual({ what: 'keys', count: 2 });
    for (const name of [ADA, 'Ångström', BEA]) expect(saved).not.toContain(name);
  });

  test('the register has it, also after the vault was locked', async () => {
    await lock(page);
    await unlockWith(page, PASSPHRASE);
    await openOffice(page, 'Erasures');
    await expect(page.getByTestId('certificate')).toHaveCount(1);
    await page.getByRole('button', { name: /^Show / }).click();
    await expect(page.getByText('A law or an authority requires it.')).toBeVisible();
  });

  test('the whole vault can be left alone up to the last moment', async () => {
    await openOffice(page, 'Erase this vault');
    await goOn(page);
    await confirm(page, 'Go on to the last question');
    await expect(heading('The last question')).toBeVisible();
    await expect(button('Erase this vault and everybody in it')).toBeDisabled();
    await button('Stop').click();
    await goTo(page, 'People');
    await expect(page.getByRole('link', { name: BEA })).toBeVisible();
  });

  test('is erased after a proof, a wait and typed words, and its last certificate is handed out', async () => {
    await openOffice(page, 'Erase this vault');
    await goOn(page);
    await confirm(page, 'Go on to the last question');
    const erase = button('Erase this vault and everybody in it');
    await expect(erase).toBeEnabled({ timeout: 30_000 });
    await page.getByLabel(/^Type/).fill('yes');
    await erase.click();
    await expect(page.getByText('This is not what is asked for.')).toBeVisible();
    await page.getByLabel(/^Type/).fill('Erase this vault');
    await erase.click();
    await expect(heading('The vault is erased')).toBeVisible();
    const { status, stdout, signed } = await savedCertificate(page);
    expect(status).toBe(0);
    expect(stdout).toContain('a whole vault with 1 people in it');
    expect(signed.certificate.about).toBe('vault');
    expect(signed.certificate.destroyed[0]).toEqual({ what: 'ways-in', count: 1 });
  });

  test('nothing of it is left in the browser, and the app begins anew', async () => {
    await button('Finish').click();
    await expect(page.getByRole('link', { name: 'Create a vault', exact: true })).toBeVisible();
    const dump = await dumpDatabases(page);
    expect(dump.length).toBeLessThan(200);
    await page.reload();
    await expect(page.getByRole('link', { name: 'Create a vault', exact: true })).toBeVisible();
  });
});
