/** What people do in the app, in their own terms: every step goes through what is on the screen. */
import type { Page } from '@playwright/test';
import { expect } from './patience';
import { publishNotice, PURPOSES, tick } from './notice';

export const PASSPHRASE = 'violet harbour teaspoon onward gravel';

type PhotoUpload = { name: string; mimeType: string; buffer: Buffer };

/** A photo as a file dialog would give it. */
export function photoFile(buffer: Buffer, name = 'photo.jpg'): PhotoUpload {
  return { name, mimeType: 'image/jpeg', buffer };
}

/** From the first page to an open, empty vault, which offers a recovery code. */
export async function startVault(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Create a vault' }).click();
  await chooseNewPassphrase(page, PASSPHRASE);
  await page.getByText('I understand that a lost passphrase').click();
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await expect(page.getByRole('heading', { name: 'Get a recovery code' })).toBeVisible();
}

/** Types a new passphrase, and the same again. @param label what the page calls it */
export async function chooseNewPassphrase(
  page: Page,
  passphrase: string,
  label = 'Passphrase',
): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
  // It comes a moment later, and moves what is below it.
  await expect(page.getByRole('meter')).toBeVisible();
}

/** From the first page to an open, empty vault without a notice. @param title the page that follows, when something keeps people from enrolling */
export async function createBareVault(page: Page, title = 'First, the notice'): Promise<void> {
  await startVault(page);
  await page.getByRole('button', { name: 'Do this later' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

/** From the first page to an open, empty vault with a notice, on the page where enrolment begins. */
export async function createVault(page: Page): Promise<void> {
  await createBareVault(page);
  await prepareToEnrol(page);
}

/** On the page that says that a notice is missing: publishes one, and goes where enrolment begins. */
export async function prepareToEnrol(
  page: Page,
  written?: Parameters<typeof publishNotice>[1],
): Promise<void> {
  await publishNotice(page, written);
  await page.getByRole('button', { name: 'Enrol a person' }).click();
  await expect(page.getByRole('heading', { name: 'Before you decide' })).toBeVisible();
}

/** Types a passphrase on the unlock screen. */
export async function unlockWith(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** Goes to one of the places in the navigation. */
export async function goTo(
  page: Page,
  place: 'Recognise' | 'Enrol' | 'People' | 'Visits' | 'Vault',
): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place }).click();
}

/** Reads the notice, as far as the page on which one agrees. */
export async function read(page: Page): Promise<void> {
  const another = page.getByRole('button', { name: 'Enrol another person' });
  if (await another.isVisible()) await another.click();
  else await goTo(page, 'Enrol');
  await expect(page.getByRole('heading', { name: 'Before you decide' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'Do you agree?' })).toBeVisible();
}

/** Reads, agrees to what has to be agreed to, and chooses how to show the face. @param contact how to reach them; nothing when not given */
export async function agree(
  page: Page,
  name: string,
  how: 'use the camera' | 'use a photo',
  contact = '',
): Promise<void> {
  await read(page);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail address or telephone number').fill(contact);
  await tick(page, PURPOSES.recognition);
  await page.getByRole('button', { name: `I agree: ${how}` }).click();
}

/** Enrols whoever the webcam shows, turning the head as asked, and without glasses, up to the check that follows. */
export async function enrolByWebcam(page: Page, name: string): Promise<void> {
  await agree(page, name, 'use the camera');
  await sayNoGlasses(page);
  await expectEnrolled(page, name);
  // Browsers write titles into their history.
  expect(await page.title()).toBe('Enrolled · Countenance');
}

/** Before the coach, as somebody who cannot turn their head: waits until all pictures are taken, and the camera is off. */
export async function takeWithoutTurning(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I cannot turn my head' }).click();
  await expect(page.getByRole('heading', { name: 'Do you sometimes wear glasses?' })).toBeVisible({
    timeout: 300_000,
  });
}

/** Waits until all poses were taken, and says that the person wears no glasses. */
export async function sayNoGlasses(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'No', exact: true }).click({ timeout: 300_000 });
}

/** Enrols from photos, choosing the numbered face in each. */
export async function enrolByPhoto(
  page: Page,
  name: string,
  photos: readonly { readonly file: PhotoUpload; readonly face: number }[],
): Promise<void> {
  await agree(page, name, 'use a photo');
  for (const { file, face } of photos) {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: `Use face ${String(face)}` }).click();
    await expect(page.getByText(`Face ${String(face)} was used.`)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Store', exact: true }).click();
  await expectEnrolled(page, name);
}

/** That somebody has been stored; by webcam that takes as long as the pictures do. */
export async function expectEnrolled(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: `${name} is enrolled` })).toBeVisible({
    timeout: 300_000,
  });
}

/** Milliseconds until the app has surely let go of a webcam that was turned off, after its last frame has come. */
const RELEASED_MS = 1000;

/** Turns the camera of the recognise screen off, changes what it sees, and turns it on again. */
export async function stepInFront(page: Page, change: () => void): Promise<void> {
  const stop = page.getByRole('button', { name: 'Stop the camera' });
  const start = page.getByRole('button', { name: 'Start the camera' });
  // Neither is there while the models are loaded.
  await expect(stop.or(start)).toBeVisible();
  if (await stop.isVisible()) await stop.click();
  change();
  // As long as somebody holds a webcam, the browser gives the same session again, which still plays the film before.
  await page.waitForTimeout(RELEASED_MS);
  await start.click();
}

/** The decisions on the recognise screen, one for each face in view. */
export function decisions(page: Page) {
  return page.getByTestId('decision');
}

/** Removes a person, confirming what is destroyed. */
export async function removePerson(page: Page, name: string): Promise<void> {
  await goTo(page, 'People');
  await page.getByRole('button', { name: `Remove ${name}` }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: `Remove ${name}` }).click();
  await expect(page.getByText(`${name} was removed`)).toBeVisible();
}

/** Locks the vault. */
export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
}

/** On the recognise screen, opens a photo and waits for the decision about somebody in it. */
export async function expectRecognised(
  page: Page,
  name: string,
  photo: PhotoUpload,
): Promise<void> {
  await goTo(page, 'Recognise');
  await page.getByRole('radio', { name: 'Photo' }).click();
  await page.locator('input[type=file]').setInputFiles(photo);
  await expect(page.locator(`[data-testid=decision][data-name="${name}"]`)).toHaveCount(1);
}
