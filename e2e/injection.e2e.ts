import { expect, test, type Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { backupOfCrowd } from '../src/vault/testing/crowd';
import { expectHarmless, followDialogs, HOSTILE, HOSTILE_NAMES, typeEverywhere } from './hostile';
import { expectAtDoor } from './kiosk';
import { addKioskDevice, chooseBackup, confirm, goOn, openOffice, saveFile } from './office';
import { chooseNewPassphrase, goTo, PASSPHRASE } from './person';
import { startVisit, type Visit } from './visit';

/** Pages on which an officer types, by their addresses. */
const PAGES_WITH_FIELDS = [
  '/people',
  '/people/retention',
  '/audit',
  '/vault/ways/add/passphrase',
  '/vault/ways/add/passkey',
  '/vault/ways/add/kiosk-passphrase',
  '/vault/backup',
  '/vault/sureness',
  '/requests',
  '/visits',
];

/** Addresses as somebody may be sent them. */
const HOSTILE_ADDRESSES = [
  '/people/<img src=x onerror=pwned=1>',
  '/people/__proto__',
  '/people/__proto__/data',
  '/people/constructor/improve',
  '/people/list/consent=<script>pwned=1</script>&only=__proto__,constructor&order=-toString',
  `/people/list/only=${'x'.repeat(20_000)}`,
  '/erasures/javascript:pwned=1',
  '/vault/kiosks/__proto__',
  '/vault/ways/hasOwnProperty/passphrase',
  '/vault/papers/../../../etc/passwd',
  '/%00%0d%0a/{{7*7}}',
  '/%E0%A4%A',
  '/"><svg onload=pwned=1>',
];

/** One officer among texts that mean harm: each test goes on where the one before ended. */
test.describe.serial('hostile texts', () => {
  let visit: Visit;
  let page: Page;
  let dialogs: readonly string[];
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const shown = (text: string) => page.getByText(text, { exact: true }).first();

  test.beforeAll(async () => {
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
    dialogs = followDialogs(page);
  });
  test.afterAll(() => visit.end());

  async function goToAddress(path: string) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, path);
  }

  test('in a backup are names like all others, and the name of its file is one, too', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Create a vault', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible();
    expect(await typeEverywhere(page)).toBe(2);
    await page.goto('/#/');
    const identity = await generateX25519Identity();
    const file = await backupOfCrowd(
      {
        people: HOSTILE_NAMES.length,
        samples: 1,
        nameOf: (at) => HOSTILE_NAMES[at] ?? '',
      },
      await identityToRecipient(identity),
    );
    await page.getByRole('link', { name: 'Restore from a backup', exact: true }).click();
    await chooseBackup(page, Buffer.from('<script>pwned=1</script>'), `${HOSTILE.image}.age`);
    await expect(shown(`${HOSTILE.image}.age`)).toBeVisible();
    expect(await typeEverywhere(page)).toBe(1);
    await button('Back').click();
    await chooseBackup(page, Buffer.from(file), `${HOSTILE.script}.age`);
    await button('It was locked to public keys (age)').click();
    await page.getByLabel('Private key (age)').fill(identity);
    await button('Open the backup').click();
    await expect(shown(HOSTILE.image)).toBeVisible();
    await expectHarmless(page);
    await button('Go on').click();
    await chooseNewPassphrase(page, PASSPHRASE);
    await button('Restore the backup').click();
    await expect(page.getByRole('navigation')).toBeVisible();
  });

  test('are shown in the list of people, and on the page of each, as they are', async () => {
    await goTo(page, 'People');
    for (const name of HOSTILE_NAMES) {
      const link = page.getByRole('rowheader').getByRole('link', { name, exact: true });
      await expect(link).toHaveCount(1);
      expect(await link.textContent()).toBe(name);
    }
    for (const name of [HOSTILE.image, HOSTILE.nesting, HOSTILE.template]) {
      await page.getByLabel('Find by name').fill(name);
      await page.getByRole('rowheader').getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
      await expectHarmless(page);
      await button('Back to people').click();
    }
  });

  test('are data in what somebody is given about themselves', async () => {
    await page.getByRole('rowheader').getByRole('link', { name: HOSTILE.image }).click();
    await page.getByRole('link', { name: /^Give them their data/ }).click();
    await page.getByText('Open to whoever has the file').click();
    await goOn(page);
    const saved = await saveFile(page, () => confirm(page, 'Make the file'));
    const files = unzipSync(saved.bytes);
    const html = strFromU8(files['index.html'] ?? new Uint8Array());
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img');
    const data = JSON.parse(strFromU8(files['data.json'] ?? new Uint8Array())) as { name: string };
    expect(data.name).toBe(HOSTILE.image);
    await expectHarmless(page);
  });

  test('can be typed into every field, and nothing comes of it', async () => {
    let fields = 0;
    for (const path of PAGES_WITH_FIELDS) {
      await goToAddress(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      fields += await typeEverywhere(page);
    }
    await goToAddress('/vault/notice');
    await button('Write a new version').click();
    for (const heading of ['Who is responsible?', 'What people read'] as const) {
      while (!(await page.getByRole('heading', { name: heading }).isVisible())) await goOn(page);
      const written = await page.locator('input:visible, textarea:visible').count();
      const values = await page
        .locator('input[type=text]:visible, textarea:visible')
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
      fields += await typeEverywhere(page);
      expect(written).toBeGreaterThan(2);
      for (const [at, value] of values.entries())
        await page.locator('input[type=text]:visible, textarea:visible').nth(at).fill(value);
    }
    expect(fields).toBeGreaterThan(15);
  });

  test('are stored as they were typed, wherever somebody may choose the words', async () => {
    await openOffice(page, 'Codes');
    await button('Give somebody a code').click();
    await page.getByLabel('Name', { exact: true }).fill(HOSTILE.image);
    await button('Make the code').click();
    await expect(page.getByTestId('badge-code')).toBeVisible();
    await button('Done').click();
    await expect(shown(HOSTILE.image)).toBeVisible();
    await openOffice(page, 'Requests');
    await button('Note a request').click();
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(HOSTILE.nesting);
    await page.getByRole('dialog').getByLabel('Note (may stay empty)').fill(HOSTILE.drawing);
    await button('Note it').click();
    await expect(page.getByTestId('request')).toContainText(HOSTILE.nesting);
    await expect(page.getByTestId('request')).toContainText(HOSTILE.drawing);
    await addKioskDevice(page);
    await openOffice(page, 'Kiosks');
    await button('Set up').click();
    await typeEverywhere(page);
    await page.getByLabel('Name of the kiosk').fill(HOSTILE.template);
    await page.getByLabel('Where it stands').fill(HOSTILE.image);
    await button('Save').click();
    await expectHarmless(page);
    await openOffice(page, 'Kiosks');
    await expect(shown(HOSTILE.template)).toBeVisible();
    await expectHarmless(page);
  });

  test('that are no names are refused: half a character, and what controls a printer or a file', async () => {
    await openOffice(page, 'Codes');
    await button('Give somebody a code').click();
    for (const name of ['A\u0000da', 'A\ud800da', 'A\u0007da', ' \u3000 ']) {
      await page.getByLabel('Name', { exact: true }).evaluate((input, text) => {
        const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
        set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, name);
      await button('Make the code').click();
      await expect(page.getByTestId('badge-code')).toHaveCount(0);
      await expect(page.getByRole('dialog')).toBeVisible();
    }
    await button('Cancel').click();
    await expectHarmless(page);
  });

  test('in an address lead nowhere', async () => {
    for (const path of HOSTILE_ADDRESSES) {
      await goToAddress(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectHarmless(page);
    }
    // And when a visit begins with one.
    await page.goto(`/?next=javascript:pwned=1&name=${encodeURIComponent(HOSTILE.image)}#/x`);
    // This device opens as the kiosk that was set up above.
    await expectAtDoor(page);
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  });

  test('all along no dialog was shown, nothing ran and nothing was asked of anybody, and no error came', () => {
    const { requests, errors, messages } = visit.watched;
    expect({ dialogs, requests, errors, messages }).toEqual({
      dialogs: [],
      requests: [],
      errors: [],
      messages: [],
    });
  });
});
