import { expect, test, type Page } from '@playwright/test';
import { ada } from './faces';
import { countsOf } from './health';
import { expectAtDoor, expectGreeted, giveCode, handOverKiosk, typeCode } from './kiosk';
import { openOffice, saveFile } from './office';
import { createVault, enrolByPhoto, goTo, PASSPHRASE, photoFile, unlockWith } from './person';
import { startVisit } from './visit';
import { emptyRoom, filmActs, samplePhoto } from './webcam';

test('a kiosk does everything with the network cable pulled', async ({ browser }) => {
  const visit = await startVisit();
  const { context, page } = visit;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name });
  try {
    const someone = { scene: { ...emptyRoom, faces: [ada] }, seconds: 20 };
    visit.show(await filmActs(browser, [{ scene: emptyRoom, seconds: 5 }, someone]));
    await createVault(page);
    await enrolByPhoto(page, 'Ada', [{ file: photoFile(samplePhoto('sample3')), face: 2 }]);
    const code = await giveCode(page, 'Cem');
    await handOverKiosk(page, 'Check in');
    await page.waitForLoadState('networkidle');
    const cut: string[] = [];
    context.on('requestfailed', (request) => cut.push(new URL(request.url()).pathname));
    await context.setOffline(true);

    await expectGreeted(page, 'Ada', { visit: 'check-in' });
    await button('This is not me').click();
    await expect(heading('Taken back')).toBeVisible();

    await page.getByRole('button', { name: /^English/ }).click();
    await page.getByRole('menuitemradio', { name: 'العربية' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.getByRole('button', { name: /^العربية/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();

    await expectGreeted(page, 'Ada', { visit: 'check-in' });
    await button('My data').click();
    await expect(heading('What is stored about you')).toBeVisible();
    await button('Look at my consent, change it, or have everything erased').click();
    await expect(heading('Your consent')).toBeVisible();
    await button('Keep everything as it is').click();
    await expectAtDoor(page);

    await button('Use a code instead').click();
    await typeCode(page, code);
    await expectGreeted(page, 'Cem', { visit: 'check-in' });

    await button('Staff').click();
    await unlockWith(page, PASSPHRASE);
    await goTo(page, 'Visits');
    await expect(page.getByTestId('visit').filter({ hasText: 'Cem' })).toContainText('with a code');
    await saveFile(page, () => button('Save as JSON').click());
    await openOffice(page, 'How the kiosk is doing');
    await expect(page.getByRole('row', { name: /^Comparing/ })).toContainText('ms');
    // Asked of the server, and done without: whether there is a new version, how other systems are told, and the tab's icon, which browsers fetch anew.
    expect(cut.filter((path) => !['/', '/signals.json', '/icon.svg'].includes(path))).toEqual([]);
  } finally {
    await visit.end();
  }
});

test('a kiosk whose recognition dies while the network is away waits for it before it loads itself anew, and takes codes meanwhile', async ({
  browser,
}) => {
  const visit = await startVisit();
  const { context, page } = visit;
  try {
    visit.show(await filmActs(browser, [{ scene: emptyRoom, seconds: 5 }]));
    await createVault(page);
    const code = await giveCode(page, 'Cem');
    await handOverKiosk(page, 'Check in');
    await expect(page.getByText('Everything works')).toBeVisible();
    await context.setOffline(true);
    await stopEngine(page);
    await expect(page.getByText('Something does not work')).toBeVisible();
    await page.getByRole('button', { name: 'Use a code instead' }).click();
    await typeCode(page, code);
    await expectGreeted(page, 'Cem', { visit: 'check-in' });
    expect(await countsOf(page)).toMatchObject({ 'engine-died': 1 });
    expect(await countsOf(page)).not.toHaveProperty('reload');

    await Promise.all([page.waitForEvent('load', { timeout: 60_000 }), context.setOffline(false)]);
    await expectAtDoor(page);
    await expect(page.getByText('Everything works')).toBeVisible();
    expect(await countsOf(page)).toMatchObject({ reload: 1 });
  } finally {
    await visit.end();
  }
});

/** Ends the engine's worker without a word, as a system does that needs the memory. */
async function stopEngine(page: Page): Promise<void> {
  for (const worker of page.workers()) {
    if (!(await worker.evaluate(() => self.name === 'engine'))) continue;
    // It ends before it can answer.
    await worker.evaluate(() => self.close()).catch(() => undefined);
    return;
  }
  throw new Error('there is no engine worker');
}
