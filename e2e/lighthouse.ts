/**
 * `npm run lighthouse`: Google's Lighthouse on the built app, as a computer and as a phone (a fourth of this machine's speed, on a slow mobile network), first visit and
 * empty cache. Each category has to reach 95 of 100. Part of `npm test`, when nothing else runs.
 *
 * @see https://developer.chrome.com/docs/lighthouse/overview
 */
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig, type Config, type Flags } from 'lighthouse';
import { preview } from 'vite';
import { browserArguments, findBrowser } from './browser';

/** Of 100, for each category that has to reach it. */
const LEAST_SCORE = 95;

/**
 * How often speed is measured at most. Other programs only ever make it slower, so that the best of a few is what the app can do; the other two categories are the same
 * each time.
 */
const MOST_RUNS = 5;

/** Where Lighthouse finds the browser. */
const DEBUGGING_PORT = 9333;

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;

const NONE: Scores = { performance: 0, accessibility: 0, 'best-practices': 0 };

interface Device {
  readonly name: string;
  /** How Lighthouse pretends to be it; a phone where nothing is said. */
  readonly config?: Config;
}

const DEVICES: readonly Device[] = [{ name: 'computer', config: desktopConfig }, { name: 'phone' }];

/** One run. @returns scores of 100, and what kept them from being higher */
async function measure(url: string, config?: Config) {
  const flags: Flags = { port: DEBUGGING_PORT, onlyCategories: [...CATEGORIES], logLevel: 'error' };
  const result = await lighthouse(url, flags, config);
  if (!result) throw new Error('Lighthouse gave nothing');
  const { categories, audits, runtimeError } = result.lhr;
  // Such as a trace that broke off: a run that says nothing, not one that is bad.
  if (runtimeError) return { scores: NONE, reasons: [runtimeError.message] };
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const scores: Scores = {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
  };
  const reasons = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .map(({ id }) => audits[id])
    .filter((audit) => audit && audit.score !== null && audit.score < 0.9)
    .map((audit) => `${audit?.id ?? ''} ${audit?.displayValue ?? ''}`.trim());
  return { scores, reasons };
}

/** Measures until it is enough, a few times at most. @returns whether it was */
async function judge({ name, config }: Device, url: string): Promise<boolean> {
  for (let run = 1; run <= MOST_RUNS; run++) {
    const { scores, reasons } = await measure(url, config);
    const words = CATEGORIES.map((category) => `${category} ${String(scores[category])}`);
    console.log(`${name}, run ${String(run)}: ${words.join(', ')}`);
    if (CATEGORIES.every((category) => scores[category] >= LEAST_SCORE)) return true;
    console.log(`  below 90: ${reasons.join('; ')}`);
  }
  return false;
}

const browser = await chromium.launch({
  ...findBrowser(),
  args: [...browserArguments, `--remote-debugging-port=${String(DEBUGGING_PORT)}`],
});
const server = await preview({ preview: { port: 0 } });
const url = server.resolvedUrls?.local[0] ?? '';
try {
  const results = [];
  for (const device of DEVICES) results.push(await judge(device, url));
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
