import { chromium, type BrowserContext } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { browserArguments, findBrowser } from '../e2e/browser';
import { createVault, decisions, enrolByWebcam, PASSPHRASE, unlockWith } from '../e2e/person';
import { median } from './contender';

/** First and second visits that are measured; the median counts. */
const ROUNDS = 5;

/** How long the built app takes from the address to the first decision, and what it downloads for it. */
export interface Startup {
  /** With an empty cache, in milliseconds; the passphrase is typed by a program, without a pause. */
  readonly firstVisit: number;
  /** With everything in the browser's cache, in milliseconds. */
  readonly secondVisit: number;
  readonly files: number;
  /** Bytes of everything the first visit asks for, as they are. */
  readonly bytes: number;
  /** The same compressed with brotli at quality 11, as a web server would send it. */
  readonly compressed: number;
}

/** Visits with an enrolled person in front of the webcam. @param dist folder that `origin` serves */
export async function measureStartup(origin: string, dist: string, film: Buffer): Promise<Startup> {
  const profile = mkdtempSync(join(tmpdir(), 'countenance-bench-'));
  const webcam = join(profile, 'webcam.mjpeg');
  writeFileSync(webcam, film);
  const context = await chromium.launchPersistentContext(join(profile, 'chromium'), {
    ...findBrowser(),
    args: [
      ...browserArguments,
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${webcam}`,
    ],
    baseURL: origin,
    permissions: ['camera'],
  });
  try {
    const page = await context.newPage();
    await createVault(page);
    await enrolByWebcam(page, 'Ada');
    await page.close();

    const requested = new Set<string>();
    context.on('request', (request) => requested.add(new URL(request.url()).pathname));
    const first: number[] = [];
    const second: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await emptyCache(context);
      first.push(await timeToDecision(context));
      second.push(await timeToDecision(context));
    }
    const paths = [...requested].map((path) => (path === '/' ? '/index.html' : path));

    const sizes = paths.map((path) => readFileSync(join(dist, path)));
    const compressed = sizes.map((bytes) => brotliCompressSync(bytes).length);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    return {
      firstVisit: median(first),
      secondVisit: median(second),
      files: paths.length,
      bytes: sum(sizes.map(({ length }) => length)),
      compressed: sum(compressed),
    };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function emptyCache(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await page.close();
}

async function timeToDecision(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  const start = performance.now();
  await page.goto('/#/recognise');
  await unlockWith(page, PASSPHRASE);
  await decisions(page).first().waitFor();
  const time = performance.now() - start;
  await page.close();
  return time;
}
