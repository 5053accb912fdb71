/**
 * `npm run bench`: our recognition against the peers, in one run, in the same browser, on one face at 640 by 480. Prints a table
 * with ratios, how long the built app takes to its first decision, and how long a large vault takes to open. Changes nothing.
 * `npm run bench -- vault` measures the vault alone, `npm run bench -- people` what an officer does with 10,000 people (or as many as said after it).
 */
import { chromium, type Browser } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createServer, preview } from 'vite';
import { browserArguments, findBrowser } from '../e2e/browser';
import { ada } from '../e2e/faces';
import { filmScene, portrait } from '../e2e/webcam';
import type { Measured, OursMeasured } from './contender';
import { benchPeople } from './people-table';
import { measureStartup } from './startup';
import { benchVault } from './vault-table';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** A development server of its own, with or without the headers that allow WebAssembly threads. */
async function serve(isolated: boolean) {
  const server = await createServer({
    root,
    mode: 'measuring',
    logLevel: 'error',
    server: {
      port: 0,
      headers: isolated
        ? {}
        : {
            'Cross-Origin-Opener-Policy': 'unsafe-none',
            'Cross-Origin-Embedder-Policy': 'unsafe-none',
          },
    },
  });
  await server.listen();
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

async function measure<Contender extends keyof Window['contenders']>(
  browser: Browser,
  contender: Contender,
  jpeg: string,
  isolated: boolean,
): Promise<Contender extends 'ours' ? OursMeasured : Measured> {
  console.log(`  ${contender}${isolated ? '' : ', without threads'} …`);
  const { url, close } = await serve(isolated);
  const page = await browser.newPage();
  try {
    await page.goto(`${url}bench/page.html`);
    await page.waitForFunction(() => 'contenders' in window);
    const measured = await page.evaluate(([name, photo]) => window.contenders[name](photo), [
      contender,
      jpeg,
    ] as const);
    return measured as Contender extends 'ours' ? OursMeasured : Measured;
  } finally {
    await page.close();
    await close();
  }
}

const millis = (value: number) =>
  value < 0.01 ? 'under 0.01 ms' : `${value.toFixed(value < 1 ? 2 : 1)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const times = (peer: number, ours: number) => `${(peer / ours).toFixed(1)} x ours`;

if (process.argv.includes('people')) {
  const people = Number(process.argv.at(-1));
  await benchPeople(Number.isNaN(people) ? undefined : people);
  process.exit(0);
}
if (process.argv.includes('vault')) {
  await benchVault();
  process.exit(0);
}

const browser = await chromium.launch({
  ...findBrowser(),
  args: [...browserArguments, '--enable-blink-features=ForceEagerMeasureMemory'],
});
const still = await portrait(browser, ada);
const jpeg = `data:image/jpeg;base64,${still.toString('base64')}`;
const film = await filmScene(browser, { faces: [ada], brightness: 1, tilting: true });

console.log('Measuring, one after the other:');
console.log(
  '  the built app, first and second visit; compressing what it downloads takes a minute …',
);
execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
const served = await preview({ root, preview: { port: 4174, strictPort: true } });
const startup = await measureStartup('http://localhost:4174', dist, film);
await served.close();

const threads = await measure(browser, 'ours', jpeg, true);
const single = await measure(browser, 'ours', jpeg, false);
const human = await measure(browser, 'human', jpeg, true);
const faceApi = await measure(browser, 'faceApi', jpeg, true);
await browser.close();

console.log('\nStages, medians:');
console.table(
  Object.fromEntries(
    (
      [
        'read',
        'detection',
        'tracking',
        'alignment',
        'embedding',
        'decision',
        'frame',
        'frameWithDetection',
      ] as const
    ).map((stage) => [
      stage,
      { [single.backend]: millis(single[stage]), [threads.backend]: millis(threads[stage]) },
    ]),
  ),
);
console.log('A face followed from frame to frame, from the picture to the decision:');
console.table({
  ours: { frame: millis(threads.frame), memory: megabytes(threads.memory), speed: '', size: '' },
  ...Object.fromEntries(
    Object.entries({ '@vladmandic/human': human, '@vladmandic/face-api': faceApi }).map(
      ([name, peer]) => [
        name,
        {
          frame: millis(peer.frame),
          memory: megabytes(peer.memory),
          speed: times(peer.frame, threads.frame),
          size: times(peer.memory, threads.memory),
        },
      ],
    ),
  ),
});
console.log('From opening the page to the first decision:');
console.table({
  'first visit': { time: `${(startup.firstVisit / 1000).toFixed(1)} s` },
  'second visit': { time: `${(startup.secondVisit / 1000).toFixed(1)} s` },
});
console.log(
  `The first visit downloads ${String(startup.files)} files, ${megabytes(startup.bytes)}; compressed with brotli ${megabytes(startup.compressed)}.`,
);
await benchVault();
process.exit(0);
