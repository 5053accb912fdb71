import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servePage, type BuiltPage } from '../own-page';
import { startBrowser, type RawBrowser } from './browser';
import type { Order, Said } from './words';

/** Longest life of a browser, in milliseconds: ample for the slowest machine, so that only a hang ends it. */
const LIFE_MS = 120_000;

/** How a life ends. The first word counts. */
export interface End {
  /** Kills the browser after so many milliseconds. */
  killIn(millis: number): void;
  /** Closes it, as a person does. */
  close(): void;
}

/** One profile on the disk, which lives through many browsers. */
export interface Lives {
  /** The folder of the profile. */
  readonly profile: string;
  /**
   * One life of the browser on this profile, from its start to its end. Everything that it said is heard before this resolves.
   *
   * @param answer what the page is to do next; also decides how the life ends
   */
  live(answer: (said: Said, end: End) => Order | null): Promise<void>;
  /** Deletes the profile. */
  remove(): void;
}

/** Makes an empty profile and a server for its page: the same origin through all its lives. */
export async function createLives(page: BuiltPage): Promise<Lives> {
  const profile = mkdtempSync(join(tmpdir(), 'countenance-kills-'));
  let life: Life | null = null;
  const served = await servePage(page, (text) =>
    JSON.stringify(life?.hear(JSON.parse(text) as Said) ?? null),
  );
  return {
    profile,
    async live(answer) {
      const browser = startBrowser(profile, served.origin);
      life = startLife(browser, answer);
      try {
        await life.over;
        await served.silence();
      } finally {
        await browser.kill();
      }
    },
    remove() {
      served.close();
      // A browser that was killed a moment ago may still be writing.
      rmSync(profile, { recursive: true, force: true, maxRetries: 30 });
    },
  };
}

interface Life {
  hear(said: Said): Order | null;
  /** Resolves when it has ended as it was to end. */
  readonly over: Promise<void>;
}

function startLife(browser: RawBrowser, answer: (said: Said, end: End) => Order | null): Life {
  let isPlanned = false;
  let isDying = false;
  const { promise: over, resolve: succeed, reject: fail } = settleable();
  function plan(millis: number, work: () => Promise<void>) {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      isDying = true;
      work().then(succeed, fail);
    }, millis);
  }
  const end: End = {
    killIn: (millis) => plan(millis, browser.kill),
    close: () => plan(0, browser.close),
  };
  const patience = setTimeout(() => fail(new Error('the page hangs')), LIFE_MS);
  void browser.ended.then(() => {
    clearTimeout(patience);
    if (!isDying) fail(new Error('the browser ended by itself'));
  });
  return {
    over,
    hear(said) {
      // Once it is being killed, its parts do not die in the same instant, and may complain of each other.
      if (said.kind === 'failed' && !isDying) fail(new Error(said.reason));
      try {
        return answer(said, end);
      } catch (cause) {
        fail(cause);
        return null;
      }
    },
  };
}

/** A promise that is settled from outside. */
function settleable() {
  let settle: { resolve: () => void; reject: (cause: unknown) => void } | undefined;
  const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  if (!settle) throw new Error('a promise runs its function at once');
  return { promise, ...settle };
}
