import { createTokenBucket, type Rate } from './token-bucket';

/** What a worker takes, beyond what its calls themselves allow. */
export interface Limits extends Rate {
  /** Calls in hand, waiting or being answered, at most. */
  readonly mostInHand: number;
  /** Bytes of the requests in hand together, at most, and so of one. */
  readonly mostBytes: number;
}

/** Why a call was not taken. `waitMillis`: when there will be room again, as far as that can be known. */
export type GateRefusal =
  { readonly kind: 'too-large' } | { readonly kind: 'busy'; readonly waitMillis: number };

/** Lets calls in. */
export interface Gate {
  /**
   * Does the work at once, or as soon as it is its turn; whoever came first goes first.
   *
   * @param bytes of the request
   * @returns why it will never be done, or `null`
   */
  pass(bytes: number, work: () => Promise<unknown>): GateRefusal | null;
  /** The same for what may not wait behind a flood, such as locking: a few of them at a time, at once. */
  passAhead(work: () => Promise<unknown>): GateRefusal | null;
}

/** What a gate goes by. */
interface Clock {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Does something after so many milliseconds. */
  readonly later: (work: () => void, millis: number) => void;
}

const realClock: Clock = {
  now: () => performance.now(),
  later: (work, millis) => void setTimeout(work, millis),
};

/** Calls being answered up to which a worker is not behind: what a page asks for when it opens, and two or three that take long. */
const NOT_BEHIND = 16;

/** Milliseconds after which it is looked again whether somebody may go on, at most: the worker may have caught up meanwhile. */
const LOOK_AGAIN_MS = 100;

/** Calls that go ahead, at a time: more than a person can press buttons. */
const MOST_AHEAD = 8;

/**
 * A token for each call. While more calls than `NOT_BEHIND` are being answered, tokens come in more slowly, by as many times as there are more; so what is asked for falls to what can
 * be done, and rises again as soon as that is done. Who finds no token waits; nothing is lost before `mostInHand` wait, and more are refused at once: a flood may cost the time to say no, and
 * no memory.
 */
export function createGate(
  { mostInHand, mostBytes, ...rate }: Limits,
  { now, later }: Clock = realClock,
): Gate {
  const waiting: { readonly bytes: number; readonly work: () => Promise<unknown> }[] = [];
  let answering = 0;
  let ahead = 0;
  let bytesInHand = 0;
  let isTimed = false;
  const pace = () => NOT_BEHIND / Math.max(NOT_BEHIND, answering);
  const bucket = createTokenBucket(rate, { now, pace });

  function goOn() {
    while (waiting.length > 0) {
      const millis = bucket.take();
      if (millis > 0) return goOnAfter(Math.min(millis, LOOK_AGAIN_MS));
      const next = waiting.shift();
      if (next) void begin(next);
    }
  }

  function goOnAfter(millis: number) {
    isTimed = true;
    later(() => {
      isTimed = false;
      goOn();
    }, millis);
  }

  async function begin({ bytes, work }: (typeof waiting)[number]) {
    answering++;
    try {
      await work();
    } finally {
      answering--;
      bytesInHand -= bytes;
    }
  }

  return {
    pass(bytes, work) {
      if (bytes > mostBytes) return { kind: 'too-large' };
      const inHand = answering + waiting.length;
      if (inHand >= mostInHand || bytesInHand + bytes > mostBytes)
        return { kind: 'busy', waitMillis: millisFor(inHand, rate.perSecond * pace()) };
      bytesInHand += bytes;
      waiting.push({ bytes, work });
      if (!isTimed) goOn();
      return null;
    },
    passAhead(work) {
      if (ahead >= MOST_AHEAD) return { kind: 'busy', waitMillis: LOOK_AGAIN_MS };
      ahead++;
      void work().finally(() => ahead--);
      return null;
    },
  };
}

/** Milliseconds until so many have been let in. */
function millisFor(calls: number, perSecond: number): number {
  return Math.ceil((calls / perSecond) * 1000);
}
