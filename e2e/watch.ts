import type { BrowserContext, Page } from '@playwright/test';

/** Everything a run must stay free of, gathered while it goes on. */
export interface Watch {
  /** Requests to another origin, or with a body. */
  readonly requests: string[];
  /** Errors and warnings of policy in the console, and exceptions that nobody caught. */
  readonly errors: string[];
  /** How many requests and messages were looked at: zero would mean that nothing was watched. */
  readonly seen: { requests: number };
  /** Messages on the main thread that held a template or a key, and how many were looked at. */
  messages(page: Page): Promise<{ readonly leaks: readonly string[]; readonly seen: number }>;
}

/** Watches every page that the context will open. Call before the first page is opened. */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const requests: string[] = [];
  const errors: string[] = [];
  const seen = { requests: 0 };
  context.on('request', (request) => {
    seen.requests++;
    const url = new URL(request.url());
    const ours = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!ours) requests.push(`to another origin: ${request.url()}`);
    if (request.postDataBuffer())
      requests.push(`with a body: ${request.method()} ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  await context.addInitScript(watchMessages);
  return {
    requests,
    errors,
    seen,
    messages: (page) => page.evaluate(() => window.watched),
  };
}

declare global {
  interface Window {
    watched: { leaks: string[]; seen: number };
  }
}

/**
 * Runs in the page before anything else: looks into every message that the main thread sends or gets, through workers, ports and
 * windows, for 128 numbers in a row or a key.
 */
function watchMessages(): void {
  const watched: Window['watched'] = { leaks: [], seen: 0 };
  window.watched = watched;

  const isTemplate = (value: object) =>
    (ArrayBuffer.isView(value) && 'length' in value && value.length === 128) ||
    (ArrayBuffer.isView(value) && value.byteLength === 512) ||
    (value instanceof ArrayBuffer && [512, 1024].includes(value.byteLength)) ||
    (Array.isArray(value) &&
      value.length >= 128 &&
      value.every((item) => typeof item === 'number'));

  function look(value: unknown, path: string, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > 8) return;
    if (value instanceof CryptoKey) watched.leaks.push(`a key at ${path}`);
    else if (isTemplate(value)) watched.leaks.push(`128 numbers at ${path}`);
    else if (!ArrayBuffer.isView(value))
      for (const [key, child] of Object.entries(value)) look(child, `${path}.${key}`, depth + 1);
  }
  function lookAt(message: unknown, way: string): void {
    watched.seen++;
    look(message, way, 0);
  }

  for (const target of [Worker, MessagePort, Window]) {
    const prototype = target.prototype as { postMessage: (...args: unknown[]) => void };
    const original = prototype.postMessage;
    prototype.postMessage = function (this: unknown, ...args: unknown[]) {
      lookAt(args[0], `sent by ${target.name}`);
      original.apply(this, args);
    };
  }
  const dispatched = (event: Event) => {
    if (event instanceof MessageEvent) lookAt(event.data, 'received');
  };
  window.addEventListener('message', dispatched, true);
  const RealWorker = Worker;
  window.Worker = class extends RealWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', dispatched);
    }
  };
  const RealChannel = MessageChannel;
  window.MessageChannel = class extends RealChannel {
    constructor() {
      super();
      this.port1.addEventListener('message', dispatched);
      this.port2.addEventListener('message', dispatched);
    }
  };
}
