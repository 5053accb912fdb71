import { outlive } from './life';
import { WorkerMessage } from './messages';
import type { CallTable } from './serve';
import { tooBusy } from './too-busy';

/** The screen's end of a worker. */
export interface Connection<Calls extends CallTable, Event> {
  /**
   * Calls the worker and waits for its reply. What is in `transfer` is moved, not copied.
   *
   * @throws Error when the worker refuses the request or has died: a bug, not something a screen can mend; `TooBusy` when too much is asked for at once
   */
  call<Name extends keyof Calls & string>(
    name: Name,
    request: Calls[Name]['request'],
    transfer?: Transferable[],
  ): Promise<Calls[Name]['reply']>;
  /** Listens to the worker's events. @returns a function that stops listening */
  onEvent(listener: (event: Event) => void): () => void;
  /** Listens for the death of the worker: its script failed or could not load, or it was killed. */
  onDeath(listener: (reason: string) => void): void;
  /** Ends the worker; everything it held in memory is gone, and waiting calls fail. */
  close(): void;
}

interface Waiting {
  resolve(value: never): void;
  reject(cause: Error): void;
}

/** Connects to a worker that answers the given calls through `serve`. */
export function connect<Calls extends CallTable, Event>(worker: Worker): Connection<Calls, Event> {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: Event) => void>();
  const mourners = new Set<(reason: string) => void>();
  let calls = 0;
  let dead: string | null = null;

  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = WorkerMessage.safeParse(data);
    if (message.success) hear(message.data);
  });
  worker.addEventListener('error', (event) => die(event.message || 'the worker could not start'));

  function hear(message: WorkerMessage) {
    if (message.kind === 'event') {
      for (const listener of listeners) listener(message.event as Event);
      return;
    }
    if (message.kind === 'living') return outlive(message.lock, () => die('the worker was ended'));
    const caller = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'reply') caller?.resolve(message.value as never);
    else if (message.kind === 'busy') caller?.reject(tooBusy(message.waitMillis));
    else caller?.reject(new Error(message.reason));
  }

  function die(reason: string) {
    if (dead !== null) return;
    dead = reason;
    for (const caller of waiting.values()) caller.reject(new Error(reason));
    waiting.clear();
    for (const mourner of mourners) mourner(reason);
  }

  return {
    call(name, request, transfer = []) {
      if (dead !== null) return Promise.reject(new Error(dead));
      const id = ++calls;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ kind: 'call', id, name, request }, transfer);
      });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onDeath(listener) {
      mourners.add(listener);
    },
    close() {
      worker.terminate();
      mourners.clear();
      die('the worker was closed');
    },
  };
}
