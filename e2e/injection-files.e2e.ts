import { expect, test, type Page } from '@playwright/test';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { makePack, utf8 } from '../src/engine/packs/testing/example';
import { smallNetwork } from '../src/engine/packs/testing/network';
import { ada } from './faces';
import { expectHarmless, followDialogs, HOSTILE } from './hostile';
import { addKioskDevice, chooseBackup, openOffice } from './office';
import { createVault, photoFile } from './person';
import { startVisit, type Visit } from './visit';
import { portrait } from './webcam';

/** The same JPEG with a comment in it (marker COM), in front of everything else that its maker wrote. */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  const marker = Buffer.from([0xff, 0xfe]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, length, text, jpeg.subarray(2)]);
}

/** Every kind of file that the app reads, with hostile texts in it: each test goes on where the one before ended. */
test.describe.serial('hostile files', () => {
  let visit: Visit;
  let page: Page;
  let dialogs: readonly string[];
  let photo: Buffer;
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  test.beforeAll(async ({ browser }) => {
    photo = await portrait(browser, ada);
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
    dialogs = followDialogs(page);
  });
  test.afterAll(() => visit.end());

  test('that open as a backup, and hold something else, are refused as a whole', async () => {
    const identity = await generateX25519Identity();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(identity));
    const inside = `{"__proto__":{"pwned":1},"people":[{"name":"${HOSTILE.script}"}]}`;
    await page.goto('/');
    await page.getByRole('link', { name: 'Restore from a backup', exact: true }).click();
    await chooseBackup(page, Buffer.from(await encrypter.encrypt(inside)));
    await button('It was locked to public keys (age)').click();
    await page.getByLabel('Private key (age)').fill(identity);
    await button('Open the backup').click();
    await expect(page.getByRole('main')).toContainText('This backup is damaged.');
    await expectHarmless(page);
    await page.goto('/#/');
    await createVault(page);
  });

  test('in the names of photo files, and inside of them, are names like all others, or none', async () => {
    await page.goto('/#/people/import');
    const files = [
      photoFile(withComment(photo, HOSTILE.script), `Eve ${HOSTILE.image}.jpg`),
      photoFile(photo, `${HOSTILE.address}<.png`),
      photoFile(Buffer.from(HOSTILE.script), `${HOSTILE.drawing}.svg`),
      photoFile(Buffer.from('<svg onload="pwned=1"/>'), `${HOSTILE.nesting}.webp`),
      photoFile(photo, '__proto__.jpg'),
    ];
    await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(files);
    await page.getByTestId('passed-over').getByRole('button').click();
    await expect(page.getByTestId('passed-over')).toContainText(`${HOSTILE.drawing}.svg`);
    await expectHarmless(page);
    await page.getByText('I vouch that').click();
    await page.getByRole('button', { name: /^Enrol \d+ people$/ }).click();
    await expect(page.getByRole('heading', { name: 'The folder is done' })).toBeVisible();
    await expect(page.getByText(`Eve ${HOSTILE.image}`).first()).toBeVisible();
    await expectHarmless(page);
  });

  test('in a model pack are what it is called, and no more', async () => {
    const title = HOSTILE.image;
    const said = { title, source: HOSTILE.script };
    const { files } = await makePack(smallNetwork(), said, { licence: utf8(HOSTILE.drawing) });
    await openOffice(page, 'Recognition model');
    const upload = (name: string, bytes: Uint8Array) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
    const chooser = page.locator('input[type=file]');
    const polluting = utf8('{"__proto__":{"pwned":1},"format":"<script>"}');
    await chooser.setInputFiles([
      ...files
        .filter(({ name }) => name !== 'manifest.json')
        .map(({ name, bytes }) => upload(name, bytes)),
      upload('manifest.json', polluting),
    ]);
    await expect(page.getByText('Nothing was changed.')).toBeVisible();
    const whole = files.map(({ name, bytes }) => upload(name, bytes));
    await chooser.setInputFiles([...whole, upload(HOSTILE.drawing, polluting)]);
    await expect(page.getByText(HOSTILE.drawing)).toBeVisible();
    await chooser.setInputFiles(whole);
    await expect(page.getByRole('button', { name: `Approve ${title}` })).toBeVisible();
    await expectHarmless(page);
    await openOffice(page, 'Recognition model');
    const odd = await makePack(
      smallNetwork(),
      { title: HOSTILE.nesting },
      { calibration: polluting },
    );
    await chooser.setInputFiles(odd.files.map(({ name, bytes }) => upload(name, bytes)));
    await expect(
      page.getByText('calibration.json cannot be read').or(page.getByText(HOSTILE.nesting)).first(),
    ).toBeVisible();
    await expectHarmless(page);
  });

  test('in signals.json count as none of it', async () => {
    const hostile = '{"__proto__":{"pwned":1},"origins":["javascript:pwned=1"],"names":"<script>"}';
    await page.route('**/signals.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: hostile }),
    );
    await addKioskDevice(page);
    await openOffice(page, 'Kiosks');
    await button('Set up').click();
    await page.getByRole('button', { name: /^More/ }).click();
    await expect(page.getByRole('heading', { name: 'Other systems' })).toBeVisible();
    await expectHarmless(page);
    await page.unroute('**/signals.json');
  });

  test('as a logo are pictures, drawn anew, or none', async () => {
    const choose = (buffer: Buffer, name: string, mimeType: string) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" onload="pwned=1"><script>pwned=1</script></svg>',
    );
    for (const type of ['image/png', 'image/svg+xml']) {
      await choose(drawing, `${HOSTILE.image}.png`, type);
      await expect(page.getByText('This file is not a picture')).toBeVisible();
      await expectHarmless(page);
    }
    await choose(withComment(photo, HOSTILE.script), `${HOSTILE.drawing}.jpg`, 'image/jpeg');
    const logo = page.getByRole('main').locator('img[src^="data:image/"]');
    const address = (await logo.getAttribute('src')) ?? '';
    const [, data = ''] = address.split(',');
    expect(Buffer.from(data, 'base64').includes(HOSTILE.script)).toBe(false);
    await expectHarmless(page);
  });

  test('all along showed no dialog, ran nothing and asked nobody anything, and no error came', () => {
    const { requests, errors, messages } = visit.watched;
    expect({ dialogs, requests, errors, messages }).toEqual({
      dialogs: [],
      requests: [],
      errors: [],
      messages: [],
    });
  });
});
