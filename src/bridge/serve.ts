import type { z } from 'zod';
import { createGate, type GateRefusal, type Limits } from './gate';
import { live } from './life';
import { CallMessage, refusal, type WorkerMessage } from './messages';
import { closePictures, sizeOf } from './size';

/** The calls a worker answers: request and reply type of each, by name. */
export type CallTable = Record<string, { request: unknown; reply: unknown }>;

/** For each call the schema that a request has to pass, and what answers it. */
export type Handlers<Calls extends CallTable> = {
  readonly [Name in keyof Calls]: {
    readonly schema: z.ZodType<Calls[Name]['request']>;
    /** Set where the call may not wait behind others, whatever floods the worker. */
    readonly goesAhead?: true;
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
 * fit, are refused. Before a request is looked at, its call has to come through the gate.
 *
 * @returns a function that sends an event to the screen
 */
export function serve<Calls extends CallTable, Event>(
  scope: Scope,
  handlers: Handlers<Calls>,
  limits: Limits,
): (event: Event) => void {
  const gate = createGate(limits);
  scope.addEventListener('message', ({ data }) => {
    const message = CallMessage.safeParse(data);
    if (message.success) take(message.data);
  });
  live((lock) => scope.postMessage({ kind: 'living', lock }));
  return (event) => scope.postMessage({ kind: 'event', event });

  function take(call: CallMessage) {
    const work = async () => scope.postMessage(await answer(call));
    const refused = handlerOf(call.name)?.goesAhead
      ? gate.passAhead(work)
      : gate.pass(sizeOf(call.request, limits.mostBytes), work);
    if (!refused) return;
    closePictures(call.request);
    scope.postMessage(notTaken(call, refused));
  }

  function handlerOf(name: string) {
    // Object.hasOwn: `constructor` and other inherited names are not calls.
    return Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  }

  async function answer({ id, name, request }: CallMessage): Promise<WorkerMessage> {
    const handler = handlerOf(name);
    if (!handler) return refusal(id, `there is no call "${name}"`);
    const parsed = handler.schema.safeParse(request);
    if (!parsed.success) return refusal(id, `"${name}" got a malformed request`);
    try {
      return { kind: 'reply', id, value: await handler.handle(parsed.data) };
    } catch (cause) {
      const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : 'unknown failure';
      return refusal(id, `"${name}" failed: ${reason}`);
    }
  }
}

function notTaken({ id, name }: CallMessage, refused: GateRefusal): WorkerMessage {
  return refused.kind === 'busy'
    ? { ...refused, id }
    : refusal(id, `"${name}" got a request that is too large`);
}
