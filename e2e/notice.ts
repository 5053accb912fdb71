/** Writing the notice, and saying yes to it: every step goes through what is on the screen. */
import type { Page } from '@playwright/test';
import { expect } from './patience';

/** What the officers of these journeys write. */
interface Written {
  /** Whether there is a second purpose, which people may leave out. */
  readonly greeting?: boolean;
  /** An answer to "Everything about them is erased": "at once" when not given. */
  readonly erased?: string;
  /** An answer to "Whoever agreed to an earlier version has to answer this one". */
  readonly answer?: string;
}

/** Titles of the purposes, as people tick them. */
export const PURPOSES = { recognition: 'Recognising you', greeting: 'Saying hello' } as const;

const CONTROLLER = { name: 'Harbour Library', contact: 'privacy@library.example' };

/** From the page that says that a notice is missing, or offers another version, to the page that says that it is published. */
export async function publishNotice(page: Page, written: Written = {}): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const goOn = () => button('Go on').click();
  await button(/^Write (the notice|a new version)$/).click();
  await expect(page.getByRole('heading', { name: 'Who is responsible?' })).toBeVisible();
  await page.getByLabel('Name of the organisation').fill(CONTROLLER.name);
  await page.getByLabel('How people reach you about their data').fill(CONTROLLER.contact);
  await goOn();
  if (written.greeting) await button('Add a purpose').click();
  await goOn();
  await expect(page.getByRole('heading', { name: 'When people change their mind' })).toBeVisible();
  if (written.erased) await choose(page, 'Everything about them is erased', written.erased);
  if (written.answer) await choose(page, 'Whoever agreed to an earlier', written.answer);
  await goOn();
  await expect(page.getByRole('heading', { name: 'What people read' })).toBeVisible();
  if (written.greeting) {
    for (const language of ['Deutsch', 'Français', 'Español']) {
      await choose(page, 'Language', language);
      await button(`Remove ${language}`).click();
    }
    await page.getByLabel('Purpose 2: what people tick').fill(PURPOSES.greeting);
    await page.getByLabel('Purpose 2: what it means').fill('The desk greets you by your name.');
  }
  await goOn();
  await button(/^Publish/).click();
  await expect(page.getByRole('heading', { name: 'The notice is published' })).toBeVisible();
}

/** Chooses one of a list. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(label) }).click();
  await page.getByRole('option', { name: option }).click();
}

/** Ticks what somebody agrees to. */
export async function tick(page: Page, ...purposes: readonly string[]): Promise<void> {
  for (const purpose of purposes) await page.getByText(purpose, { exact: true }).click();
}
