import type { z } from 'zod';
import { live } from './life';
import { CallMessage, type WorkerMessage } from './messages';

/** The calls a worker answers: request and reply type of each, by name. */
export type CallTable = Record<string, { request: unknown; reply: unknown }>;

/** For each call the schema that a request has to pass, and what answers it. */
export type Handlers<Calls extends CallTable> = {
  readonly [Name in keyof Calls]: {
    readonly schema: z.ZodType<Calls[Name]['request']>;
    readonly handle: (
      request: Calls[Name]['request'],
    ) => Calls[Name]['reply'] | Promise<Calls[Name]['reply']>;
  };
};

/** The part of a worker's global scope that serving needs. */
interface Scope {
  postMessage(message: WorkerMessage): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/**
 * Answers calls in a worker. Messages that are not calls are ignored; calls that are not in the table, or whose request does not
 * fit, are refused.
 *
 * @returns a function that sends an event to the screen
 */
export function serve<Calls extends CallTable, Event>(
  scope: Scope,
  handlers: Handlers<Calls>,
): (event: Event) => void {
  scope.addEventListener('message', ({ data }) => {
    const message = CallMessage.safeParse(data);
    if (message.success) void answer(message.data).then((reply) => scope.postMessage(reply));
  });
  live((lock) => scope.postMessage({ kind: 'living', lock }));
  return (event) => scope.postMessage({ kind: 'event', event });

  async function answer({ id, name, request }: CallMessage): Promise<WorkerMessage> {
    // Object.hasOwn: `constructor` and other inherited names are not calls.
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (!handler) return { kind: 'refused', id, reason: `there is no call "${name}"` };
    const parsed = handler.schema.safeParse(request);
    if (!parsed.success)
      return { kind: 'refused', id, reason: `"${name}" got a malformed request` };
    try {
      return { kind: 'reply', id, value: await handler.handle(parsed.data) };
    } catch (cause) {
      const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : 'unknown failure';
      return { kind: 'refused', id, reason: `"${name}" failed: ${reason}` };
    }
  }
}
