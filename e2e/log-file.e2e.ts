import { expect, test, type Page } from '@playwright/test';
import { expectFaultless } from './faultless';
import { handOverKiosk } from './kiosk';
import { openOffice } from './office';
import { createVault, PASSPHRASE, unlockWith } from './person';
import { startVisit } from './visit';
import { emptyRoom, filmActs, unplugCamera } from './webcam';

/** Chooses a file as the browser's own dialog would, which no program can press: a file of this origin, which takes the same writing. */
async function answerDialog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(window, 'showSaveFilePicker', async () => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle('kiosk.jsonl', { create: true });
    });
  });
}

/** What stands in the file, line by line. Each writing takes the file's place, so that whoever reads right then gets an error, and looks again. */
async function linesIn(page: Page): Promise<readonly Record<string, unknown>[]> {
  const text = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    for (;;) {
      const file = await (await folder.getFileHandle('kiosk.jsonl')).getFile();
      try {
        return await file.text();
      } catch (error) {
        const replaced = error instanceof DOMException && error.name === 'NotReadableError';
        if (!replaced) throw error;
      }
    }
  });
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('an officer chooses a file, and the kiosk writes into it what goes wrong and how it goes on, after a reload as well', async ({
  browser,
}) => {
  const visit = await startVisit();
  const { page } = visit;
  const kinds = async () => (await linesIn(page)).map(({ kind, what }) => what ?? kind);
  try {
    visit.show(await filmActs(browser, [{ scene: emptyRoom, seconds: 5 }]));
    await answerDialog(page);
    await createVault(page);
    await openOffice(page, 'How the kiosk is doing');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await expect(page.getByTestId('log-file')).toContainText('kiosk.jsonl');
    await expectFaultless(page, 'a log file');
    await expect.poll(kinds).toEqual(['begins']);

    await handOverKiosk(page, 'Check in');
    await expect.poll(kinds).toEqual(['begins', 'begins']);
    await unplugCamera(page);
    await expect.poll(kinds).toContain('camera-lost');
    await expect.poll(async () => (await linesIn(page)).at(-1)).toMatchObject({ light: 'good' });
    const written = await linesIn(page);
    expect(written).toContainEqual(
      expect.objectContaining({ version: 1, kind: 'fault', what: 'camera-lost', count: 1 }),
    );
    expect(written).toContainEqual(
      expect.objectContaining({ kind: 'light', light: 'trouble', ongoing: ['camera-lost'] }),
    );

    await page.getByRole('button', { name: 'Staff', exact: true }).click();
    await unlockWith(page, PASSPHRASE);
    await openOffice(page, 'How the kiosk is doing');
    await expect(page.getByTestId('log-file')).toContainText('kiosk.jsonl');
    await page.getByRole('button', { name: 'Write no more' }).click();
    await expect(page.getByTestId('log-file')).toHaveCount(0);
    const before = await linesIn(page);
    await page.reload();
    await expect(page.getByRole('main')).toBeVisible();
    expect(await linesIn(page)).toEqual(before);
    const { requests, errors, messages } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
  } finally {
    await visit.end();
  }
});

test('a browser that gives pages no files says so, and offers none', async () => {
  const visit = await startVisit({ webcams: 0 });
  const { page } = visit;
  try {
    await page.addInitScript(() => void Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await createVault(page);
    await openOffice(page, 'How the kiosk is doing');
    await expect(page.getByText('This browser gives pages no files to write to')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Choose a file' })).toHaveCount(0);
  } finally {
    await visit.end();
  }
});
