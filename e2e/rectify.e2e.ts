import { expect, test, type Page } from '@playwright/test';
import { ada } from './faces';
import { expectFaultless } from './faultless';
import { expectAtDoor, expectGreeted, handOverKiosk } from './kiosk';
import { createVault, enrolByPhoto, goTo, lock, PASSPHRASE, photoFile, unlockWith } from './person';
import { startVisit, type Visit } from './visit';
import { emptyRoom, filmActs, samplePhoto } from './webcam';

/** The rights to have something put right, not to be recognised, and not to be taken for somebody else: each test goes on where the one before ended. */
test.describe.serial('what somebody can ask of the office', () => {
  let visit: Visit;
  let page: Page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = () => page.getByRole('dialog');
  const heading = (name: string) => page.getByRole('heading', { name });

  test.beforeAll(async ({ browser }) => {
    visit = await startVisit();
    page = visit.page;
    visit.show(
      await filmActs(browser, [
        { scene: emptyRoom, seconds: 3 },
        { scene: { faces: [ada], brightness: 1, tilting: false }, seconds: 20 },
      ]),
    );
  });
  test.afterAll(() => visit.end());

  async function openAnna(name: string) {
    await goTo(page, 'People');
    await page.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  }

  /** From the office to the kiosk's door, with somebody before the camera. */
  async function toTheDoor() {
    await lock(page);
    await button('Open as kiosk').click();
    await expectAtDoor(page);
  }

  async function toTheOffice() {
    await button('Staff').click();
    await unlockWith(page, PASSPHRASE);
    await expect(page.getByRole('navigation')).toBeVisible();
  }

  test('a name and an address are put right, and officers can still read what they were', async () => {
    await createVault(page);
    await enrolByPhoto(page, 'Ana', [{ file: photoFile(samplePhoto('sample3')), face: 2 }]);
    await openAnna('Ana');
    await expectFaultless(page, 'a person');
    await button('Change the name').click();
    await dialog().getByLabel('Name', { exact: true }).fill('  ');
    await button('Save').click();
    await expect(page.getByText('Type a name of 1 to 100 characters.')).toBeVisible();
    await dialog().getByLabel('Name', { exact: true }).fill('Ada Lovelace');
    await expectFaultless(page, 'putting a name right');
    await button('Save').click();
    await expect(page.getByRole('heading', { name: 'Ada Lovelace', level: 1 })).toBeVisible();
    await button('Change how to reach them').click();
    await dialog().getByLabel('How to reach them').fill('ada@example.org');
    await button('Save').click();
    await expect(page.getByText('ada@example.org')).toBeVisible();
    await page.getByRole('button', { name: /^What was put right/ }).click();
    await expect(page.getByText('Name: “Ana” became “Ada Lovelace”')).toBeVisible();
    await expect(page.getByText('“nothing” became “ada@example.org”')).toBeVisible();
    expect(await page.title()).toBe('A person · Countenance');
  });

  test('a kiosk greets them by the name that was put right', async () => {
    await handOverKiosk(page, 'Check in');
    await expectGreeted(page, 'Ada Lovelace', { visit: 'check-in' });
    await toTheOffice();
  });

  test('“that was not me”: a visit counts no more, and is followed up until it is closed', async () => {
    await goTo(page, 'Visits');
    await expect(page.getByTestId('totals')).toContainText('1came');
    await page.getByRole('button', { name: /that was not them$/ }).click();
    await dialog().getByLabel('Note').fill('She was on holiday.');
    await expectFaultless(page, 'rejecting a visit');
    await button('It was not them').click();
    await expect(dialog()).toContainText('Somebody else was taken for Ada Lovelace');
    await expect(button('How sure the app has to be')).toBeVisible();
    await button('Done').click();
    await expect(page.getByTestId('totals')).toContainText('0came');
    await expect(page.getByTestId('visit')).toContainText('rejected: it was somebody else');
    await expect(page.getByTestId('follow-up')).toContainText('She was on holiday.');
    await expectFaultless(page, 'visits to follow up');
    await page.getByRole('button', { name: /^Close: Ada Lovelace/ }).click();
    await dialog().getByLabel('Note').fill('It was her sister.');
    await button('Close it').click();
    await expect(page.getByText('0 visits were rejected and are still')).toBeVisible();
    await openAnna('Ada Lovelace');
    await expect(page.getByTestId('visit-of')).toContainText('rejected: it was somebody else');
  });

  test('whoever is restricted is kept, and no camera recognises them', async () => {
    await button('Restrict Ada Lovelace').click();
    await dialog().getByLabel('Note for other officers').fill('Letter of Monday.');
    await expectFaultless(page, 'restricting');
    await dialog().getByRole('button', { name: 'Restrict Ada Lovelace' }).click();
    await expect(page.getByText(/^Restricted since/)).toBeVisible();
    await expect(page.getByText('Letter of Monday.')).toBeVisible();
    await expectFaultless(page, 'a restricted person');
    await toTheDoor();
    await expect(heading('You are not known here')).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText('If you are enrolled here, please ask the office.')).toBeVisible();
    for (const secret of ['Ada', 'estrict', 'Letter'])
      await expect(page.getByText(secret)).toHaveCount(0);
  });

  test('when it has ended, they are greeted as before', async () => {
    await toTheOffice();
    await openAnna('Ada Lovelace');
    await button('End the restriction').click();
    await dialog().getByRole('button', { name: 'End the restriction' }).click();
    await expect(page.getByText('Nothing is restricted.')).toBeVisible();
    await expect(page.getByText('Letter of Monday.')).toBeVisible();
    await toTheDoor();
    await expectGreeted(page, 'Ada Lovelace', { visit: 'check-in', repeated: true });
  });

  test('all along nothing left the device, no template or key was on the page, and no error came', () => {
    const { requests, errors, messages } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
  });
});
