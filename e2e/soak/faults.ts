import type { CDPSession, Page } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ORIGIN } from '../origin';
import { unplugCamera } from '../webcam';
import { moveClock } from './clock';
import { firstFrameFrom, type Diary } from './diary';
import { gpuProcesses, killProcesses } from './processes';
import type { FaultKind, Said } from './words';

/** A kiosk to which faults happen. */
export interface Victim {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly diary: Diary;
  /** Folder of the browser's profile. */
  readonly profile: string;
}

/** A fault that has happened. */
export interface Happened {
  /** When nothing kept the kiosk from its work any more but what the fault has left behind. */
  readonly over: number;
  /** When it was at work again, from what was said since; `undefined`: not yet. */
  readonly recovered: (said: readonly Said[]) => number | undefined;
}

/** At which point of somebody's visit a fault happens: while nobody is there, as they step up, or after they were noted. */
export type Moment = 'nobody' | 'stepping-up' | 'noted';

interface Fault {
  readonly moments: readonly Moment[];
  happen(victim: Victim): Promise<Happened>;
}

/** How long a tab stands still, and for how long somebody stands before a kiosk that cannot store anything, in milliseconds. */
const FROZEN_MS = 8000;
const FULL_MS = 4000;

/** How far the clock is set back, in milliseconds: an hour, as when summer ends. */
const CLOCK_BACK_MS = 3_600_000;

/** Milliseconds that filling the storage may take: the browser believes for a while what it knew of the room. */
const FILL_MS = 30_000;

/** What happens, and at which moments, which take turns. */
export const faults: Readonly<Record<FaultKind, Fault>> = {
  'engine-killed': {
    moments: ['stepping-up', 'noted', 'nobody'],
    happen: (victim) => kill(victim, 'engine'),
  },
  'vault-killed': {
    moments: ['noted', 'nobody', 'stepping-up'],
    happen: (victim) => kill(victim, 'vault'),
  },
  'camera-lost': {
    moments: ['noted', 'nobody', 'stepping-up'],
    async happen({ page }) {
      const at = Date.now();
      await unplugCamera(page);
      return { over: at, recovered: (said) => pictureBack(said, at) };
    },
  },
  'tab-frozen': {
    moments: ['nobody', 'stepping-up', 'noted'],
    async happen({ cdp }) {
      await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
      await sleep(FROZEN_MS);
      const over = Date.now();
      await cdp.send('Page.setWebLifecycleState', { state: 'active' });
      return { over, recovered: (said) => firstFrameFrom(said, over) };
    },
  },
  'clock-moved-back': {
    moments: ['noted', 'nobody', 'stepping-up'],
    async happen({ page }) {
      const over = Date.now();
      await moveClock(page, -CLOCK_BACK_MS);
      return { over, recovered: (said) => firstFrameFrom(said, over) };
    },
  },
  'clock-set-right': {
    moments: ['nobody', 'stepping-up', 'noted'],
    async happen({ page }) {
      const over = Date.now();
      await moveClock(page, 0);
      return { over, recovered: (said) => firstFrameFrom(said, over) };
    },
  },
  'storage-full': { moments: ['nobody'], happen: fillStorage },
  'gpu-lost': {
    moments: ['noted'],
    happen({ profile }) {
      const over = Date.now();
      killProcesses(gpuProcesses(profile));
      return Promise.resolve({ over, recovered: (said) => onWasm(said, over) });
    },
  },
};

async function kill({ page }: Victim, name: 'engine' | 'vault'): Promise<Happened> {
  const over = Date.now();
  await page.evaluate((worker) => window.soakWorkers?.[worker]?.terminate(), name);
  return { over, recovered: (said) => afterLoading(said, over) };
}

/** When the engine answered after the page was loaded anew. */
function afterLoading(said: readonly Said[], from: number): number | undefined {
  const loaded = said.findLast((one) => one.kind === 'loaded');
  return loaded && loaded.at >= from ? firstFrameFrom(said, loaded.at) : undefined;
}

/** From nobody being there until somebody has stood there in vain for a while. Then there is room again. */
async function fillStorage({ page, cdp, diary }: Victim): Promise<Happened> {
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN, quotaSize: 1 });
  await page.evaluate(fill, FILL_MS);
  const from = Date.now();
  await diary.find((said) => said.find((one) => failedSince(one, from)), 120_000);
  await sleep(FULL_MS);
  const over = Date.now();
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN });
  return {
    over,
    recovered: (said) =>
      said.findLast((one) => one.kind === 'signal' && one.signal !== 'denied' && one.at >= over) &&
      firstFrameFrom(said, signalAt(said, over)),
  };
}

function failedSince(one: Said, from: number): boolean {
  return one.kind === 'stage' && one.stage === 'failed' && one.at >= from;
}

function signalAt(said: readonly Said[], from: number): number {
  const signal = said.find(
    (one) => one.kind === 'signal' && one.signal !== 'denied' && one.at >= from,
  );
  return signal?.kind === 'signal' ? signal.at : Infinity;
}

/** Runs in the page: writes until nothing fits any more. */
async function fill(withinMs: number): Promise<void> {
  const opened = indexedDB.open('scratch');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opened.onupgradeneeded = () =>
      opened.result.createObjectStore('bytes', { autoIncrement: true });
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(new Error('there is no room for a database at all'));
  });
  const isFull = () =>
    new Promise<boolean>((resolve) => {
      const writing = database.transaction('bytes', 'readwrite');
      writing.objectStore('bytes').add(new Uint8Array(1));
      writing.oncomplete = () => resolve(false);
      writing.onabort = () => resolve(true);
    });
  const end = performance.now() + withinMs;
  while (performance.now() < end && !(await isFull()))
    await new Promise((resolve) => setTimeout(resolve, 100));
  database.close();
}

/** When there were pictures again after there was none. */
function pictureBack(said: readonly Said[], from: number): number | undefined {
  const acts = said.filter((one) => one.kind === 'act' && one.at >= from) as Extract<
    Said,
    { kind: 'act' }
  >[];
  const gone = acts.findIndex(({ act }) => act === null);
  const back = gone === -1 ? undefined : acts.slice(gone).find(({ act }) => act !== null);
  return back && firstFrameFrom(said, back.at);
}

/** When the engine answered again after it had said that it goes on in WebAssembly. */
function onWasm(said: readonly Said[], from: number): number | undefined {
  const last = said.findLast((one) => one.kind === 'backend');
  return last?.backend === 'wasm' && last.at >= from ? firstFrameFrom(said, last.at) : undefined;
}
