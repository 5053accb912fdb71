import { expect, test, type Page } from '@playwright/test';
import { checkReceipt } from '../src/receipts';
import { ada, bea } from './faces';
import { expectFaultless } from './faultless';
import { publishNotice, PURPOSES, tick } from './notice';
import { addPassphrase, saveFile } from './office';
import {
  createBareVault,
  decisions,
  expectEnrolled,
  goTo,
  lock,
  PASSPHRASE,
  photoFile,
  prepareToEnrol,
  read,
  sayNoGlasses,
  stepInFront,
  takeWithoutTurning,
  unlockWith,
} from './person';
import { checkByCommand, readCode } from './receipts';
import { startVisit, type Visit } from './visit';
import { filmScene, plugCameraIn, portrait, unplugCamera } from './webcam';

const ADA = 'Ada Ångström';
const BEA = 'Bea Ørsted';
const KIOSK = 'every morning at the front desk';

/** Longer than a look into the camera counts at a kiosk (vault/office/presence), in milliseconds. */
const LONGER_THAN_PRESENCE = 61_000;

declare global {
  interface Window {
    /** How often the page asked for a camera. */
    camerasOpened?: number;
  }
}

/** From a notice to leaving again: each test goes on where the one before ended. */
test.describe.serial('a consent', () => {
  let visit: Visit;
  let page: Page;
  const films: Record<string, Buffer> = {};
  const photos: Record<string, Buffer> = {};
  /** What was kept on the way: the notice and the key that the organisation publishes, and Ada's first receipt. */
  const kept: Record<string, Buffer> = {};
  let key = '';

  test.beforeAll(async ({ browser }) => {
    const seen = { faces: [ada], brightness: 1, tilting: false };
    films.enrols = await filmScene(browser, seen);
    films.other = await filmScene(browser, { ...seen, faces: [bea] });
    films.later = await filmScene(browser, { ...seen, brightness: 0.8 });
    photos.ada = await portrait(browser, ada, 0.9);
    photos.bea = await portrait(browser, bea);
    visit = await startVisit();
    page = visit.page;
    await page.addInitScript(() => {
      const devices = navigator.mediaDevices;
      const open = devices.getUserMedia.bind(devices);
      window.camerasOpened = 0;
      devices.getUserMedia = (constraints) => {
        window.camerasOpened = (window.camerasOpened ?? 0) + 1;
        return open(constraints);
      };
    });
  });
  test.afterAll(() => visit.end());

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  const camerasOpened = () => page.evaluate(() => window.camerasOpened);
  const seeing = (film: string) =>
    stepInFront(page, () => visit.show(films[film] ?? Buffer.alloc(0)));

  async function savedReceipt(): Promise<Buffer> {
    const { name, bytes } = await saveFile(page, () => button('Save as a file').click());
    expect(name).toMatch(/^consent-receipt-[0-9a-f]{8}\.json$/);
    return bytes;
  }

  test('needs a notice, which an officer writes', async () => {
    await createBareVault(page);
    await prepareToEnrol(page, { greeting: true, erased: 'within 7 days' });
    await goTo(page, 'Vault');
    await page.getByRole('link', { name: /^Notice and consent/ }).click();
    kept.notice = (await saveFile(page, () => button('Save the notice as a file').click())).bytes;
    key = (await page.locator('code').textContent()) ?? '';
    expect(key).toMatch(/^[-\w]{43}$/);
  });

  test('that is refused is counted, and nothing is stored', async () => {
    await goTo(page, 'Enrol');
    await button('No, thank you').click();
    await expect(page.getByText('There is an equal way without your face')).toBeVisible();
    await button('Done').click();
    await goTo(page, 'People');
    await expect(page.getByText('Nobody is enrolled yet')).toBeVisible();
    await goTo(page, 'Vault');
    await page.getByRole('link', { name: /^Notice and consent/ }).click();
    await expect(page.getByText('1 person said no.')).toBeVisible();
    expect(await camerasOpened()).toBe(0);
  });

  test('comes before any camera: none is opened until what has to be ticked is ticked', async () => {
    visit.show(films.enrols ?? Buffer.alloc(0));
    await read(page);
    await page.getByLabel('Name', { exact: true }).fill(ADA);
    await tick(page, PURPOSES.greeting);
    await button('I agree: use the camera').click();
    await expect(page.getByText('This box has to be ticked to be enrolled.')).toBeVisible();
    expect(await camerasOpened()).toBe(0);
    await tick(page, PURPOSES.recognition);
    await button('I agree: use the camera').click();
    await takeWithoutTurning(page);
    await sayNoGlasses(page);
    await expectEnrolled(page, ADA);
    expect(await camerasOpened()).toBeGreaterThan(0);
  });

  test('has a receipt that the command finds genuine without the app, and altered when it was', async () => {
    const receipt = await savedReceipt();
    kept.given = receipt;
    const { notice } = kept;
    const genuine = checkByCommand({ receipt, key, ...(notice && { notice }) });
    expect(genuine).toMatchObject({ status: 0 });
    for (const said of ['GENUINE', PURPOSES.recognition, PURPOSES.greeting, 'Harbour Library'])
      expect(genuine.printed).toContain(said);
    const altered = receipt.toString('utf8').replace('Harbour Library', 'Harbour Libary');
    expect(altered).not.toBe(receipt.toString('utf8'));
    const refused = checkByCommand({ receipt: altered, key });
    expect(refused.status).toBe(1);
    expect(refused.printed).toContain('ALTERED');
    // It names nobody: only the vault can tell whose it is.
    expect(receipt.toString('utf8')).not.toContain('Ada');
  });

  test('has a code to photograph that is genuine too, in the dark as well', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const code = await readCode(page, page.getByTestId('receipt-code'));
    const given = JSON.parse(kept.given?.toString('utf8') ?? '{}') as { statement?: unknown };
    expect(await checkReceipt(JSON.parse(code))).toMatchObject({
      ok: true,
      value: { receipt: null, vault: key, statement: given.statement },
    });
  });

  test('of a minor is given by a guardian, whose name is on the receipt', async () => {
    await read(page);
    await page.getByLabel('Name', { exact: true }).fill(BEA);
    await tick(page, PURPOSES.recognition);
    await page.getByText('The person is under 16 years old.').click();
    await button('I agree: use a photo').click();
    await expect(page.getByText('Type the name of the parent or guardian.')).toBeVisible();
    await page.getByLabel('Name of the parent or guardian').fill('Cleo Ørsted');
    await page.getByLabel('What they are to the person').fill('mother');
    await button('I agree: use a photo').click();
    await page.locator('input[type=file]').setInputFiles(photoFile(photos.bea ?? Buffer.alloc(0)));
    await button('Use face 1').click();
    await button('Store').click();
    await expectEnrolled(page, BEA);
    await expect(page.getByText('Cleo Ørsted (mother)')).toBeVisible();
    expect(checkByCommand({ receipt: await savedReceipt(), key }).printed).toContain('Cleo Ørsted');
  });

  /** Opens a photo on the recognise screen. */
  async function look(photo: string, tab = page) {
    await goTo(tab, 'Recognise');
    await tab.getByRole('radio', { name: 'Photo' }).click();
    await tab
      .locator('input[type=file]')
      .setInputFiles(photoFile(photos[photo] ?? Buffer.alloc(0)));
  }

  test('taken back through an officer ends recognition at once, and is on a receipt', async () => {
    await look('bea');
    await expect(decisions(page)).toHaveAttribute('data-name', BEA);
    await goTo(page, 'People');
    await page.getByRole('link', { name: BEA }).click();
    await page.getByRole('button', { name: 'Agreed to version 1 of the notice' }).click();
    // In the details, and on the receipt.
    await expect(page.getByText('Cleo Ørsted (mother)')).toHaveCount(2);
    await button('Take the consent back').click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('erased after 7 days');
    await dialog.getByRole('button', { name: 'Take the consent back' }).click();
    await expect(heading('Consent taken back')).toBeVisible();
    const checked = checkByCommand({ receipt: await savedReceipt(), key });
    expect(checked.status).toBe(0);
    expect(await page.title()).toBe('Consent taken back · Countenance');
    await button('Back to people').click();
    await expect(page.getByRole('row').filter({ hasText: BEA })).toContainText('Taken back');
    await look('bea');
    await expect(decisions(page)).toHaveAttribute('data-kind', 'unknown');
  });

  test('that was taken back in one tab is unknown in the next that opens the vault', async () => {
    const second = await visit.context.newPage();
    for (const tab of [second, page]) {
      await tab.bringToFront();
      await tab.goto('/');
      await tab.getByRole('button', { name: 'Use it here' }).click();
      await unlockWith(tab, PASSPHRASE);
      await look('bea', tab);
      // An engine that is new in this tab has its models to load first.
      await expect(decisions(tab)).toHaveAttribute('data-kind', 'unknown', { timeout: 300_000 });
      // One tab at a time has the vault, so that none can go on with what it knew.
      const other = tab === page ? second : page;
      await expect(other.getByRole('navigation')).toBeHidden();
    }
    await second.close();
  });

  test('to an earlier notice is asked for again at the next visit, and answered there', async () => {
    await goTo(page, 'Vault');
    await page.getByRole('link', { name: /^Notice and consent/ }).click();
    await publishNotice(page, { answer: 'within 30 days' });
    visit.show(films.later ?? Buffer.alloc(0));
    await goTo(page, 'Recognise');
    await expect(decisions(page)).toHaveAttribute('data-name', ADA);
    await expect(page.getByText('There is a new notice')).toBeVisible();
    await button('Read and answer').click();
    await expect(page.getByText(`You are recognised as ${ADA}.`)).toBeVisible();
    await button('Read the new notice').click();
    await button('Go on').click();
    await button('I agree').click();
    await expect(page.getByText('This box has to be ticked')).toBeVisible();
    await tick(page, PURPOSES.recognition);
    await button('I agree').click();
    await expect(page.getByText('You agreed to version 2 of the notice.')).toBeVisible();
    expect(checkByCommand({ receipt: await savedReceipt(), key }).status).toBe(0);
    await button('Done').click();
    await expect(decisions(page)).toHaveAttribute('data-name', ADA);
    await expect(button('Your consent')).toBeVisible();
    await expect(page.getByText('There is a new notice')).toBeHidden();
  });

  test('is taken back at a kiosk by whoever is recognised, but not long after the look', async () => {
    await addPassphrase(page, 'A kiosk passphrase', { label: 'Front desk', passphrase: KIOSK });
    await lock(page);
    await unlockWith(page, KIOSK);
    await goTo(page, 'Recognise');
    await button('Your consent').click();
    await button('Take my consent back').click();
    await page.waitForTimeout(LONGER_THAN_PRESENCE);
    visit.show(films.other ?? Buffer.alloc(0));
    await button('Take it back').click();
    await expect(heading('Please look into the camera again')).toBeVisible();
    await expect(
      page.getByText(`The app does not recognise ${ADA} in this picture.`),
    ).toBeVisible();
    await expectFaultless(page, 'another look');
    await unplugCamera(page);
    visit.show(films.later ?? Buffer.alloc(0));
    await plugCameraIn(page);
    await expect(heading('Consent taken back')).toBeVisible();
    await expect(page.getByText('You are not recognised here any more.')).toBeVisible();
    const code = await readCode(page, page.getByTestId('receipt-code'));
    expect(await checkReceipt(JSON.parse(code), {})).toMatchObject({
      ok: true,
      value: { vault: key, signer: { kind: 'kiosk' } },
    });
    expect(checkByCommand({ receipt: await savedReceipt(), key }).status).toBe(0);
    await button('Done').click();
    await seeing('later');
    await expect(decisions(page)).toHaveAttribute('data-kind', 'unknown');
    await expect(button('Your consent')).toBeHidden();
  });

  test('all along nothing left the device, no template or key was on the page, and no error came', () => {
    const { requests, errors, messages, seen } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
    expect(seen.messages).toBeGreaterThan(100);
  });
});
