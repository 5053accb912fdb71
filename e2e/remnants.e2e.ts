import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, findBrowser } from './browser';
import { filesBelow } from './disk';
import { buildPage, servePage, type BuiltPage, type ServedPage } from './own-page';
import type { Steps, Traces } from './remnants/page';

/**
 * What is left in the browser's own files after an erasure. IndexedDB is a log, so what is deleted stays in it until the browser compacts its files; the app has it
 * do so (src/vault/store/connection). Raw files are searched for the ciphertext itself: it does not compress, so that a search for its bytes finds it.
 */

const PASSPHRASE = 'violet harbour teaspoon onward gravel';
const RENEWED = 'copper lantern meadow sixty whistle';

/** People in a vault whose tables the browser merges all at once, and in one of so many tables that it does not. */
const CLASS = 25;
const TOWN = 2_000;

/** Starts after which nothing of somebody is left in the files of a large vault. Measured: one or two (docs/threat-model.md), and one to spare. */
const STARTS = 3;

/** Milliseconds that the browser takes at the most until it has compacted its files: it does so after it has answered. */
const SOON_MS = 20_000;

/** Bytes of a ciphertext that are looked for at once: no two ciphertexts have as many in a row by chance. */
const WINDOW = 16;

let built: BuiltPage;
let served: ServedPage;
let profile: string;
let context: BrowserContext;
let page: Page;

test.beforeAll(async () => {
  built = await buildPage(join(import.meta.dirname, 'remnants'));
});
test.beforeEach(async () => {
  served = await servePage(built);
  profile = mkdtempSync(join(tmpdir(), 'countenance-remnants-'));
  await start();
});
test.afterEach(async () => {
  await context.close();
  served.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 30 });
});

async function start() {
  context = await chromium.launchPersistentContext(profile, {
    ...findBrowser(),
    args: browserArguments,
  });
  page = context.pages()[0] ?? (await context.newPage());
  await page.goto(served.origin);
  await page.waitForFunction(() => 'steps' in globalThis);
}

async function restart() {
  await context.close();
  await start();
}

/** Has the page take a step. */
async function take<Name extends keyof Steps>(
  name: Name,
  ...args: Parameters<Steps[Name]>
): Promise<Awaited<ReturnType<Steps[Name]>>> {
  const call = ([step, given]: readonly [string, readonly unknown[]]) => {
    const { steps } = globalThis as unknown as {
      steps: Record<string, (...all: readonly unknown[]) => unknown>;
    };
    return steps[step]?.(...given);
  };
  return (await page.evaluate(call, [name, args] as const)) as Awaited<ReturnType<Steps[Name]>>;
}

/** Of which stores any part of these ciphertexts is in a file of the profile. */
function foundIn(traces: Traces): readonly string[] {
  const files = [...filesBelow(profile)].map(([, bytes]) => bytes);
  const isThere = (ciphertext: readonly number[]) => {
    const bytes = Buffer.from(ciphertext);
    const parts = Array.from({ length: Math.floor(bytes.length / WINDOW) }, (_, at) =>
      bytes.subarray(at * WINDOW, (at + 1) * WINDOW),
    );
    return files.some((file) => parts.some((part) => file.includes(part)));
  };
  return Object.entries(traces).flatMap(([store, all]) => (all.some(isThere) ? [store] : []));
}

const EVERYTHING = ['keys', 'people', 'details', 'templates'];

test('of somebody who is erased neither ciphertext nor wrapped keys are left in the files, seconds later', async () => {
  const ids = await take('fill', CLASS, PASSPHRASE);
  const [anna = '', bert = ''] = ids.slice(10);
  await restart();
  await take('open', PASSPHRASE);
  const traces = await take('tracesOf', anna);
  const others = await take('tracesOf', bert);
  expect(foundIn(traces)).toEqual(EVERYTHING);
  await take('erase', anna);
  const erasedAt = Date.now();
  await expect.poll(() => foundIn(traces), { timeout: SOON_MS }).toEqual([]);
  console.log(`    gone after ${Date.now() - erasedAt} ms`);
  expect(foundIn(others)).toEqual(EVERYTHING);
  await restart();
  expect(foundIn(traces)).toEqual([]);
});

test('of a vault that is renewed the former ways in are gone from the files seconds later, and with them what leads to anything else', async () => {
  await take('fill', CLASS, PASSPHRASE);
  await restart();
  await take('open', PASSPHRASE);
  const ways = await take('tracesOfWays');
  expect(foundIn(ways)).toEqual(['slots']);
  await take('renew', PASSPHRASE, RENEWED);
  await expect.poll(() => foundIn(ways), { timeout: SOON_MS }).toEqual([]);
});

test(`of a large vault they are gone after ${STARTS} further starts at the latest`, async () => {
  const ids = await take('fill', TOWN, PASSPHRASE);
  const [anna = ''] = ids.slice(TOWN / 2);
  await restart();
  await take('open', PASSPHRASE);
  const traces = await take('tracesOf', anna);
  await take('erase', anna);
  console.log(`    left at once: ${JSON.stringify(foundIn(traces))}`);
  for (let starts = 1; starts <= STARTS; starts++) {
    await restart();
    await take('open', PASSPHRASE);
    console.log(`    left after ${starts} starts: ${JSON.stringify(foundIn(traces))}`);
  }
  expect(foundIn(traces)).toEqual([]);
});

test('of a vault that is erased neither ways in nor people are left in the files, seconds later', async () => {
  const [anna = ''] = await take('fill', CLASS, PASSPHRASE);
  await restart();
  await take('open', PASSPHRASE);
  const traces = { ...(await take('tracesOf', anna)), ...(await take('tracesOfWays')) };
  expect(foundIn(traces)).toEqual([...EVERYTHING, 'slots']);
  await take('eraseVault', PASSPHRASE);
  await expect.poll(() => foundIn(traces), { timeout: SOON_MS }).toEqual([]);
});
