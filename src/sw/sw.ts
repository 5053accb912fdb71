/**
 * The service worker: what the app does beside its pages. It keeps the whole app for when there is no network, answers nothing but the app's own files, and erases
 * whose time is over while no page is open, as far as the browser wakes it up for that (periodic background sync: Chromium, for an app that is installed). It holds
 * no key.
 */
import { sweepWithoutPage } from '../vault/pageless';
import { answer } from './answering';
import { Built } from './app-files';
import { forgetOthers, keepAll, lookThrough } from './keeping';
import { ToServiceWorker, type FromServiceWorker } from './messages';
import { SWEEP_TAG } from './tag';

/** What TypeScript's library for pages does not know (https://w3c.github.io/ServiceWorker/). */
declare const self: typeof globalThis & {
  /** Written in front of this script by the build (deploy/offline.ts). */
  readonly BUILT: unknown;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      readonly includeUncontrolled: boolean;
    }): Promise<readonly { postMessage(message: FromServiceWorker): void }[]>;
  };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
};
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
/** https://wicg.github.io/periodic-background-sync/ */
interface PeriodicSyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const built = Built.parse(self.BUILT);
const total = built.files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Whether the app's files are gone from this device: then everything goes to the server, as on a first visit. */
let isLost = false;

async function tell(message: FromServiceWorker): Promise<void> {
  // Also pages that came before it: on the first visit none is in its hands yet.
  const pages = await self.clients.matchAll({ includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
}

/** Milliseconds between two words about how much is kept: as often as an eye follows. */
const KEEPING_EVERY_MS = 100;

let keepingToldAt = 0;

function tellKeeping(bytes: number): void {
  if (performance.now() - keepingToldAt < KEEPING_EVERY_MS) return;
  keepingToldAt = performance.now();
  void tell({ kind: 'keeping', bytes, total });
}

/** Whether what is missing is being fetched again. */
let isMending = false;

const listener = {
  onAnswered: () => void tell({ kind: 'answered' }),
  onRefused: (refusal: { method: string; url: string }) => void tell({ kind: 'refused', refusal }),
  onMissing() {
    if (isMending) return;
    isMending = true;
    keepAll(built, () => undefined)
      .catch(() => undefined)
      .finally(() => (isMending = false));
  },
  onLost() {
    isLost = true;
    void self.registration.unregister();
  },
};

self.addEventListener('install', (event) => {
  const keeping = keepAll(built, tellKeeping);
  keeping.catch(() => tell({ kind: 'not-kept' }));
  (event as ExtendableEvent).waitUntil(keeping);
});

self.addEventListener('activate', (event) => {
  const begin = forgetOthers(built).then(() => self.clients.claim());
  (event as ExtendableEvent).waitUntil(begin);
});

self.addEventListener('fetch', (event) => {
  const asked = event as FetchEvent;
  if (!isLost) asked.respondWith(answer(asked.request, built, listener));
});

self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<unknown>) => {
  const asked = ToServiceWorker.safeParse(data);
  switch (asked.data?.type) {
    case 'SKIP_WAITING':
      return void self.skipWaiting();
    case 'version?':
      return port?.postMessage(built.version);
    case 'files?':
      return void lookThrough(built).then((files) =>
        port?.postMessage({ version: built.version, files }),
      );
    default:
  }
});

self.addEventListener('periodicsync', (event) => {
  const sync = event as PeriodicSyncEvent;
  if (sync.tag === SWEEP_TAG) sync.waitUntil(sweepWithoutPage());
});
