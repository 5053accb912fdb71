import { expect, test } from '@playwright/test';
import { ada } from './faces';
import { expectAtDoor, expectGreeted } from './kiosk';
import { addKioskDevice, openOffice } from './office';
import { createVault, enrolByPhoto, photoFile } from './person';
import { startVisit } from './visit';
import { emptyRoom, filmActs, samplePhoto } from './webcam';

test('a kiosk speaks its own language, and to whoever it knows in the one in which they agreed', async ({
  browser,
}) => {
  const visit = await startVisit();
  const { page } = visit;
  try {
    await createVault(page);
    await enrolByPhoto(page, 'Ada', [{ file: photoFile(samplePhoto('sample3')), face: 2 }]);
    await addKioskDevice(page);
    await openOffice(page, 'Kiosks');
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.getByLabel('Name of the kiosk').fill('Empfang');
    await page.getByRole('button', { name: /^(English )?Language$/ }).click();
    await page.getByRole('option', { name: 'Deutsch' }).click();
    await page.getByText('Check in', { exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    visit.show(
      await filmActs(browser, [
        { scene: emptyRoom, seconds: 6 },
        { scene: { faces: [ada], brightness: 1, tilting: false }, seconds: 8 },
      ]),
    );
    await page.getByRole('button', { name: 'Hand over this device' }).click();
    await expectAtDoor(page);
    await expectGreeted(page, 'Welcome, Ada', { visit: 'check-in' });
    await expect(page.getByRole('heading', { name: 'Kommen eintragen' })).toBeVisible();
  } finally {
    await visit.end();
  }
});
