import { z } from 'zod';
import { serve } from '..';

/** What a worker with a narrow gate answers. */
export type NarrowCalls = {
  /** Answers when it is told to. */
  hold: { request: { text: string }; reply: string };
  release: { request: Record<string, never>; reply: null };
  /** Posts what it is given as it is, past everything that a worker sends. */
  say: { request: { said: unknown }; reply: null };
};

/** Few enough that a test fills it: five at once, five more that wait, and no more than 10 kB. */
const LIMITS = { capacity: 5, perSecond: 1000, mostInHand: 10, mostBytes: 10_000 };

let held: (() => void)[] = [];

serve<NarrowCalls, never>(
  self,
  {
    hold: {
      schema: z.strictObject({ text: z.string() }),
      handle: ({ text }) => new Promise((resolve) => held.push(() => resolve(text))),
    },
    release: {
      schema: z.strictObject({}),
      goesAhead: true,
      handle() {
        for (const answer of held) answer();
        held = [];
        return null;
      },
    },
    say: {
      schema: z.strictObject({ said: z.unknown() }),
      handle({ said }) {
        self.postMessage(said);
        return null;
      },
    },
  },
  LIMITS,
);
