import type { inThreads } from './in-threads';
import type { Outcome, Target } from './outcome';

/** What the self-test's thread says. */
export type FromThread =
  | {
      readonly kind: 'tried';
      readonly id: (typeof inThreads)[number]['id'];
      readonly outcome: Outcome;
    }
  /** `has`: what it should not have. */
  | { readonly kind: 'done'; readonly has: readonly string[] };

/**
 * Tries in a thread of its own what such threads have.
 *
 * @returns what it has and should not have
 */
export function tryInThread(
  target: Target,
  onTried: (tried: Extract<FromThread, { kind: 'tried' }>) => void,
): Promise<readonly string[]> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'self-test',
  });
  const done = new Promise<readonly string[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromThread>) => {
      if (data.kind === 'tried') onTried(data);
      else resolve(data.has);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.postMessage(target);
  return done.finally(() => worker.terminate());
}
