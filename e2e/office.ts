/** What officers do to look after the vault, in their own terms: every step goes through what is on the screen. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './patience';
import { readFileSync } from 'node:fs';
import { chooseNewPassphrase, goTo, PASSPHRASE } from './person';

/** Goes to one of the pages to which the vault's overview leads. */
export async function openOffice(
  page: Page,
  title:
    | 'How sure is sure?'
    | 'Recognition model'
    | 'Kiosks'
    | 'Requests'
    | 'Codes'
    | 'How the kiosk is doing'
    | 'Audit log'
    | 'Erasures'
    | 'Ways in'
    | 'Backup'
    | 'Restore from a backup'
    | 'Renew the vault'
    | 'Erase this vault',
): Promise<void> {
  await goTo(page, 'Vault');
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${title.replace('?', '\\?')}`) })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: headings[title] })).toBeVisible();
}

const headings = {
  'How sure is sure?': 'How sure is sure?',
  'Recognition model': 'Recognition model',
  Kiosks: 'Kiosks',
  Requests: 'Requests',
  Codes: 'Codes',
  'How the kiosk is doing': 'How the kiosk is doing',
  'Audit log': 'Audit log',
  Erasures: 'Erasures',
  'Ways in': 'Ways in',
  Backup: 'Make a backup',
  'Restore from a backup': 'Restore from a backup',
  'Renew the vault': 'Renew the vault',
  'Erase this vault': 'Erase this vault',
};

/** Presses the button that leads on. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on' }).click();
}

/** Shows once more that one is an officer. @param submit what is done with it */
export async function confirm(page: Page, submit: string, passphrase = PASSPHRASE): Promise<void> {
  await expectProofAsked(page);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: submit, exact: true }).click();
}

/** That the page asks an officer for a way in once more. */
export async function expectProofAsked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Confirm that it is you' })).toBeVisible();
}

/** The kinds of ways in, as the page calls them on which one is chosen. */
type Kind =
  | 'Another passphrase'
  | 'A passkey'
  | 'A recovery code'
  | 'A kiosk passphrase'
  | 'This kiosk opens by itself';

/** Chooses what kind of way in to add. */
export async function chooseKind(page: Page, kind: Kind): Promise<void> {
  await openOffice(page, 'Ways in');
  await page.getByRole('button', { name: 'Add a way in' }).click();
  await page.getByRole('link', { name: new RegExp(`^${kind}`) }).click();
}

interface NewPassphrase {
  readonly label: string;
  readonly passphrase: string;
}

/** Adds a passphrase, and goes back to the list of ways in. */
export async function addPassphrase(
  page: Page,
  kind: Extract<Kind, 'Another passphrase' | 'A kiosk passphrase'>,
  { label, passphrase }: NewPassphrase,
): Promise<void> {
  await chooseKind(page, kind);
  await page.getByLabel('Name').fill(label);
  await chooseNewPassphrase(page, passphrase);
  await goOn(page);
  await confirm(page, 'Add this way in');
  await finishAdding(page, label);
}

/** Lets this device open by itself as a kiosk, with the risk accepted, and goes back to the list of ways in. */
export async function addKioskDevice(page: Page): Promise<void> {
  await chooseKind(page, 'This kiosk opens by itself');
  await page.getByText('I understand that whoever takes this device').click();
  await goOn(page);
  await confirm(page, 'Turn it on');
  await finishAdding(page, 'This device, by itself');
}

/** Adds a passkey, which the authenticator of the test makes, and goes back to the list of ways in. */
export async function addPasskey(page: Page, label: string): Promise<void> {
  await askForPasskey(page, label);
  await finishAdding(page, label);
}

/** Goes as far as the device being asked for a passkey. */
export async function askForPasskey(page: Page, label: string): Promise<void> {
  await chooseKind(page, 'A passkey');
  await page.getByLabel('Name').fill(label);
  await goOn(page);
  await confirm(page, 'Go on');
  await page.getByRole('button', { name: 'Create the passkey' }).click();
}

async function finishAdding(page: Page, label: string): Promise<void> {
  await expect(page.getByText(`“${label}” opens the vault from now on.`)).toBeVisible();
  await page.getByRole('button', { name: 'Show all ways in' }).click();
  await expect(wayIn(page, label)).toBeVisible();
}

/** A row in the list of ways in. */
export function wayIn(page: Page, label: string): Locator {
  return page.getByRole('row').filter({ has: page.getByText(label, { exact: true }) });
}

/** Opens what can be done with a way in. */
export async function openChanges(page: Page, label: string): Promise<void> {
  await wayIn(page, label)
    .getByRole('button', { name: `Change ${label}` })
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
}

/** Removes a way in, confirming that it opens nothing any more. */
export async function removeWay(page: Page, label: string): Promise<void> {
  await openOffice(page, 'Ways in');
  await openChanges(page, label);
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByText(`“${label}” was removed.`)).toBeVisible();
}

/** The words of the recovery code on the screen, in their order. */
export async function readWords(page: Page): Promise<readonly string[]> {
  const sheet = page.getByRole('region', { name: 'Your recovery code' });
  await expect(sheet.getByRole('listitem')).toHaveCount(12);
  const items = await sheet.getByRole('listitem').allTextContents();
  return items.map((item) => item.replace(/\d+/, ''));
}

/** Types back the words that are asked for. @param words all twelve, right or wrong */
export async function typeWordsBack(page: Page, words: readonly string[]): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Type some of the words' })).toBeVisible();
  const labels = await page.locator('label').allTextContents();
  for (const label of labels) {
    const word = words[Number(label.replace('Word ', '')) - 1] ?? '';
    await page.getByLabel(label, { exact: true }).fill(word);
  }
  await page.getByRole('button', { name: 'Finish' }).click();
}

/** From the page that offers a recovery code to one that opens the vault. @returns its words */
export async function takeRecoveryCode(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Show the words' }).click();
  const words = await readWords(page);
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await typeWordsBack(page, words);
  return words;
}

/** A file, as the browser saves it. */
interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Presses what makes the browser save a file. */
export async function saveFile(page: Page, press: () => Promise<void>): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Makes a backup that a passphrase opens, and goes back to the overview. */
export async function makeBackup(page: Page, passphrase: string): Promise<Saved> {
  await openOffice(page, 'Backup');
  await chooseNewPassphrase(page, passphrase, 'Passphrase of the backup');
  await goOn(page);
  const backup = await saveFile(page, () => confirm(page, 'Make the backup'));
  await expect(page.getByRole('heading', { name: 'The backup is made' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the vault' }).click();
  return backup;
}

/** On the page that asks for a backup, chooses a file. */
export async function chooseBackup(page: Page, buffer: Buffer, name = 'backup.age') {
  const mimeType = 'application/octet-stream';
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
}

/** Types the passphrase of the chosen backup. */
export async function openBackup(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase of the backup', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open the backup' }).click();
}
