import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { browserArguments, findBrowser } from '../browser';

/** A browser started as a person would start it: no debugger is attached that could keep anything alive. */
export interface RawBrowser {
  /** Kills all its processes at once, as the kernel does when memory runs out. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, so that it writes everything it has to write. */
  close(): Promise<void>;
  /** Resolves when it has ended, by itself or not. */
  readonly ended: Promise<unknown>;
}

/**
 * What a browser without a screen and with one page does not need, so that it starts quickly. Drawing and network have no processes of their
 * own; storage is part of the browser's main process in any case.
 */
const BARE = [
  '--headless',
  '--no-zygote',
  '--disable-gpu',
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-features=PreloadTopChromeWebUI,SpareRendererForSitePerProcess,MediaRouter,Translate',
  '--password-store=basic',
  '--mute-audio',
];

/** Starts a browser with a profile of its own and opens a page. @param profile the folder of the profile */
export function startBrowser(profile: string, url: string): RawBrowser {
  const program = findBrowser().executablePath ?? chromium.executablePath();
  const args = [...browserArguments, ...BARE, `--user-data-dir=${profile}`, url];
  // Detached: a process group of its own, so that one signal reaches all of the browser and nothing else.
  const browser = spawn(program, args, { detached: true, stdio: 'ignore' });
  const ended = once(browser, 'exit');
  async function signal(target: (pid: number) => number, name: NodeJS.Signals) {
    const { pid } = browser;
    if (pid === undefined) throw new Error(`${program} did not start`);
    if (browser.exitCode === null && browser.signalCode === null) process.kill(target(pid), name);
    await ended;
  }
  return {
    ended,
    kill: () => signal((pid) => -pid, 'SIGKILL'),
    close: () => signal((pid) => pid, 'SIGTERM'),
  };
}
