import { z } from 'zod';

/** What the screen sends: a call by name, numbered so that the reply finds its way back. */
export const CallMessage = z.strictObject({
  kind: z.literal('call'),
  id: z.int().positive(),
  name: z.string().max(64),
  request: z.unknown(),
});
export type CallMessage = z.infer<typeof CallMessage>;

/** What a worker sends back. `refused` means that the request did not fit its schema or that the handler has a bug. */
export type WorkerMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly reason: string }
  | { readonly kind: 'event'; readonly event: unknown }
  /** Said once: the name of the Web Lock that it holds until it dies. */
  | { readonly kind: 'living'; readonly lock: string };
