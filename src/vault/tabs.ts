import { z } from 'zod';

/** Name of the Web Lock that the tab with the open vault holds, and of the channel on which another asks for it. */
const NAME = 'countenance.vault';

/** All that is said on the channel. It names nobody: a script in the page could listen. */
const Message = z.literal('please-lock');

/** Milliseconds that the other tab has for finishing what it is writing. A frozen tab does not answer at all. */
const PATIENCE_MILLIS = 5_000;

/** Milliseconds to wait for a lock before believing that it is held: that of a page which is just being left is free in a moment. */
const GRACE_MILLIS = 400;

/**
 * One tab of this browser has the vault open at a time: two would each believe that what they hold in memory is what is on the disk. The
 * browser itself sees to it (Web Locks), and gives the lock back when a tab dies.
 */
export interface Tabs {
  /** Whether another tab has the vault open. */
  isElsewhere(): Promise<boolean>;
  /** Takes the lock. @returns `false` when another tab has it */
  claim(): Promise<boolean>;
  release(): void;
  /** Makes another tab give the lock up: asked first; taken away when it does not answer. */
  takeOver(): Promise<void>;
}

/** @param onLoss another tab wants the lock, or has taken it: the vault has to be closed now */
export function createTabs(onLoss: () => void): Tabs {
  const channel = new BroadcastChannel(NAME);
  let giveBack: (() => void) | null = null;
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (giveBack && Message.safeParse(data).success) onLoss();
  });

  function lost() {
    if (!giveBack) return;
    giveBack = null;
    onLoss();
  }

  return {
    async isElsewhere() {
      if (giveBack) return false;
      return (await whenFree(() => undefined)) === 'held';
    },
    async claim() {
      if (giveBack) return true;
      const claimed = await whenFree(() => new Promise<void>((end) => (giveBack = end)), lost);
      return claimed === 'free';
    },
    release() {
      giveBack?.();
      giveBack = null;
    },
    async takeOver() {
      channel.postMessage('please-lock' satisfies z.infer<typeof Message>);
      const signal = AbortSignal.timeout(PATIENCE_MILLIS);
      const asked = navigator.locks.request(NAME, { signal }, () => null);
      await asked.catch(() => navigator.locks.request(NAME, { steal: true }, () => null));
    },
  };
}

/**
 * How often the lock has to be seen held before that is believed. A request given up in the very moment in which it is granted shows as held,
 * too, for an instant: by ourselves.
 */
const SEEN_HELD = 2;

/**
 * Waits a moment for the lock. Not having got it in time means nothing on a busy machine; only that somebody holds it does.
 *
 * @param hold called with the lock, which is held until what it returns has ended
 * @param onLoss another tab has taken the lock away later
 */
function whenFree(
  hold: () => Promise<void> | undefined,
  onLoss: () => void = () => undefined,
): Promise<'free' | 'held'> {
  return new Promise((resolve) => {
    let seen = 0;
    const ask = () => {
      let granted = false;
      const signal = AbortSignal.timeout(GRACE_MILLIS);
      const holding = navigator.locks.request(NAME, { signal }, () => {
        granted = true;
        resolve('free');
        return hold();
      });
      holding.catch(async () => {
        if (granted) return onLoss();
        const { held = [] } = await navigator.locks.query();
        seen = held.some(({ name }) => name === NAME) ? seen + 1 : 0;
        if (seen === SEEN_HELD) resolve('held');
        else ask();
      });
    };
    ask();
  });
}
