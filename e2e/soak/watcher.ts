import type { BrowserContext } from '@playwright/test';
import { MARK } from '../webcam';
import type { Said } from './words';

declare global {
  interface Window {
    soakSays(said: Said): Promise<void>;
    /** The workers of this page, for those who kill them. */
    soakWorkers?: Record<string, Worker>;
  }
}

/** Milliseconds between two looks at the picture and the door. */
const LOOK_MS = 100;

/** Milliseconds between two times that frames are told of: seldom, so that telling costs nothing. */
const TELL_MS = 1000;

/** Milliseconds between two measurements of the page's memory. */
const MEMORY_MS = 20_000;

/** Has every page of the context tell what happens in it. Call before the first is opened. */
export async function watchKiosk(context: BrowserContext, hear: (said: Said) => void) {
  await context.exposeBinding('soakSays', (_source, said: Said) => hear(said));
  // esbuild, through which this runs, wraps inner functions in a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (it) => it');
  await context.addInitScript(watchInPage, {
    side: MARK.side,
    bits: MARK.bits,
    look: LOOK_MS,
    tell: TELL_MS,
    memory: MEMORY_MS,
  });
}

/** How the page is watched. */
interface Watching {
  readonly side: number;
  readonly bits: number;
  readonly look: number;
  readonly tell: number;
  readonly memory: number;
}

/** Runs in the page before anything else, so it may use nothing from outside. */
function watchInPage({ side, bits, look, tell, memory }: Watching): void {
  // A clock that a moved `Date` does not touch.
  const now = () => performance.timeOrigin + performance.now();
  const say = (said: Said) => void window.soakSays(said);
  let answered: number[] = [];
  const seen: { act: number | null; stage: string | null } = { act: null, stage: null };

  window.soakWorkers = {};
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (options?.name) Object.assign(window.soakWorkers ?? {}, { [options.name]: this });
      if (options?.name === 'engine') this.addEventListener('message', listen);
    }
  };

  interface FromEngine {
    readonly value?: { readonly faces?: unknown; readonly value?: { readonly backend?: string } };
    readonly event?: { readonly info?: { readonly backend: string } };
  }
  function listen({ data }: MessageEvent<FromEngine>) {
    if (data.value?.faces) answered.push(now());
    const backend = data.value?.value?.backend ?? data.event?.info?.backend;
    if (backend) say({ kind: 'backend', backend, at: now() });
  }

  const corner = new OffscreenCanvas(side * (bits + 2), side);
  const context = corner.getContext('2d', { willReadFrequently: true });
  function readMark(): number | null {
    const video = document.querySelector('video');
    if (!context || !video || video.readyState < video.HAVE_CURRENT_DATA) return null;
    const [width, height] = [corner.width, corner.height];
    context.drawImage(video, 0, 0, width, height, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    const cells = Array.from(
      { length: bits + 2 },
      (_, cell) => data[((side / 2) * width + (cell + 0.5) * side) * 4] ?? 0,
    );
    const [white = 0, black = 255, ...rest] = cells;
    if (white - black < 100) return null;
    return rest.reduce((mark, cell) => mark * 2 + (cell > 128 ? 1 : 0), 0);
  }
  function lookAtPage() {
    const act = readMark();
    if (act !== seen.act) say({ kind: 'act', act: (seen.act = act), at: now() });
    const stage = document.querySelector<HTMLElement>('[data-stage]')?.dataset.stage ?? null;
    if (stage !== seen.stage) say({ kind: 'stage', stage: (seen.stage = stage), at: now() });
  }
  function tellFrames() {
    if (answered.length > 0) say({ kind: 'frames', times: answered });
    answered = [];
  }

  interface Measurable {
    measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>;
  }
  async function measureMemory() {
    const measured = await (performance as Measurable).measureUserAgentSpecificMemory?.();
    if (measured) say({ kind: 'memory', at: now(), bytes: measured.bytes });
  }

  interface Signal {
    readonly signal: string;
    readonly id?: string;
    readonly person?: string;
  }
  new BroadcastChannel('countenance.door').onmessage = ({ data }: MessageEvent<Signal>) =>
    say({
      kind: 'signal',
      at: now(),
      signal: data.signal,
      id: data.id ?? null,
      person: data.person ?? null,
    });
  say({ kind: 'loaded', at: now() });
  setInterval(lookAtPage, look);
  setInterval(tellFrames, tell);
  setInterval(() => void measureMemory().catch(() => undefined), memory);
}
