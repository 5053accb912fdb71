import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import { dumpDatabases, filesBelow } from './disk';
import { findText } from './leaks';
import { chooseKind, confirm, readWords, saveFile, typeWordsBack } from './office';
import { lock, PASSPHRASE, startVault, unlockWith } from './person';
import { startVisit, type Visit } from './visit';

/** Twelve words for the day on which the passphrase is forgotten: each test goes on where the one before ended. */
test.describe.serial('a recovery code', () => {
  let visit: Visit;
  let page: Page;
  /** Those that were never typed back. */
  let dropped: readonly string[];
  let words: readonly string[];
  /** What the tab was called after each step: browsers write it into their history. */
  const titles: string[] = [];

  test.beforeAll(async () => {
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
  });
  test.afterAll(() => visit.end());
  test.afterEach(async () => {
    if (!page.isClosed()) titles.push(await page.title());
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  test('is offered as the vault is created, and shown as twelve words', async () => {
    await startVault(page);
    await button('Show the words').click();
    dropped = await readWords(page);
    for (const word of dropped) expect(word).toMatch(/^[a-z]{3,8}$/);
  });

  test('can be printed on a sheet that says what it is, with nothing else on it', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    await button('Print').click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Countenance: recovery code')).toBeVisible();
    const printed = page.getByRole('listitem').filter({ hasText: dropped[11] ?? '' });
    await expect(printed.last()).toBeVisible();
    await expect(button('Print')).toBeHidden();
    await expect(page.getByRole('link').first()).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  });

  test('can be saved as a file', async () => {
    const { name, bytes } = await saveFile(page, () => button('Save as a file').click());
    expect(name).toBe('countenance-recovery-code.txt');
    const lines = bytes.toString('utf8').split('\r\n');
    for (const [at, word] of dropped.entries())
      expect(lines).toContain(`${String(at + 1)}. ${word}`);
  });

  test('is refused when other words are typed back, and does not exist until then', async () => {
    await button('I have written them down').click();
    await typeWordsBack(
      page,
      dropped.map(() => 'zebra'),
    );
    await expect(page.getByText('What you typed is not what was shown.')).toBeVisible();
    await expect(page.getByText(/This is not word \d+\./).first()).toBeVisible();
    await button('Show the words again').click();
    expect(await readWords(page)).toEqual(dropped);
    await lock(page);
    await expect(button('Use the recovery code')).toBeHidden();
  });

  test('can be made later, by an officer, and is another one', async () => {
    await unlockWith(page, PASSPHRASE);
    await chooseKind(page, 'A recovery code');
    await button('Show the words').click();
    await confirm(page, 'Show the words');
    words = await readWords(page);
    expect(words).not.toEqual(dropped);
    await button('I have written them down').click();
    await typeWordsBack(
      page,
      words.map((word) => ` ${word.toUpperCase()} `),
    );
    await expect(page.getByText('“Recovery code” opens the vault from now on.')).toBeVisible();
  });

  test('opens the vault, in capitals and over several lines, and no other words do', async () => {
    await lock(page);
    await button('Use the recovery code').click();
    await tryWords(words.slice(0, 11).join(' '));
    await expect(page.getByText('You typed 11.')).toBeVisible();
    await tryWords(dropped.join(' '));
    await expect(page.getByText('Check every word, and their order.')).toBeVisible();
    await tryWords(words.map((word) => word.toUpperCase()).join('\n'));
    await expect(page.getByText('The recovery code was used to unlock.')).toBeVisible();
    await button('Understood').click();
    await expect(page.getByText('The recovery code was used to unlock.')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'First, the notice' })).toBeVisible();
  });

  async function tryWords(typed: string) {
    await page.getByLabel('Recovery code').fill(typed);
    await button('Unlock').click();
  }

  /** Several of the words together, as they were shown and typed: one alone stands in the list of all words, too. */
  function rows(): readonly string[] {
    const shown = [dropped, words].flatMap((code) => [code.join(' '), code.slice(0, 3).join(' ')]);
    return [...shown, words.join('\n'), words.join('\n').toUpperCase()];
  }

  test('leaves no words in the page, its titles, its addresses or what is stored', async () => {
    const shown = await page.evaluate(() => document.documentElement.outerHTML + location.href);
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    const databases = await dumpDatabases(page);
    expect(databases.length).toBeGreaterThan(1000);
    for (const row of rows()) {
      expect(shown).not.toContain(row);
      expect(kept).not.toContain(row);
      expect(findText(databases, row)).toEqual([]);
    }
    // By name, because some of the words of recovery codes are in titles anyway: "welcome" is one of them.
    expect([...new Set(titles)]).toEqual([
      'Your recovery code · Countenance',
      'Welcome back · Countenance',
      'A way in was added · Countenance',
      'First, the notice · Countenance',
    ]);
  });

  test('all along nothing left the device, no key was on the page, and no error came', () => {
    const { requests, errors, messages, seen } = visit.watched;
    expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
    expect(seen.messages).toBeGreaterThan(20);
  });

  test('leaves no words in the browser profile on the disk, its history included', async () => {
    await visit.context.close();
    let files = 0;
    for (const [path, bytes] of filesBelow(join(visit.profile, 'chromium'))) {
      files++;
      for (const row of rows()) expect(findText(bytes, row), path).toEqual([]);
    }
    expect(files).toBeGreaterThan(20);
  });
});
