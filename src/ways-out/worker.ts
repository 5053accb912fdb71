// First, as in every thread of the app.
import '../bridge/trusted-types';
import '../bridge/without-jit';
import { inThreads, NOT_IN_THREADS } from './in-threads';
import type { FromThread } from './thread';
import type { Target } from './outcome';

/** A thread of its own for the self-test, as engine and vault are: under the same policy, with the same means. */
globalThis.addEventListener('message', ({ data }: MessageEvent<Target>) => void tryAll(data));

async function tryAll(target: Target): Promise<void> {
  for (const { id, attempt } of inThreads)
    say({ kind: 'tried', id, outcome: await attempt(target) });
  say({ kind: 'done', has: NOT_IN_THREADS.filter((name) => name in globalThis) });
}

function say(message: FromThread): void {
  globalThis.postMessage(message);
}
