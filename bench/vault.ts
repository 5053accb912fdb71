import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, findBrowser } from '../e2e/browser';
import { buildPage, servePage } from '../e2e/own-page';
import { median } from './contender';
import type { Filled } from './vault-page/fill';
import type { Parts } from './vault-page/parts';

/** Fresh pages that unlock; the median counts. */
const ROUNDS = 5;

const PASSPHRASE = 'a passphrase for the benchmark';

/** Milliseconds that unlocking 10,000 people may take after the passphrase is stretched. */
export const UNLOCK_LIMIT_MILLIS = 3_000;

/** How long a vault of some size takes. All times in milliseconds, medians where there are several. */
export interface VaultMeasured extends Filled {
  readonly people: number;
  /** With the recovery code, which is not stretched: all the work after the passphrase. */
  readonly unlock: number;
  readonly slowestUnlock: number;
  readonly unlockByPassphrase: number;
  /** Stretching the passphrase at the cost that stands in the vault. */
  readonly kdf: number;
  /** One probe against everybody. */
  readonly search: number;
  /** Bytes of the page and the vault worker, unlocked. */
  readonly memory: number;
  readonly parts: Parts;
}

/** Makes a vault with so many people and measures it in fresh pages of one browser. */
export async function measureVault(people: number): Promise<VaultMeasured> {
  const profile = mkdtempSync(join(tmpdir(), 'countenance-bench-'));
  const served = await servePage(await buildPage(join(import.meta.dirname, 'vault-page')));
  const context = await chromium.launchPersistentContext(profile, {
    ...findBrowser(),
    args: [...browserArguments, '--enable-blink-features=ForceEagerMeasureMemory'],
    baseURL: served.origin,
  });
  try {
    return await measureIn(context, people);
  } finally {
    await context.close();
    served.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function measureIn(context: BrowserContext, people: number): Promise<VaultMeasured> {
  const filled = await inFreshPage(context, (page) =>
    page.evaluate(([count, passphrase]) => window.vaultBench.fill(count, passphrase), [
      people,
      PASSPHRASE,
    ] as const),
  );
  const byCode = { kind: 'recovery', words: filled.words } as const;
  const byPassphrase = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
  const unlockings = await repeated(() =>
    inFreshPage(context, (page) =>
      page.evaluate((opener) => window.vaultBench.unlock(opener), byCode),
    ),
  );
  const stretched = await repeated(() =>
    inFreshPage(context, (page) =>
      page.evaluate((opener) => window.vaultBench.unlock(opener), byPassphrase),
    ),
  );
  if (unlockings.some((unlocking) => unlocking.people !== people))
    throw new Error('somebody is missing');
  const times = unlockings.map(({ unlock }) => unlock);
  return {
    ...filled,
    people,
    unlock: median(times),
    slowestUnlock: Math.max(...times),
    unlockByPassphrase: median(stretched.map(({ unlock }) => unlock)),
    kdf: await inFreshPage(context, (page) =>
      page.evaluate((passphrase) => window.vaultBench.kdf(passphrase), PASSPHRASE),
    ),
    search: await inFreshPage(context, (page) =>
      page.evaluate((opener) => window.vaultBench.search(opener), byCode),
    ),
    memory: median(unlockings.map(({ memory }) => memory)),
    parts: await inFreshPage(context, (page) =>
      page.evaluate((words) => window.vaultBench.parts(words), filled.words),
    ),
  };
}

async function inFreshPage<T>(
  context: BrowserContext,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto('/');
    await page.waitForFunction(() => 'vaultBench' in window);
    return await work(page);
  } finally {
    await page.close();
  }
}

async function repeated<T>(work: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await work());
  return all;
}
