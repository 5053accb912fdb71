import { expect, test, type Locator, type Page } from '@playwright/test';
import { ada } from './faces';
import { expectFaultless } from './faultless';
import { PURPOSES } from './notice';
import {
  agree,
  createVault,
  decisions,
  expectEnrolled,
  goTo,
  PASSPHRASE,
  photoFile,
  read,
} from './person';
import { startVisit, type Visit } from './visit';
import { filmScene, samplePhoto } from './webcam';

/** The app is for everyone: without a mouse, with a screen reader, on a small phone, in the dark. */
const SMALL_PHONE = { width: 320, height: 640 };
let film: Buffer;
let visit: Visit;
let page: Page;

test.beforeAll(async ({ browser }) => {
  film = await filmScene(browser, { faces: [ada], brightness: 1, tilting: true });
});
test.beforeEach(async () => {
  visit = await startVisit();
  visit.show(film);
  page = visit.page;
});
test.afterEach(() => visit.end());

/** Moves the focus with the Tab key alone. */
async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the Tab key does not reach ${target.toString()}`);
}
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await page.keyboard.press(key);
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('with the keyboard alone: from the first page to being recognised, and erased again', async () => {
  await page.goto('/');
  await press(page.getByRole('link', { name: 'Create a vault', exact: true }));
  await tabTo(page.getByLabel('Passphrase', { exact: true }));
  await page.keyboard.type(PASSPHRASE);
  await tabTo(page.getByLabel('The same passphrase again'));
  await page.keyboard.type(PASSPHRASE);
  await press(page.getByRole('checkbox'), 'Space');
  await press(button('Create the vault'));
  await press(button('Do this later'));

  await press(button('Write the notice'));
  await tabTo(page.getByLabel('Name of the organisation'));
  await page.keyboard.type('Harbour Library');
  await tabTo(page.getByLabel('How people reach you about their data'));
  await page.keyboard.type('privacy@library.example');
  for (const heading of ['What are faces used for?', 'When people change their mind']) {
    await press(button('Go on'));
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  await press(button('Go on'));
  await press(button('Go on'));
  await press(button('Publish the notice'));
  await press(button('Enrol a person'));

  await press(button('Go on'));
  await tabTo(page.getByLabel('Name', { exact: true }));
  await page.keyboard.type('Ada');
  await press(page.getByRole('checkbox', { name: PURPOSES.recognition }), 'Space');
  await press(button('I agree: use the camera'));
  await expect(button('No')).toBeVisible({ timeout: 300_000 });
  await press(button('No'));
  await expectEnrolled(page, 'Ada');
  await press(button('Go to recognise'));
  await expect(decisions(page)).toHaveAttribute('data-name', 'Ada');

  await press(page.getByRole('link', { name: 'People' }));
  await press(button('Remove Ada'));
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button('Remove Ada')).toBeFocused();
  await page.keyboard.press('Enter');
  await press(dialog.getByRole('button', { name: 'Remove Ada' }));
  await expect(page.getByText('Nobody is enrolled yet')).toBeVisible();

  await press(button('Lock'));
  // The one field of this page has the focus already.
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type('not this one');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('That does not open this vault');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
});

test('no screen without a face has a fault that axe-core finds, on a small phone, light and dark', async () => {
  await page.setViewportSize(SMALL_PHONE);
  await page.goto('/');
  await expectFaultless(page, 'welcome');
  await page.goto('/#/create');
  await page.getByLabel('Passphrase', { exact: true }).fill('password');
  await button('Create the vault').click();
  await expect(page.getByText('This would be guessed too quickly.')).toBeVisible();
  await expectFaultless(page, 'create');
  await createVault(page);
  for (const place of [
    '',
    '/notice',
    '/notice/write',
    '/ways',
    '/ways/add',
    '/ways/add/passkey',
    '/ways/add/kiosk-device',
    '/ways/add/recovery',
    '/backup',
    '/restore',
    '/auto-lock',
    '/sureness',
    '/storage',
    '/renew',
  ])
    await expectFaultlessPlace(`/#/vault${place}`);
  await goTo(page, 'Enrol');
  await expectFaultless(page, 'the notice');
  await button('No, thank you').click();
  await expectFaultless(page, 'a refusal');
  await button('Done').click();
  await read(page);
  await page.getByText('The person is under 16 years old.').click();
  await button('I agree: use the camera').click();
  await expect(page.getByText('Type a name to be greeted by.')).toBeVisible();
  await expectFaultless(page, 'agree');
  await goTo(page, 'Recognise');
  await expectFaultless(page, 'recognise, nobody enrolled');
  await goTo(page, 'People');
  await expectFaultless(page, 'people, nobody enrolled');
});

test('no screen with a face has a fault that axe-core finds, on a small phone, light and dark', async () => {
  await page.setViewportSize(SMALL_PHONE);
  await createVault(page);
  await agree(page, 'Ada', 'use the camera');
  await expect(page.getByTestId('samples')).toBeVisible();
  await expectFaultless(page, 'webcam');
  await expect(button('No')).toBeVisible({ timeout: 300_000 });
  await expectFaultless(page, 'glasses');
  await button('No').click();
  await expectEnrolled(page, 'Ada');
  await expectFaultless(page, 'done');
  await goTo(page, 'Recognise');
  await expect(decisions(page)).toHaveAttribute('data-name', 'Ada');
  await expectFaultless(page, 'recognise');
  await goTo(page, 'People');
  await expectFaultless(page, 'people');
  await button('Remove Ada').click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectFaultless(page, 'confirm');
  await page.keyboard.press('Escape');

  await agree(page, 'Bea', 'use a photo');
  await page.locator('input[type=file]').setInputFiles(photoFile(samplePhoto('sample6')));
  await expect(button('Use face 4')).toBeVisible();
  await expectFaultless(page, 'photo');
  await page.reload();
  await page.getByLabel('Passphrase', { exact: true }).fill('wrong');
  await button('Unlock').click();
  await expect(page.getByText('That does not open this vault')).toBeVisible();
  await expectFaultless(page, 'unlock');
});

async function expectFaultlessPlace(address: string): Promise<void> {
  await page.goto(address);
  await expectFaultless(page, address);
}
