import type { BrowserContext } from '@playwright/test';

/** Everything that a run must stay free of, gathered while it goes on, and how much was looked at: nothing seen means nothing watched. */
export interface Watch {
  /** Requests to another origin, or with a body. */
  readonly requests: string[];
  /** Errors in the console, violations of policy among them, and exceptions that nobody caught. */
  readonly errors: string[];
  /** Messages on the main thread that held a template or a key. */
  readonly messages: string[];
  readonly seen: { requests: number; messages: number };
}

/** Nothing was looked at so far. */
export function seenNothing(): Watch {
  return { requests: [], errors: [], messages: [], seen: { requests: 0, messages: 0 } };
}

/** Watches every page that the context will open. Call before the first page is opened. */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const watched = seenNothing();
  context.on('request', (request) => {
    watched.seen.requests++;
    const url = new URL(request.url());
    const ours = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!ours) watched.requests.push(`to another origin: ${request.url()}`);
    if (request.postDataBuffer())
      watched.requests.push(`with a body: ${request.method()} ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text());
  });
  context.on('weberror', (error) => {
    const { message, stack } = error.error();
    watched.errors.push(message);
    // At once as well: what fails because of it may be the end of the test that would look.
    console.error(stack ?? message);
  });
  await context.exposeBinding('sawMessages', (_source, count: number, leaks: string[]) => {
    watched.seen.messages += count;
    watched.messages.push(...leaks);
  });
  await context.addInitScript(watchMessages);
  return watched;
}

declare global {
  interface Window {
    sawMessages(count: number, leaks: string[]): Promise<void>;
  }
}

/**
 * Runs in the page before anything else: looks into every message that the main thread sends or gets, through workers, ports, channels and
 * windows, for 128 numbers in a row or a key.
 */
function watchMessages(): void {
  const isTemplate = (value: object) =>
    (ArrayBuffer.isView(value) && 'length' in value && value.length === 128) ||
    (ArrayBuffer.isView(value) && [512, 1024].includes(value.byteLength)) ||
    (value instanceof ArrayBuffer && [512, 1024].includes(value.byteLength)) ||
    (Array.isArray(value) &&
      value.length >= 128 &&
      value.every((item) => typeof item === 'number'));

  function look(value: unknown, path: string, depth: number, leaks: string[]): void {
    if (typeof value !== 'object' || value === null || depth > 8) return;
    if (value instanceof CryptoKey) leaks.push(`a key at ${path}`);
    else if (isTemplate(value)) leaks.push(`128 numbers at ${path}`);
    else if (!ArrayBuffer.isView(value))
      for (const [key, child] of Object.entries(value))
        look(child, `${path}.${key}`, depth + 1, leaks);
  }
  // Telling of each takes longer than looking at it: floods of them are told of by the hundred, and a leak at once.
  const TOLD_ONE_BY_ONE = 2000;
  const TOLD_TOGETHER = 100;
  let seen = 0;
  let untold = 0;
  function lookAt(message: unknown, way: string): void {
    const leaks: string[] = [];
    look(message, way, 0, leaks);
    seen++;
    untold++;
    if (leaks.length === 0 && seen > TOLD_ONE_BY_ONE && untold < TOLD_TOGETHER) return;
    void window.sawMessages(untold, leaks);
    untold = 0;
  }

  type Sender = { postMessage: (...args: unknown[]) => void };
  const senders = {
    Worker: Worker.prototype,
    MessagePort: MessagePort.prototype,
    BroadcastChannel: BroadcastChannel.prototype,
    // The one that has its method on itself.
    window,
  } as unknown as Record<string, Sender>;
  for (const [name, sender] of Object.entries(senders)) {
    const original = sender.postMessage;
    sender.postMessage = function (this: unknown, ...args: unknown[]) {
      lookAt(args[0], `sent by ${name}`);
      original.apply(this, args);
    };
  }

  const received = (event: Event) => {
    if (event instanceof MessageEvent) lookAt(event.data, 'received');
  };
  window.addEventListener('message', received, true);
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', received);
    }
  };
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      this.addEventListener('message', received);
    }
  };
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      this.port1.addEventListener('message', received);
      this.port2.addEventListener('message', received);
    }
  };
}
