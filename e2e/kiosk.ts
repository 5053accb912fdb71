/** What happens at a kiosk's door, in the terms of whoever is there. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './patience';
import { addKioskDevice, openOffice } from './office';

/** Sets the kiosk of this device up, with the vault open for an officer, and hands it over. @param purpose as the page calls it */
export async function handOverKiosk(
  page: Page,
  purpose: string,
  name = 'Front door',
): Promise<void> {
  await addKioskDevice(page);
  await openOffice(page, 'Kiosks');
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByLabel('Name of the kiosk').fill(name);
  await page.getByText(purpose, { exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Hand over this device' }).click();
  await expectAtDoor(page);
}

/** That the kiosk is open, at its door. */
export async function expectAtDoor(page: Page): Promise<void> {
  await expect(page.getByTestId('door')).toBeVisible({ timeout: 120_000 });
}

/** That somebody is greeted, and what was noted. */
export async function expectGreeted(
  page: Page,
  name: string,
  noted: { readonly visit: string; readonly repeated?: boolean },
): Promise<void> {
  const greeting = page.getByTestId('greeting');
  await expect(greeting).toContainText(name, { timeout: 120_000 });
  await expect(greeting).toHaveAttribute('data-visit', noted.visit);
  await expect(greeting).toHaveAttribute('data-repeated', String(noted.repeated ?? false));
}

/** Listens to a door as another program on this device would: from a page of the same address. @returns what it has heard so far */
export async function listenToDoor(
  context: BrowserContext,
): Promise<() => Promise<readonly { readonly signal: string }[]>> {
  const page = await context.newPage();
  // Not the app itself: its vault is open in one tab at a time.
  await page.goto('/signals.json');
  await page.evaluate(() => {
    const heard: unknown[] = [];
    new BroadcastChannel('countenance.door').onmessage = ({ data }) => void heard.push(data);
    Reflect.set(window, 'heard', heard);
  });
  return () => page.evaluate(() => Reflect.get(window, 'heard') as { signal: string }[]);
}

/** Gives somebody a code, with the vault open for an officer. @returns its digits */
export async function giveCode(page: Page, name: string): Promise<string> {
  await openOffice(page, 'Codes');
  await page.getByRole('button', { name: 'Give somebody a code' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Make the code' }).click();
  const code = (await page.getByTestId('badge-code').textContent()) ?? '';
  await page.getByRole('button', { name: 'Done' }).click();
  return code.replaceAll(/\D/g, '');
}

/** Types a code at the door, by keyboard. */
export async function typeCode(page: Page, code: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Type your code' })).toBeVisible();
  await page.keyboard.type(code);
  await expect(page.getByText('8 of 8 digits typed')).toBeVisible();
  await page.keyboard.press('Enter');
}
