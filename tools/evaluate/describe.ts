import { chromium, type Browser, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { browserArguments, findBrowser } from '../../e2e/browser';
import type { PhotoError } from '../../src/camera';
import { fail, ok, type Result } from '../../src/domain';
import type { Numbers } from './compare';
import type { ContenderName, Settings } from './page/contender';

const root = join(import.meta.dirname, '..', '..');

/** Where the page asks for the photo in hand; followed by its number. */
const PHOTO = '/photo-in-hand/';

/** What a contender made of one photo. */
export interface Described {
  readonly numbers: Numbers;
  /** Faces found in it; when there are some and no numbers, the largest was too small to compare. */
  readonly faces: number;
  readonly millis: number;
}

/** A contender that waits for photos in a page of its own. */
export interface Describer {
  /** How it runs, in words. */
  readonly runsOn: string;
  /** @returns what is wrong with the file, in plain words, when it cannot be read as a photo */
  describe(path: string): Promise<Result<Described, string>>;
  close(): Promise<void>;
}

/** A browser and the server of the page in which contenders run. */
export interface Bench {
  open(contender: ContenderName, settings: Settings): Promise<Describer>;
  close(): Promise<void>;
}

/** Starts a server and a browser, which nobody else can reach. */
export async function startBench(): Promise<Bench> {
  const server = await serve();
  const browser = await chromium.launch({ ...findBrowser(), args: browserArguments });
  const origin = server.resolvedUrls?.local[0] ?? '';
  return {
    open: (contender, settings) => open(browser, origin, contender, settings),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The development server with the packages of every page bundled beforehand, so that none is found late and the page loaded anew. */
async function serve(): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    mode: 'measuring',
    logLevel: 'error',
    cacheDir: join(root, 'node_modules', '.vite', 'evaluate'),
    optimizeDeps: {
      entries: ['tools/evaluate/page/index.html'],
      include: ['@vladmandic/human', '@vladmandic/face-api'],
    },
    server: { host: 'localhost', port: 0, hmr: false, watch: null },
  });
  return server.listen();
}

async function open(
  browser: Browser,
  origin: string,
  contender: ContenderName,
  settings: Settings,
): Promise<Describer> {
  const page = await browser.newPage();
  let photo: Buffer = Buffer.alloc(0);
  await page.route(`**${PHOTO}*`, (route) => route.fulfill({ body: photo }));
  await page.goto(`${origin}tools/evaluate/page/`);
  await page.waitForFunction(() => 'evaluation' in window);
  const runsOn = await page.evaluate(([name, chosen]) => window.evaluation.start(name, chosen), [
    contender,
    settings,
  ] as const);
  let asked = 0;
  return {
    runsOn,
    async describe(path) {
      try {
        photo = await readFile(path);
      } catch {
        return fail(`${path} cannot be read.`);
      }
      return describe(page, path, `${PHOTO}${++asked}`);
    },
    close: () => page.close(),
  };
}

async function describe(
  page: Page,
  path: string,
  address: string,
): Promise<Result<Described, string>> {
  const described = await page.evaluate((at) => window.evaluation.describe(at), address);
  if (!described.ok) return fail(`${path} ${wrongWith(described.error)}`);
  const { numbers, faces, millis } = described.value;
  return ok({ numbers: numbers && Float32Array.from(numbers), faces, millis });
}

function wrongWith(error: PhotoError): string {
  switch (error.kind) {
    case 'not-a-photo':
      return 'is not a photo in PNG, JPEG or WebP.';
    case 'damaged':
      return 'is damaged: it cannot be decoded.';
    case 'too-many-bytes':
      return `is larger than the app reads: ${(error.bytes / 2 ** 20).toFixed(1)} MB.`;
    case 'too-many-pixels':
      return `is larger than the app reads: ${error.megapixels.toFixed(1)} megapixels.`;
  }
}
