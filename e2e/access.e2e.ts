import { expect, test, type Page } from '@playwright/test';
import Ajv from 'ajv/dist/2020.js';
import { Decrypter } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expectFaultless } from './faultless';
import { confirm, goOn, openOffice, saveFile } from './office';
import { chooseNewPassphrase, createVault, enrolByPhoto, goTo, photoFile } from './person';
import { startVisit, type Visit } from './visit';
import { samplePhoto } from './webcam';

const ADA = 'Ada <b>Ångström</b>';
const TOLD_BY_TELEPHONE = 'nine swans under a paper bridge';

/** So many days before today, as a date field takes it. */
function daysAgo(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Somebody asks what is kept about them, and gets it: each test goes on where the one before ended. */
test.describe.serial('the right of access', () => {
  let visit: Visit;
  let page: Page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = () => page.getByRole('dialog');
  const rows = () => page.getByTestId('request');

  test.beforeAll(async () => {
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
  });
  test.afterAll(() => visit.end());

  async function toTheirData() {
    await goTo(page, 'People');
    await page.getByRole('link', { name: ADA }).click();
    await page.getByRole('link', { name: /^Give them their data/ }).click();
    await expect(page.getByRole('heading', { name: 'Give them their data' })).toBeVisible();
  }

  async function note(name: string, days: number, isEnrolled: boolean) {
    await button('Note a request').click();
    await dialog().getByLabel('Name', { exact: true }).fill(name);
    if (isEnrolled) await dialog().getByText(ADA, { exact: true }).click();
    await dialog().getByLabel('When did it come?').fill(daysAgo(days));
    await button('Note it').click();
    await expect(dialog()).toBeHidden();
  }

  test('a request is noted with its deadline, and the app reminds of it', async () => {
    await createVault(page);
    await enrolByPhoto(page, ADA, [{ file: photoFile(samplePhoto('sample3')), face: 2 }]);
    await openOffice(page, 'Requests');
    await expect(page.getByText('Nobody has asked for anything')).toBeVisible();
    await expectFaultless(page, 'no requests');
    await note('Ada', 26, true);
    await expect(rows()).toHaveCount(1);
    await expect(rows()).toHaveAttribute('data-state', 'soon');
    await expect(page.getByText('1 request is due within 7 days.')).toBeVisible();
    await note('Olga', 50, false);
    await expect(rows().first()).toHaveAttribute('data-state', 'overdue');
    await expect(rows().first()).toContainText('Olga');
    await note('Uma', 1, false);
    await expectFaultless(page, 'requests');
    await goTo(page, 'Vault');
    await expect(page.getByText('1 request is overdue.')).toBeVisible();
  });

  test('a request that takes longer is extended with a reason, and an answer is noted', async () => {
    await openOffice(page, 'Requests');
    await page.getByRole('button', { name: 'Change the request of Uma' }).click();
    await page.getByRole('menuitem', { name: 'Extend by two months' }).click();
    await button('Extend it').click();
    await expect(page.getByText('Type the reason.')).toBeVisible();
    await dialog().getByLabel('Reason that you tell the person').fill('She asked for much.');
    await expectFaultless(page, 'extending a request');
    await button('Extend it').click();
    await expect(page.getByText('She asked for much.')).toBeVisible();
    await page.getByRole('button', { name: 'Change the request of Olga' }).click();
    await expect(page.getByRole('menuitem', { name: 'Extend by two months' })).toHaveCount(0);
    await page.getByRole('menuitem', { name: 'Note the answer' }).click();
    await expectFaultless(page, 'noting an answer');
    await button('Note the answer').click();
    await expect(rows().last()).toContainText('Done on');
    await expect(rows().last()).toContainText('It was due on');
  });

  test('their data are one file under a passphrase, which answers the request', async () => {
    await toTheirData();
    await expectFaultless(page, 'giving data');
    await chooseNewPassphrase(page, TOLD_BY_TELEPHONE, 'Passphrase of the file');
    await goOn(page);
    const saved = await saveFile(page, () => confirm(page, 'Make the file'));
    await expect(page.getByRole('heading', { name: 'The file is made' })).toBeVisible();
    await expect(page.getByText('It answers 1 request')).toBeVisible();
    await expectFaultless(page, 'data given');
    expect(saved.name).toMatch(/^my-data-\d{4}-\d\d-\d\d\.zip\.age$/);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(TOLD_BY_TELEPHONE);
    const files = unzipSync(await decrypter.decrypt(saved.bytes));
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    const schema = JSON.parse(text('schema.json')) as object;
    const published = JSON.parse(
      readFileSync('docs/schemas/person-export-1.json', 'utf8'),
    ) as object;
    expect(schema).toEqual(published);
    const isValid = new Ajv({ strict: true, validateFormats: false }).compile(schema);
    const data = JSON.parse(text('data.json')) as Record<string, unknown[]>;
    expect(isValid(data), JSON.stringify(isValid.errors)).toBe(true);
    expect(data).toMatchObject({ name: ADA, requests: [{ answer: { outcome: 'done' } }] });
    expect(data.templates).toHaveLength(1);
    expect(data.audit?.length).toBeGreaterThan(0);
    expect(Object.keys(files).some((path) => path.startsWith('receipts/1-given'))).toBe(true);
    await readOffline(text('index.html'));
    await openOffice(page, 'Requests');
    await expect(rows().filter({ hasText: ADA })).toHaveAttribute('data-state', 'answered');
  });

  /** Opens the page as the person will: from a folder, without any network. */
  async function readOffline(html: string) {
    const folder = mkdtempSync(join(tmpdir(), 'countenance-data-'));
    writeFileSync(join(folder, 'index.html'), html);
    const context = await visit.context.browser()?.newContext({ offline: true });
    const reader = await (context ?? visit.context).newPage();
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    const address = pathToFileURL(join(folder, 'index.html')).href;
    await reader.goto(address);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`What is kept about ${ADA}`);
    await expect(reader.getByRole('cell', { name: /^You agreed,/ })).toHaveCount(1);
    await expect(reader.locator('b, script, img')).toHaveCount(0);
    expect(asked).toEqual([address]);
    await reader.close();
    rmSync(folder, { recursive: true });
  }

  test('no script of the page can read the file, open though it is', async () => {
    await toTheirData();
    await page.getByText('Open to whoever has the file').click();
    await goOn(page);
    await page.evaluate(() => {
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        document.body.dataset.leads = this.href;
        click.call(this);
      };
    });
    const saved = await saveFile(page, () => confirm(page, 'Make the file'));
    expect(saved.name).toMatch(/\.zip$/);
    expect(Object.keys(unzipSync(saved.bytes))).toContain('data.json');
    const read = await page.evaluate(async () => {
      const address = document.body.dataset.leads ?? '';
      const ways = [
        async () => (await fetch(address)).arrayBuffer(),
        () =>
          new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.open('GET', address);
            request.onload = resolve;
            request.onerror = reject;
            request.send();
          }),
        () => import(/* @vite-ignore */ address),
      ];
      const tried = await Promise.allSettled(ways.map((way) => way()));
      return { isThere: address.startsWith('blob:'), got: tried.map(({ status }) => status) };
    });
    expect(read).toEqual({ isThere: true, got: ['rejected', 'rejected', 'rejected'] });
    await expect(
      page.getByText('Delete the file here once you have handed it over.'),
    ).toBeVisible();
  });

  test('a request that was noted by mistake is removed, once it was asked whether to', async () => {
    await openOffice(page, 'Requests');
    await page.getByRole('button', { name: 'Change the request of Olga' }).click();
    await page.getByRole('menuitem', { name: 'Remove from the log' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove it' }).click();
    await expect(rows()).toHaveCount(2);
  });
});
