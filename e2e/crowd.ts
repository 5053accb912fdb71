import type { Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { backupOfCrowd } from '../src/vault/testing/crowd';
import { expect } from './patience';
import { chooseNewPassphrase, goTo, PASSPHRASE } from './person';

/** Longest time for restoring thousands of people, in milliseconds: ample, so that no test depends on speed. */
const RESTORE_MS = 600_000;

/** From the first page to an open vault with so many people in it, by restoring a backup as anybody would. Ends on the list of people. */
export async function openCrowd(page: Page, people: number): Promise<void> {
  const identity = await generateX25519Identity();
  const file = await backupOfCrowd({ people, samples: 3 }, await identityToRecipient(identity));
  await page.goto('/');
  await page.getByRole('link', { name: 'Restore from a backup' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'crowd.age',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(file),
    });
  await page.getByRole('button', { name: 'It was locked to public keys (age)' }).click();
  await page.getByLabel('Private key (age)').fill(identity);
  await page.getByRole('button', { name: 'Open the backup' }).click();
  await page.getByRole('button', { name: 'Go on' }).click({ timeout: RESTORE_MS });
  await chooseNewPassphrase(page, PASSPHRASE);
  await page.getByRole('button', { name: 'Restore the backup' }).click();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'People' })).toBeVisible({
    timeout: RESTORE_MS,
  });
  await goTo(page, 'People');
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
}
