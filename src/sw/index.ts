/** The page's end of the service worker: what is kept, what was asked for, and when a newer version is taken into use. */
import { Workbox } from 'workbox-window';
import { FromServiceWorker, KeptFiles, Version } from './messages';
import { SWEEP_TAG } from './tag';
import { noteAnswered, noteRefused } from './traffic';
import { upkeepState, type Keeping } from './upkeep';

export type { AppFile, FileState } from './app-files';
export type { KeptFiles, Refusal } from './messages';
export { trafficState, type Traffic } from './traffic';
export { upkeepState, type Keeping } from './upkeep';

/** Milliseconds between two sweeps at the least: an hour, as while a page is open. The browser decides, and in practice wakes it up about twice a day. */
const SWEEP_MILLIS = 60 * 60 * 1000;

/** Milliseconds between two looks for another version: soon enough, and seldom enough for a shared line. */
const LOOK_EVERY_MILLIS = 15 * 60 * 1000;

/** Milliseconds to wait for a newer version to take over: it has all it needs by then. */
const TAKING_UP_MILLIS = 5000;

/** Not in TypeScript's library yet (https://wicg.github.io/periodic-background-sync/). */
interface WithPeriodicSync extends ServiceWorkerRegistration {
  readonly periodicSync?: {
    register(tag: string, options: { readonly minInterval: number }): Promise<void>;
  };
}

/** `null` until it is started, and where there is none, as in a private window of some browsers: the app works as well, but needs the server at every start. */
let workbox: Workbox | null = null;

interface Start {
  /** When the page has all that it needs itself: until then the line is its own. */
  readonly ready: Promise<unknown>;
  /** Another tab has taken a newer version into use: this page is still the one before. */
  onTaken(): void;
}

/** Starts the service worker, and asks the browser to wake it up now and then. */
export async function startServiceWorker({ ready, onTaken }: Start): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  // From the start, so that every request of this page is counted.
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
    hear(data),
  );
  await ready;
  workbox = new Workbox(`${import.meta.env.BASE_URL}sw.js`);
  followVersions(workbox, onTaken);
  try {
    const registration: WithPeriodicSync | undefined = await workbox.register({ immediate: true });
    if (registration?.active && !registration.installing)
      upkeepState.setState({ keeping: { kind: 'kept' } });
    setInterval(() => void lookForAnother(), LOOK_EVERY_MILLIS);
    window.addEventListener('online', () => void lookForAnother());
    await registration?.periodicSync?.register(SWEEP_TAG, { minInterval: SWEEP_MILLIS });
  } catch {
    // Refused by the browser, or the server is away: what is kept is used, and sweeping is done at every start, and hourly.
  }
}

/** Takes a newer version that waits into use, if there is one. The page has to be loaded anew then. */
export async function takeUpVersion(): Promise<void> {
  const box = workbox;
  if (!box || upkeepState.getState().waiting === null) return;
  await new Promise<void>((resolve) => {
    box.addEventListener('controlling', () => resolve());
    setTimeout(resolve, TAKING_UP_MILLIS);
    box.messageSkipWaiting();
  });
}

/** Reads every kept file anew and compares it with what was built. @returns `null` where no service worker answers for this page */
export async function readKeptFiles(): Promise<KeptFiles | null> {
  const { controller } = navigator.serviceWorker ?? {};
  if (!controller) return null;
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<unknown>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
  });
  controller.postMessage({ type: 'files?' }, [port2]);
  return KeptFiles.parse(await answered);
}

function hear(data: unknown): void {
  const said = FromServiceWorker.safeParse(data);
  if (!said.success) return;
  switch (said.data.kind) {
    case 'keeping': {
      const { bytes, total } = said.data;
      return noteKeeping({ kind: 'under-way', bytes, total });
    }
    case 'not-kept':
      return noteKeeping({ kind: 'not-kept' });
    case 'answered':
      return noteAnswered();
    case 'refused':
      return noteRefused(said.data.refusal);
  }
}

/** While a newer version is on its way, the one in use is there. */
function noteKeeping(keeping: Keeping): void {
  if (upkeepState.getState().keeping.kind !== 'kept') upkeepState.setState({ keeping });
}

function followVersions(box: Workbox, onTaken: () => void): void {
  const kept = () => upkeepState.setState({ keeping: { kind: 'kept' } });
  box.addEventListener('activated', kept);
  box.addEventListener('waiting', () => {
    kept();
    void box
      .messageSW({ type: 'version?' })
      .then((version) => upkeepState.setState({ waiting: Version.parse(version) }));
  });
  box.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate) onTaken();
  });
}

async function lookForAnother(): Promise<void> {
  // Without a network there is none to be found.
  await workbox?.update().catch(() => undefined);
}
