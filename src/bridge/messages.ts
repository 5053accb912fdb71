import { z } from 'zod';

/** Characters of a call's name, at most: the longest has some twenty. */
const NAME_LENGTH = 64;

/** Characters of why a call was refused, at most: enough for an error of the browser, and no more than can be read. */
const REASON_LENGTH = 1000;

/** Characters of the name of a Web Lock (bridge/life): a word and a UUID. */
const LOCK_LENGTH = 64;

/** What the screen sends: a call by name, numbered so that the reply finds its way back. */
export const CallMessage = z.strictObject({
  kind: z.literal('call'),
  id: z.int().positive(),
  name: z.string().max(NAME_LENGTH),
  request: z.unknown(),
});
export type CallMessage = z.infer<typeof CallMessage>;

/**
 * What a worker sends back. What is in a reply or an event is not looked at: it comes from the app's own code, whose types say what it is, and the worker is what the page may trust, not the other
 * way round.
 */
export const WorkerMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), id: z.int().positive(), value: z.unknown() }),
  /** The request did not fit its schema, or the handler has a bug. */
  z.strictObject({
    kind: z.literal('refused'),
    id: z.int().positive(),
    reason: z.string().max(REASON_LENGTH),
  }),
  /** Too much was asked for at once (bridge/gate). Milliseconds until there will be room again. */
  z.strictObject({
    kind: z.literal('busy'),
    id: z.int().positive(),
    waitMillis: z.number().nonnegative(),
  }),
  z.strictObject({ kind: z.literal('event'), event: z.unknown() }),
  /** Said once: the name of the Web Lock that it holds until it dies. */
  z.strictObject({ kind: z.literal('living'), lock: z.string().max(LOCK_LENGTH) }),
]);
export type WorkerMessage = z.infer<typeof WorkerMessage>;

/** Why a call was refused, as long as it may be. */
export function refusal(id: number, reason: string): WorkerMessage {
  return { kind: 'refused', id, reason: reason.slice(0, REASON_LENGTH) };
}
