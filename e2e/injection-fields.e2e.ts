import { expect, test, type Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { backupOfCrowd } from '../src/vault/testing/crowd';
import { ada } from './faces';
import { createTyping } from './fields';
import { typeIntoWays } from './hostile-ways';
import { expectHarmless, followDialogs, HOSTILE, HOSTILE_NAMES } from './hostile';
import { expectAtDoor, typeCode } from './kiosk';
import { addKioskDevice, chooseBackup, confirm, goOn, openOffice, saveFile } from './office';
import { choose } from './notice';
import { chooseNewPassphrase, goTo, PASSPHRASE, photoFile, read, unlockWith } from './person';
import { startVisit, type Visit } from './visit';
import { portrait } from './webcam';

/** A passphrase for whatever else asks for one. */
const ANOTHER = 'crimson ladder walnut beyond thunder';

/** Hostile texts in every field that the app has, saved where it saves them: each test goes on where the one before ended. */
test.describe.serial('a hostile text in every field', () => {
  let visit: Visit;
  let page: Page;
  let dialogs: readonly string[];
  let photo: Buffer;
  let words: readonly string[];
  let typing: ReturnType<typeof createTyping>;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const dialog = () => page.getByRole('dialog');
  const type = (file: string, leave?: string) => typing.type(file, leave);
  const first = (text: string) => page.getByText(text).first();

  test.beforeAll(async ({ browser }) => {
    photo = await portrait(browser, ada);
    visit = await startVisit({ webcams: 0 });
    page = visit.page;
    dialogs = followDialogs(page);
    typing = createTyping(page);
  });
  test.afterEach(() => expectHarmless(page));
  test.afterAll(() => visit.end());

  async function openPerson(name: string) {
    await goTo(page, 'People');
    await page.getByRole('rowheader').getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  }

  test('before there is a vault, and where one is restored', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Create a vault', exact: true }).click();
    await type('create-vault/create-vault.tsx');
    await type('new-passphrase/new-passphrase.tsx');
    await page.goto('/#/');
    const identity = await generateX25519Identity();
    const crowd = {
      people: HOSTILE_NAMES.length,
      samples: 1,
      nameOf: (at: number) => HOSTILE_NAMES[at] ?? '',
    };
    const file = await backupOfCrowd(crowd, await identityToRecipient(identity));
    await page.getByRole('link', { name: 'Restore from a backup', exact: true }).click();
    await chooseBackup(page, Buffer.from(file));
    await type('restore/key-page.tsx', PASSPHRASE);
    await button('It was locked to public keys (age)').click();
    await type('restore/key-page.tsx', HOSTILE.image);
    await button('Open the backup').click();
    await type('restore/key-page.tsx', identity);
    await button('Open the backup').click();
    await button('Go on').click();
    await type('restore/restore-as-new.tsx', HOSTILE.script);
    await chooseNewPassphrase(page, PASSPHRASE);
    await button('Restore the backup').click();
    await expect(page.getByRole('navigation')).toBeVisible();
  });

  test('of a notice, which people read then, and papers are made of', async () => {
    await page.goto('/#/vault/notice');
    await button('Write a new version').click();
    await type('notices/who-page.tsx', HOSTILE.image);
    const last = page.getByRole('heading', { name: 'What people read' });
    while (!(await last.isVisible())) await goOn(page);
    await type('notices/words-fields.tsx', HOSTILE.nesting);
    await choose(page, 'Language', 'Deutsch');
    await button('Remove Deutsch').click();
    await goOn(page);
    await button(/^Publish/).click();
    await expect(page.getByRole('heading', { name: 'The notice is published' })).toBeVisible();
    await expectHarmless(page);
    await page.goto('/#/vault/papers');
    for (const paper of await page.getByRole('main').getByRole('link').all()) {
      await paper.click();
      await expect(button('All papers')).toBeVisible();
      await expectHarmless(page);
      await button('All papers').click();
    }
  });
  test('of an enrolment, which a receipt shows', async () => {
    await read(page);
    await page.getByText(/^The person is under/).click();
    await type('enrol/agree-step.tsx', HOSTILE.nesting);
    await type('notice/answer-fields.tsx');
    await type('notice/guardian-fields.tsx', HOSTILE.script);
    await page.getByLabel('Name', { exact: true }).fill('Ada');
    const purposes = page.getByRole('group', { name: 'What my face may be used for' });
    await purposes.getByText(HOSTILE.nesting).first().click();
    await button('I agree: use a photo').click();
    await page.locator('input[type=file]').setInputFiles(photoFile(photo));
    await button('Use face 1').click();
    await button('Store').click();
    await expect(first(`${HOSTILE.script} (${HOSTILE.script})`)).toBeVisible();
    const { bytes } = await saveFile(page, () => button('Save as a file').click());
    expect(JSON.parse(bytes.toString())).toBeTruthy();
  });

  test('about a person: what is put right, their group, a hold, a restriction', async () => {
    await openPerson('Ada');
    for (const [change, text] of [
      ['Change how to reach them', HOSTILE.image],
      ['Change the guardian’s name', HOSTILE.drawing],
      ['Change the name', HOSTILE.address],
    ] as const) {
      await button(change).click();
      await type('people/rectify.tsx', text);
      await button('Save').click();
      await expect(dialog()).toBeHidden();
      await expect(first(text)).toBeVisible();
    }
    await page.getByRole('button', { name: /^What was put right/ }).click();
    await expect(first(`“Ada” became “${HOSTILE.address}”`)).toBeVisible();
    await page.getByRole('button', { name: /^Agreed to version/ }).click();
    await button('Take the consent back').click();
    await page.getByText('A parent or guardian takes it back').click();
    await type('consent/use-guardian.tsx', HOSTILE.image);
    await button('Cancel').click();
    await button('Change the group').click();
    await type('retention/group-dialog.tsx', HOSTILE.template);
    await button('Save').click();
    await expect(page.getByTestId('keeping')).toContainText(HOSTILE.template);
    await button('Set a legal hold').click();
    await type('retention/hold-dialog.tsx', HOSTILE.script);
    await button('Save').click();
    await expect(page.getByTestId('keeping')).toContainText(HOSTILE.script);
    await button(`Restrict ${HOSTILE.address}`).click();
    await type('people/person-restriction.tsx');
    await type('people/cause-fields.tsx', HOSTILE.nesting);
    await dialog()
      .getByRole('button', { name: /^Restrict/ })
      .click();
    await expect(first(HOSTILE.nesting)).toBeVisible();
  });

  test('of the list of people, and of the rules for how long they are kept', async () => {
    await goTo(page, 'People');
    await type('people/roster-filters.tsx');
    await page.getByRole('checkbox', { name: /^Select all/ }).click();
    await button('Restrict').click();
    await type('people/restrict-many.tsx');
    await button('Cancel').click();
    await button('Erase').click();
    await type('people/erase-many.tsx', HOSTILE.formula);
    await page.getByRole('button', { name: /^Erase \d+ people/ }).click();
    await expect(page.getByText('That is not the number of people')).toBeVisible();
    await button('Cancel').click();
    await button('How long people are kept').click();
    await button('Add a rule').click();
    await choose(page, 'Whom it is about', 'Another group …');
    await type('retention/rule-fields.tsx', HOSTILE.image);
    await button('Save the rules').click();
    await expect(page.getByText('The rules are saved.')).toBeVisible();
    await page.reload();
    await unlockWith(page, PASSPHRASE);
    await expect(first(`Group “${HOSTILE.image}”`)).toBeVisible();
  });

  test('of requests, and of the audit log', async () => {
    await openOffice(page, 'Requests');
    await button('Note a request').click();
    await type('access/who-asks.tsx', HOSTILE.image);
    await type('access/new-request.tsx', HOSTILE.drawing);
    await button('Note it').click();
    const change = button(`Change the request of ${HOSTILE.image}`);
    await change.click();
    await page.getByRole('menuitem', { name: 'Extend by two months' }).click();
    await type('access/extend-request.tsx', HOSTILE.script);
    await button('Extend it').click();
    await expect(page.getByTestId('request')).toContainText(HOSTILE.script);
    await change.click();
    await page.getByRole('menuitem', { name: 'Note the answer' }).click();
    await type('access/answer-request.tsx', HOSTILE.nesting);
    await button('Note the answer').click();
    await expect(page.getByTestId('request')).toContainText(HOSTILE.nesting);
    await openOffice(page, 'Audit log');
    await type('audit/filters.tsx');
    await choose(page, 'Keep entries for', '365 days');
    await type('audit/keep-log.tsx', HOSTILE.image);
    await button('Save').click();
    await button('Erase older entries').click();
    await expect(page.getByText('Saved. Entries are kept')).toBeVisible();
    const log = await saveFile(page, () => button('Export the log').click());
    for (const line of log.bytes.toString().trimEnd().split('\n'))
      expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  test('of ways in, and of what asks for a proof', async () => {
    words = await typeIntoWays(page, typing, ANOTHER);
  });

  test('of a backup, of the data of somebody, of renewing and of erasing the vault', async () => {
    await openOffice(page, 'Backup');
    await type('vault/backup-lock.tsx');
    await page.getByText('Public keys (age)', { exact: true }).click();
    await type('vault/backup-lock.tsx', HOSTILE.script);
    await goOn(page);
    await confirm(page, 'Make the backup');
    await expect(first('This is not a public key of age:')).toBeVisible();
    await openPerson(HOSTILE.image);
    await page.getByRole('link', { name: /^Give them their data/ }).click();
    await type('access/give-data.tsx');
    await openOffice(page, 'Renew the vault');
    await goOn(page);
    await type('vault/renew.tsx');
    await openOffice(page, 'Erase this vault');
    await goOn(page);
    await button('Use the recovery code instead').click();
    await type('proof/secret-field.tsx');
    await button('Use a passphrase instead').click();
    await confirm(page, 'Go on to the last question');
    await type('erasure/vault-last-question.tsx', HOSTILE.script);
    await button('Stop').click();
  });

  test('of a kiosk, which shows them at its door, and of what is noted there', async () => {
    await openOffice(page, 'Codes');
    await button('Give somebody a code').click();
    await type('badges/new-badge.tsx', HOSTILE.formula);
    await button('Make the code').click();
    const code = ((await page.getByTestId('badge-code').textContent()) ?? '').replaceAll(/\D/g, '');
    await button('Done').click();
    await addKioskDevice(page);
    await openOffice(page, 'Kiosks');
    await button('Set up').click();
    await page.getByText('Check in', { exact: true }).click();
    await page.getByRole('button', { name: /^More/ }).click();
    await type('kiosks/set-up-form.tsx', HOSTILE.image);
    await type('kiosks/more-fields.tsx', HOSTILE.script);
    await button('Save').click();
    await expect(page.getByText('It has to begin with https://')).toBeVisible();
    await page.getByLabel(/^Web address of the notice/).fill('');
    await button('Save').click();
    await button('Hand over this device').click();
    await expectAtDoor(page);
    await expectHarmless(page);
    await page.getByRole('button', { name: /code/i }).first().click();
    await typeCode(page, code);
    await expect(page.getByTestId('greeting')).toContainText(HOSTILE.formula);
    await expect(first(HOSTILE.script)).toBeVisible();
    await expectAtDoor(page);
    await button('Staff').click();
    await type('unlock/passphrase-page.tsx', HOSTILE.image);
    await button('Unlock').click();
    await expect(page.getByText('That does not open this vault.')).toBeVisible();
    await button('Use the recovery code').click();
    await type('unlock/code-page.tsx', words.join(' '));
    await button('Unlock').click();
    await expect(page.getByRole('navigation')).toBeVisible();
  });

  test('of visits, whose files hold no formula', async () => {
    await goTo(page, 'Visits');
    await type('visits/filters.tsx');
    const csv = await saveFile(page, () => button('Save as CSV').click());
    expect(csv.bytes.toString()).toContain(`,'${HOSTILE.formula},check-in,`);
    await page.getByRole('button', { name: /that was not them$/ }).click();
    await type('visits/reject-visit.tsx', HOSTILE.image);
    await button('It was not them').click();
    await button('Done').click();
    await expect(page.getByTestId('follow-up')).toContainText(HOSTILE.image);
    await page.getByRole('button', { name: /^Close: / }).click();
    await type('visits/close-follow-up.tsx', HOSTILE.script);
    await button('Close it').click();
    await expect(page.getByText('0 visits were rejected')).toBeVisible();
  });

  test('leaves none out; and no dialog was shown, nothing ran or was asked of anybody, and no error came', () => {
    expect(typing.left()).toEqual([]);
    const { requests, errors, messages } = visit.watched;
    expect({ dialogs, requests, errors, messages }).toEqual({
      dialogs: [],
      requests: [],
      errors: [],
      messages: [],
    });
  });
});
