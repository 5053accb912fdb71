import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, findBrowser } from '../e2e/browser';
import { openCrowd } from '../e2e/crowd';
import { PASSPHRASE, unlockWith } from '../e2e/person';
import { median } from './contender';

/** Milliseconds within which the list of 10,000 people has to be there. */
export const TABLE_LIMIT_MILLIS = 1_000;

/** Fresh pages in which the list is opened; the median counts. */
const ROUNDS = 5;

/** Typed letter by letter: words in another order than in the name, and without its accents. */
const TYPED = 'dvorak ch';

/** A ninth of the crowd has this name: more than a thousand of ten thousand. */
const ERASED = 'grace';

/** Milliseconds that erasing so many may take before the bench gives up. */
const ERASE_MS = 1_800_000;

/** How long an office of some size takes, in the built app. All times in milliseconds. */
export interface PeopleMeasured {
  /** From the press on "Unlock" to the first page, stretching the passphrase included. */
  readonly unlock: number;
  /** From the press on "People" to the first rows, as they are painted. */
  readonly table: number;
  readonly slowestTable: number;
  /** From a key to what it finds, as it is painted. */
  readonly keystroke: number;
  readonly slowestKeystroke: number;
  /** From the key to the last row of all. */
  readonly toTheEnd: number;
  readonly erased: number;
  readonly erasing: number;
}

/** Fills the built app with so many people and does with them what an officer does. @param origin serves the built app */
export async function measurePeople(origin: string, people: number): Promise<PeopleMeasured> {
  const profile = mkdtempSync(join(tmpdir(), 'countenance-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...findBrowser(),
    args: [...browserArguments],
    baseURL: origin,
    viewport: { width: 1280, height: 800 },
  });
  context.setDefaultTimeout(ERASE_MS);
  try {
    const page = await context.newPage();
    await openCrowd(page, people);
    await page.close();
    return await measureIn(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function measureIn(context: BrowserContext): Promise<PeopleMeasured> {
  const unlocks: number[] = [];
  const tables: number[] = [];
  let page: Page | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    await page?.close();
    page = await context.newPage();
    unlocks.push(await timeToUnlock(page));
    tables.push(await timeToTable(page));
  }
  if (!page) throw new Error('there has to be a round');
  const keys: number[] = [];
  for (let length = 1; length <= TYPED.length; length++)
    keys.push(await timeToFind(page, TYPED.slice(0, length)));
  // A blank after a word finds the same as without it.
  const told = keys.filter((took) => took > 0);
  await timeToFind(page, '');
  const toTheEnd = await timeToEnd(page);
  const { erased, erasing } = await erase(page);
  return {
    unlock: median(unlocks),
    table: median(tables),
    slowestTable: Math.max(...tables),
    keystroke: median(told),
    slowestKeystroke: Math.max(...told),
    ...{ toTheEnd, erased, erasing },
  };
}

async function timeToUnlock(page: Page): Promise<number> {
  await page.goto('/');
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  const start = performance.now();
  await unlockWith(page, PASSPHRASE);
  await page.getByRole('navigation').waitFor();
  return performance.now() - start;
}

/** In the page, so that no message to the browser and back is measured. */
function timeToTable(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const link = document.querySelector<HTMLAnchorElement>('nav a[href="#/people"]');
    if (!link) throw new Error('there is no way to the list');
    const start = performance.now();
    link.click();
    while (!document.querySelector('tbody tr[data-index] a'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    // Once more, so that it is painted.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
}

/** Types into the search field, and waits until the number of those who fit has changed. @returns 0 where it stays as it is */
function timeToFind(page: Page, text: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('main input[type="text"]');
    const status = [...document.querySelectorAll('[role="status"]')].find((each) =>
      /^[\d,]+ (people|person) of |^Nobody fits/.test(each.textContent),
    );
    if (!field || !status) throw new Error('there is no list');
    const before = status.textContent;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const start = performance.now();
    set?.call(field, typed);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // A second without a change is the end of it.
    while (status.textContent === before && performance.now() - start < 1_000)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const took = performance.now() - start;
    return status.textContent === before ? 0 : took;
  }, text);
}

function timeToEnd(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const first = document.querySelector<HTMLElement>('tbody tr[data-index] a');
    const total = Number(document.querySelector('table')?.getAttribute('aria-rowcount'));
    first?.focus();
    const start = performance.now();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    while (!document.querySelector(`tbody tr[aria-rowindex="${String(total)}"] a`))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
}

async function erase(page: Page): Promise<{ readonly erased: number; readonly erasing: number }> {
  await timeToFind(page, ERASED);
  const all = page.getByRole('checkbox', { name: /^Select all/ });
  const label = (await all.getAttribute('aria-label')) ?? '';
  const erased = Number(label.replace(/\D/g, ''));
  // It is ticked once the vault has told who they are.
  await all.click();
  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel(/to confirm/).fill(String(erased));
  const start = performance.now();
  await dialog.getByRole('button', { name: /^Erase/ }).click();
  // It is seen how far it is.
  await dialog.getByRole('progressbar').waitFor();
  await page.getByText('people were erased.').waitFor();
  return { erased, erasing: performance.now() - start };
}
