/**
 * `npm run pictures`: draws anew what an installed app shows of itself (`public/manifest.webmanifest`), from `public/icon.svg` and from the built app (`npm run build`
 * first). No picture holds a person.
 */
import { chromium, type Browser } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { preview } from 'vite';
import { browserArguments, findBrowser } from '../e2e/browser';

const PUBLIC = join(import.meta.dirname, '../public');

/**
 * Colour of the sign's ground, which fills a maskable icon to its edges. The sign itself stays within the circle of 80 % that no device cuts off
 * (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
const GROUND = '#1c5f50';

/** Milliseconds after which the first screen stands still. */
const SETTLED_MS = 5000;

/** Pixels of each icon. Devices want 192 and 512, Apple's 180 and without holes. */
const ICONS = [
  { name: '192', pixels: 192, isFull: false },
  { name: '512', pixels: 512, isFull: false },
  { name: 'maskable-192', pixels: 192, isFull: true },
  { name: 'maskable-512', pixels: 512, isFull: true },
  { name: 'apple-touch', pixels: 180, isFull: true },
];

/** Pixels of what browsers ask for beside everything that is no page, such as a picture that is opened by itself. */
const FAVICON_PIXELS = 48;

const SCREENS = [
  { name: 'wide', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  { name: 'narrow', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
];

function save(path: string, bytes: Buffer): void {
  const file = join(PUBLIC, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`public/${path}: ${(bytes.length / 1000).toFixed(1)} kB`);
}

/** A PNG as a file of icons: a directory of one entry, in front of it (https://learn.microsoft.com/previous-versions/ms997538). */
function ico(png: Buffer, pixels: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(pixels, 6);
  head.writeUInt8(pixels, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

async function drawIcons(browser: Browser): Promise<void> {
  const svg = readFileSync(join(PUBLIC, 'icon.svg'), 'utf8');
  async function draw(pixels: number, isFull: boolean): Promise<Buffer> {
    const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
    await page.setContent(
      `<style>html,body{margin:0;background:${isFull ? GROUND : 'transparent'}}svg{display:block;width:100vw}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await page.close();
    return png;
  }
  for (const { name, pixels, isFull } of ICONS)
    save(`icons/${name}.png`, await draw(pixels, isFull));
  save('favicon.ico', ico(await draw(FAVICON_PIXELS, false), FAVICON_PIXELS));
}

async function takeScreens(browser: Browser, url: string): Promise<void> {
  for (const { name, ...device } of SCREENS) {
    const context = await browser.newContext({ ...device, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForTimeout(SETTLED_MS);
    save(`screenshots/${name}.png`, await page.screenshot({ animations: 'disabled' }));
    await context.close();
  }
}

const browser = await chromium.launch({ ...findBrowser(), args: browserArguments });
const server = await preview({ preview: { port: 0 } });
try {
  await drawIcons(browser);
  await takeScreens(browser, server.resolvedUrls?.local[0] ?? '');
} finally {
  await browser.close();
  await server.close();
}
