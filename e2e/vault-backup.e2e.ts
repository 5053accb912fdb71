import { expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { findText, holdsTemplate } from './leaks';
import {
  chooseBackup,
  confirm,
  goOn,
  makeBackup,
  openBackup,
  openOffice,
  saveFile,
} from './office';
import {
  chooseNewPassphrase,
  createVault,
  enrolByPhoto,
  expectRecognised,
  lock,
  PASSPHRASE,
  photoFile,
  removePerson,
  unlockWith,
} from './person';
import { startVisit, type Visit } from './visit';
import { samplePhoto } from './webcam';

const ADA = 'Ada Ångström';
const OF_BACKUP = 'seven lamps along a wet street';
const ELSEWHERE = 'copper lantern meadow sixty whistle';

const hasAge = ['age', 'age-keygen'].every(
  (command) => spawnSync(command, ['--version']).status === 0,
);

/** What the public `age` tool finds in a backup (docs/archive-format.md), as far as this journey looks at it. */
const Archive = z.looseObject({
  format: z.literal('countenance-archive'),
  version: z.literal(6),
  people: z.array(z.looseObject({ name: z.string() })),
});

/** A device that gets lost, and another that takes its place: each test goes on where the one before ended. */
test.describe.serial('a backup', () => {
  let visit: Visit;
  let page: Page;
  let backup: Buffer;

  test.beforeAll(async () => {
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
  });
  test.afterAll(() => visit.end());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const photo = () => photoFile(samplePhoto('sample3'));

  test('is asked for once somebody is enrolled', async () => {
    await createVault(page);
    await enrolByPhoto(page, ADA, [{ file: photo(), face: 2 }]);
    await page.getByRole('link', { name: 'People' }).click();
    await expect(page.getByText('There is no backup of these people yet.')).toBeVisible();
    await page.getByRole('link', { name: 'Vault' }).click();
    await expect(page.getByText('People are enrolled, and there is no backup.')).toBeVisible();
  });

  test('is one file that a passphrase opens and that shows nothing without', async () => {
    const { name, bytes } = await makeBackup(page, OF_BACKUP);
    backup = bytes;
    expect(name).toMatch(/^countenance-backup-\d{4}-\d\d-\d\d\.age$/);
    expect(backup.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    expect(findText(backup, 'Ångström')).toEqual([]);
    expect(holdsTemplate(backup)).toBe(false);
    await expect(page.getByText(/Last backup: .*\d{4}\./)).toBeVisible();
    await expect(page.getByText('People are enrolled, and there is no backup.')).toBeHidden();
  });

  test('is opened by the age program, where it was made for public keys', async () => {
    test.skip(!hasAge, 'age (github.com/FiloSottile/age) is not installed');
    const folder = mkdtempSync(join(tmpdir(), 'countenance-age-'));
    const run = (command: string, args: readonly string[], input?: Buffer) =>
      spawnSync(command, args, { cwd: folder, input, maxBuffer: 1e8 }).stdout.toString('utf8');
    const identity = run('age-keygen', []);
    await openOffice(page, 'Backup');
    await page.getByText('Public keys (age)').click();
    await page.getByLabel('Public keys', { exact: true }).fill('age1nobody');
    await goOn(page);
    await confirm(page, 'Make the backup');
    await expect(page.getByText('This is not a public key of age: age1nobody…')).toBeVisible();
    await page
      .getByLabel('Public keys', { exact: true })
      .fill(`# the safe\n${/age1[a-z0-9]+/.exec(identity)?.[0] ?? ''}\n`);
    await goOn(page);
    const { bytes } = await saveFile(page, () => confirm(page, 'Make the backup'));
    writeFileSync(join(folder, 'key.txt'), identity);
    const archive = Archive.parse(JSON.parse(run('age', ['-d', '-i', 'key.txt'], bytes)));
    rmSync(folder, { recursive: true });
    expect(archive.people.map(({ name }) => name)).toEqual([ADA]);
  });

  test('does not bring back who was removed since', async () => {
    await removePerson(page, ADA);
    await openOffice(page, 'Restore from a backup');
    await chooseBackup(page, backup);
    await openBackup(page, OF_BACKUP);
    await expect(page.getByText('Restoring would change nothing.')).toBeVisible();
    await expect(page.getByText('1 person does not come back')).toBeVisible();
    await expect(page.getByText(ADA)).toBeVisible();
  });

  test('that is damaged, or is none, is refused in words', async () => {
    await openOffice(page, 'Restore from a backup');
    await chooseBackup(page, Buffer.from('a shopping list'), 'list.txt');
    await openBackup(page, OF_BACKUP);
    await expect(page.getByText('This is not a backup.')).toBeVisible();
    await chooseBackup(page, damaged(backup));
    await openBackup(page, OF_BACKUP);
    await expect(page.getByText('This backup is damaged.')).toBeVisible();
  });

  test('all along nothing left the device, no template or key was on the page, and no error came', () => {
    expectQuiet(visit);
  });

  test('on another device shows first what it holds, and needs its passphrase', async () => {
    await visit.end();
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
    await page.goto('/');
    await page.getByRole('link', { name: 'Restore from a backup', exact: true }).click();
    await chooseBackup(page, backup);
    await openBackup(page, PASSPHRASE);
    await expect(page.getByText('This passphrase does not open this backup.')).toBeVisible();
    await openBackup(page, OF_BACKUP);
    await expect(page.getByText('1 person will be added')).toBeVisible();
    await expect(page.getByText(ADA)).toBeVisible();
    await page.reload();
    await page.goto('/#/');
    await expect(page.getByRole('link', { name: 'Create a vault', exact: true })).toBeVisible();
  });

  test('becomes a vault there, with ways in of its own, in which people are recognised', async () => {
    await page.getByRole('link', { name: 'Restore from a backup', exact: true }).click();
    await chooseBackup(page, backup);
    await openBackup(page, OF_BACKUP);
    await goOn(page);
    await chooseNewPassphrase(page, ELSEWHERE);
    await button('Restore the backup').click();
    await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
    await lock(page);
    for (const other of [PASSPHRASE, OF_BACKUP]) {
      await unlockWith(page, other);
      await expect(page.getByText('That does not open this vault.')).toBeVisible();
      await expect(button('Unlock')).toBeEnabled();
    }
    await unlockWith(page, ELSEWHERE);
    await expectRecognised(page, ADA, photo());
  });

  test('there, too, nothing left the device, no template or key was on the page, and no error came', () => {
    expectQuiet(visit);
  });
});

function expectQuiet({ watched }: Visit): void {
  const { requests, errors, messages, seen } = watched;
  expect({ requests, errors, messages }).toEqual({ requests: [], errors: [], messages: [] });
  expect(seen.messages).toBeGreaterThan(50);
}

/** With one bit of its content changed. */
function damaged(file: Buffer): Buffer {
  const bytes = Buffer.from(file);
  const at = bytes.length - 100;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
