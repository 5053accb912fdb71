import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArguments, findBrowser } from './browser';
import { ORIGIN } from './origin';
import { seenNothing, watch, type Watch } from './watch';

/** Longest time that one step of a person waits for what it needs, in milliseconds: ample, so that no test depends on speed. */
const STEP_MS = 45_000;

/** One browser with a profile of its own and a webcam that plays what it is given. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watched: Watch;
  /** Folder of the browser profile; what the browser keeps on the disk lies in it. */
  readonly profile: string;
  /** What the webcam shows from the next time on that it is turned on. */
  show(film: Buffer): void;
  /** Closes the browser. Its profile stays, for another visit with it. */
  close(): Promise<void>;
  /** Closes the browser and deletes its profile. */
  end(): Promise<void>;
}

interface Setup {
  /** How many webcams there are. One plays what it is given; several play Chromium's test picture, because it takes no more than one file. */
  readonly webcams?: number;
  /** Whether the browser lets the page use the camera. */
  readonly allowed?: boolean;
  readonly args?: readonly string[];
  /** Whether everything that leaves, fails or is said is looked at; not where it goes on for hours and speed and memory are what is looked at. */
  readonly watching?: boolean;
  /**
   * Whether the service worker may be started. It keeps 40 MB of the app in every new profile, and answers before any route of a test is asked, so that only journeys
   * that are about it have one.
   */
  readonly serviceWorker?: boolean;
  /** Where the app is served. */
  readonly origin?: string;
  /** The profile of a visit before, which was closed; a new one where there is none. */
  readonly profile?: string;
}

/** Starts a browser. Nothing is opened yet. */
export async function startVisit({
  webcams = 1,
  allowed = true,
  args = [],
  watching = true,
  serviceWorker = false,
  origin = ORIGIN,
  profile = mkdtempSync(join(tmpdir(), 'countenance-profile-')),
}: Setup = {}): Promise<Visit> {
  const film = join(profile, 'webcam.mjpeg');
  const show = (bytes: Buffer) => {
    // The camera may still be playing the old file; replaced, it goes on living until it is closed.
    writeFileSync(`${film}.next`, bytes);
    renameSync(`${film}.next`, film);
  };
  const webcam = `--use-fake-device-for-media-stream=device-count=${String(webcams)}`;
  const playing = `--use-file-for-fake-video-capture=${film}`;
  const webcamArguments = [[], [webcam, playing]][webcams] ?? [webcam];
  const context = await chromium.launchPersistentContext(join(profile, 'chromium'), {
    ...findBrowser(),
    args: [...browserArguments, ...webcamArguments, ...args],
    baseURL: origin,
    serviceWorkers: serviceWorker ? 'allow' : 'block',
    permissions: allowed ? ['camera'] : [],
    viewport: { width: 1280, height: 800 },
  });
  context.setDefaultTimeout(STEP_MS);
  const watched = watching ? await watch(context, origin) : seenNothing();
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    watched,
    profile,
    show,
    close: () => context.close(),
    async end() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
