import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { makePack } from '../src/engine/packs/testing/example';
import { smallNetwork } from '../src/engine/packs/testing/network';
import { ada } from './faces';
import { openOffice } from './office';
import {
  createVault,
  enrolByPhoto,
  expectRecognised,
  goTo,
  PASSPHRASE,
  photoFile,
  unlockWith,
} from './person';
import { startVisit, type Visit } from './visit';
import { portrait } from './webcam';

/** An officer imports another recognition model and goes back: each test goes on where the one before ended. */
test.describe.serial('the recognition model', () => {
  let visit: Visit;
  let page: Page;
  let files: { name: string; mimeType: string; buffer: Buffer }[];
  let photo: ReturnType<typeof photoFile>;
  const chooser = () => page.locator('input[type=file]');
  const dialog = () => page.getByRole('alertdialog');

  test.beforeAll(async ({ browser }) => {
    photo = photoFile(await portrait(browser, ada));
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
    const measured = JSON.parse(readFileSync('models/calibration.json', 'utf8')) as object;
    const calibration = new TextEncoder().encode(
      JSON.stringify({ ...measured, model: 'small-net' }),
    );
    const pack = await makePack(smallNetwork(), {}, { calibration });
    files = pack.files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    }));
  });
  test.afterAll(() => visit.end());

  test('is the app’s own at first; a pack with a file missing or changed is refused, with the reason', async () => {
    await createVault(page);
    await enrolByPhoto(page, 'Ada', [{ file: photo, face: 1 }]);
    await openOffice(page, 'Recognition model');
    await expect(page.getByText('dlib ResNet')).toBeVisible();

    await chooser().setInputFiles(files.slice(0, 3));
    await expect(page.getByText('Not there: LICENCE.txt.')).toBeVisible();
    const changed = files.map((file) =>
      file.name === 'network.onnx'
        ? {
            ...file,
            buffer: Buffer.from(file.buffer.map((byte, at) => (at === 999 ? ~byte : byte))),
          }
        : file,
    );
    await chooser().setInputFiles(changed);
    await expect(
      page.getByText('network.onnx is not the file that the manifest names'),
    ).toBeVisible();
    await expect(page.getByText('Nothing was changed.')).toBeVisible();
  });

  test('is changed after every check, the officer’s approval, and a word on who has to enrol again', async () => {
    await chooser().setInputFiles(files);
    await page.getByRole('button', { name: 'Approve A small network for tests' }).click();
    await expect(dialog().getByText('1 person has to be enrolled again')).toBeVisible();
    await dialog().getByRole('button', { name: 'Use A small network for tests' }).click();
    await unlockWith(page, PASSPHRASE);
    await openOffice(page, 'Recognition model');
    const used = page.locator('section').filter({ hasText: 'In use' });
    await expect(used).toContainText('A small network for tests');
    // The engine says which model it works with only when it has started.
    await goTo(page, 'Recognise');
    await expect(page.getByRole('radio', { name: 'Photo' })).toBeVisible();
    await goTo(page, 'People');
    // It stands there once for phones and once for wider screens.
    const again = page.getByText('To be enrolled again', { exact: true });
    await expect(again.filter({ visible: true })).toHaveCount(1);
  });

  test('is the app’s own again when a kept pack is damaged and somebody asks for it', async () => {
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('countenance-models');
          opening.onerror = () => reject(new Error('not opened'));
          opening.onsuccess = () => {
            const clearing = opening.result.transaction('files', 'readwrite');
            clearing.objectStore('files').clear();
            clearing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await page.reload();
    await unlockWith(page, PASSPHRASE);
    await goTo(page, 'Recognise');
    await expect(page.getByText(/^The recognition model that was chosen is gone/)).toBeVisible();
    await page.getByRole('button', { name: 'Use the app’s own model' }).click();
    await expectRecognised(page, 'Ada', photo);
  });

  test('that is not used can be removed', async () => {
    await openOffice(page, 'Recognition model');
    await page.getByRole('button', { name: 'Remove A small network for tests' }).click();
    await dialog().getByRole('button', { name: 'Remove A small network for tests' }).click();
    await expect(page.getByText('A small network for tests')).toHaveCount(0);
    await expect(page.getByText('dlib ResNet')).toBeVisible();
  });

  test('all along nothing left the device, no key was on the page, and no error came', () => {
    const { requests, errors, messages } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
  });
});
