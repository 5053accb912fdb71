import { z } from 'zod';

/** Name of the channel between the vault workers of this origin, one for each open tab. */
const CHANNEL = 'countenance.vault';

/** All that is said on it. It names nobody: a script in the page could listen. */
const Message = z.literal('disk-changed');

/**
 * Keeps the vault workers of several tabs together: who is erased in one tab must be forgotten by all of them.
 *
 * @param onChange called when another tab has changed what is on the disk
 * @returns tells the other tabs that this one has changed it
 */
export function createSiblings(onChange: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (Message.safeParse(data).success) onChange();
  });
  return () => channel.postMessage('disk-changed' satisfies z.infer<typeof Message>);
}
