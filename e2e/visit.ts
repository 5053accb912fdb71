import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, findBrowser } from './browser';
import { watch, type Watch } from './watch';

/** Where the built app is served (playwright.config.ts). */
export const ORIGIN = 'http://localhost:4173';

/** One browser with a profile of its own and a webcam that plays what it is given. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watched: Watch;
  /** Folder of the browser profile; what the browser keeps on the disk lies in it. */
  readonly profile: string;
  /** What the webcam shows from the next time on that it is turned on. */
  show(film: Buffer): void;
  /** Closes the browser and deletes its profile. */
  end(): Promise<void>;
}

interface Setup {
  /** Chromium's `--use-fake-device-for-media-stream`: options of the webcam, or `none` for a computer without one. */
  readonly webcam?: string | 'none';
  /** Whether the browser lets the page use the camera. */
  readonly allowed?: boolean;
  readonly args?: readonly string[];
}

/** Starts a browser. Nothing is opened yet. */
export async function startVisit({
  webcam = '',
  allowed = true,
  args = [],
}: Setup = {}): Promise<Visit> {
  const profile = mkdtempSync(join(tmpdir(), 'countenance-profile-'));
  const film = join(profile, 'webcam.mjpeg');
  const show = (bytes: Buffer) => {
    // The camera may still be playing the old file; replaced, it goes on living until it is closed.
    writeFileSync(`${film}.next`, bytes);
    renameSync(`${film}.next`, film);
  };
  const webcamArguments =
    webcam === 'none'
      ? []
      : [
          `--use-fake-device-for-media-stream${webcam === '' ? '' : `=${webcam}`}`,
          `--use-file-for-fake-video-capture=${film}`,
        ];
  const context = await chromium.launchPersistentContext(join(profile, 'chromium'), {
    ...findBrowser(),
    args: [...browserArguments, ...webcamArguments, ...args],
    baseURL: ORIGIN,
    permissions: allowed ? ['camera'] : [],
    viewport: { width: 1280, height: 800 },
  });
  const watched = await watch(context, ORIGIN);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    watched,
    profile,
    show,
    async end() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
