import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { ada, strangers } from './faces';
import { expectFaultless } from './faultless';
import {
  expectAtDoor,
  expectGreeted,
  giveCode,
  handOverKiosk,
  listenToDoor,
  typeCode,
} from './kiosk';
import { createVault, enrolByPhoto, goTo, PASSPHRASE, photoFile, unlockWith } from './person';
import { startVisit, type Visit } from './visit';
import { emptyRoom, filmActs, samplePhoto } from './webcam';

const [stranger] = strangers;
if (!stranger) throw new Error('there is no stranger');

/** A day at a door, from setting it up to what the office sees of it: each test goes on where the one before ended. */
test.describe.serial('a kiosk at a door', () => {
  let visit: Visit;
  let page: Page;
  let code = '';
  let heard: Awaited<ReturnType<typeof listenToDoor>>;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name });

  test.beforeAll(async ({ browser }) => {
    visit = await startVisit();
    page = visit.page;
    visit.show(await filmActs(browser, [{ scene: emptyRoom, seconds: 4 }]));
  });
  test.afterAll(() => visit.end());

  test('is set up by an officer on one page, and handed over', async () => {
    await createVault(page);
    await enrolByPhoto(page, 'Ada', [{ file: photoFile(samplePhoto('sample3')), face: 2 }]);
    code = await giveCode(page, 'Cem');
    expect(code).toMatch(/^\d{8}$/);
    await handOverKiosk(page, 'Check in');
    await expect(page.getByText('Faces are compared on this device')).toBeVisible();
    await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(button('Lock')).toBeHidden();
    await expectFaultless(page, 'the door');
  });

  test('greets who is enrolled by name, and checks them in', async ({ browser }) => {
    heard = await listenToDoor(visit.context);
    await page.bringToFront();
    await comes(browser, [ada]);
    await expectGreeted(page, 'Ada', { visit: 'check-in' });
  });

  test('takes it back when somebody says that it was not them, and writes them down again', async () => {
    await button('This is not me').click();
    await expect(heading('Taken back')).toBeVisible();
    await page.reload();
    await expectAtDoor(page);
    await expectGreeted(page, 'Ada', { visit: 'check-in' });
  });

  test('writes nobody down twice within minutes, also after a power cut', async () => {
    await page.reload();
    await expectAtDoor(page);
    await expectGreeted(page, 'Ada', { visit: 'check-in', repeated: true });
  });

  test('shows what is stored about somebody to themselves, and the way to end it', async () => {
    await button('My data').click();
    await expect(heading('What is stored about you')).toBeVisible();
    await expectFaultless(page, 'my data');
    await button('Look at my consent, change it, or have everything erased').click();
    await expect(page.getByText('Ada', { exact: true })).toBeVisible();
    await expect(heading('Your consent')).toBeVisible();
    await page.reload();
    await expectAtDoor(page);
  });

  test('tells somebody unknown what they can do, and lets them in with a code instead', async ({
    browser,
  }) => {
    await comes(browser, [stranger]);
    await expect(heading('You are not known here')).toBeVisible({ timeout: 120_000 });
    await expectFaultless(page, 'unknown');
    await button('Use a code instead').click();
    await expectFaultless(page, 'the code');
    await typeCode(page, code === '00000000' ? '11111111' : '00000000');
    await expect(page.getByText('No code is like this')).toBeVisible();
    await typeCode(page, code);
    await expectGreeted(page, 'Cem', { visit: 'check-in' });
  });

  test('has told other programs on the device all of that, and of nobody who it was', async () => {
    const told = JSON.stringify(await heard());
    const signals = (await heard()).map(({ signal }) => signal);
    expect(signals.slice(0, 3)).toEqual(['check-in', 'undo', 'check-in']);
    // The stranger, the wrong code, and the right one.
    expect(signals.slice(3)).toContain('denied');
    expect(signals.at(-1)).toBe('check-in');
    expect(signals.filter((signal) => signal === 'check-in')).toHaveLength(3);
    for (const secret of ['Ada', 'Cem', code, 'score', 'face']) expect(told).not.toContain(secret);
  });

  test('is left by an officer only', async () => {
    await button('Staff').click();
    await unlockWith(page, 'not the passphrase of anybody');
    await expect(page.getByText('That does not open this vault')).toBeVisible();
    await button('Back to the kiosk').click();
    await expectAtDoor(page);
    await button('Staff').click();
    await unlockWith(page, PASSPHRASE);
    await goTo(page, 'Visits');
  });

  test('has told the office who came, who was taken back and who was not let in', async () => {
    const lines = page.getByTestId('visit');
    await expect(lines.filter({ hasText: 'Ada' })).toHaveCount(2);
    await expect(lines.filter({ hasText: 'taken back' })).toHaveCount(1);
    await expect(lines.filter({ hasText: 'Cem' })).toContainText('with a code');
    await expect(lines.filter({ hasText: 'not known' }).first()).toBeVisible();
    await expect(lines.filter({ hasText: 'wrong code' })).toHaveCount(1);
    await expect(page.getByTestId('totals')).toContainText('2came');
    await expectFaultless(page, 'visits');
    await page.getByLabel('Name', { exact: true }).fill('cem');
    await expect(lines).toHaveCount(1);
    const download = page.waitForEvent('download');
    await button('Save as CSV').click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    expect(csv.split('\r\n')[1]).toMatch(/^\d{4}-.*Z,Cem,check-in,,code,Front door,false,[\w-]+$/);
  });

  test('all along nothing left the device, no template or key was on the page, and no error came', () => {
    const { requests, errors, messages } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
  });

  /** From now on somebody comes and goes before the camera; the kiosk comes back by itself, as after a power cut. */
  async function comes(
    browser: Parameters<typeof filmActs>[0],
    faces: readonly (typeof ada)[],
  ): Promise<void> {
    const scene = { faces, brightness: 1, tilting: false };
    visit.show(
      await filmActs(browser, [
        { scene: emptyRoom, seconds: 3 },
        { scene, seconds: 20 },
      ]),
    );
    await page.reload();
    await expectAtDoor(page);
  }
});
