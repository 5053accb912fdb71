import type { Page } from '@playwright/test';
import { expect } from '../patience';
import { expectAtDoor } from '../kiosk';
import { addKioskDevice, openOffice, saveFile } from '../office';
import { createVault, enrolByPhoto, goTo, PASSPHRASE, photoFile, unlockWith } from '../person';
import { samplePhoto } from '../webcam';
import { people } from './acts';

/** A vault with people in it, and a kiosk that notes them for a check-in, nobody twice within a minute, and is handed over. */
export async function openKiosk(page: Page): Promise<void> {
  await createVault(page);
  for (const { name, photo, face } of people)
    await enrolByPhoto(page, name, [{ file: photoFile(samplePhoto(photo)), face }]);
  await addKioskDevice(page);
  await openOffice(page, 'Kiosks');
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByLabel('Name of the kiosk').fill('Front door');
  await page.getByText('Check in', { exact: true }).click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: /Once noted, not noted again for/ }).click();
  await page.getByRole('option', { name: '1 minute', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Hand over this device' }).click();
  await expectAtDoor(page);
}

interface ExportedVisit {
  readonly id: string;
  readonly kind: string;
}

/** Takes the kiosk over as an officer, and reads which visits the office has. @returns their ids */
export async function readVisits(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Staff', exact: true }).click();
  await unlockWith(page, PASSPHRASE);
  await goTo(page, 'Visits');
  await expect(page.getByTestId('totals')).toBeVisible({ timeout: 120_000 });
  const { bytes } = await saveFile(page, () =>
    page.getByRole('button', { name: 'Save as JSON' }).click(),
  );
  const lines = JSON.parse(bytes.toString()) as readonly ExportedVisit[];
  return lines.filter(({ kind }) => kind !== 'denied').map(({ id }) => id);
}
