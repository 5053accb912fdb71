import { expect, it } from 'vitest';
import { createGate, type Limits } from './gate';

/** Two at once and ten a second; no more than five calls, or 100 bytes, in hand. */
const limits: Limits = { capacity: 2, perSecond: 10, mostInHand: 5, mostBytes: 100 };

/** A gate at a clock that is set by hand, and calls that end when they are told to. */
function gateByHand(changed: Partial<Limits> = {}) {
  let at = 0;
  let timers: { readonly work: () => void; readonly due: number }[] = [];
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const gate = createGate(
    { ...limits, ...changed },
    { now: () => at, later: (work, millis) => void timers.push({ work, due: at + millis }) },
  );
  const call = (name: number) => () => {
    begun.push(name);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  return {
    begun,
    ask: (name: number, bytes = 1) => gate.pass(bytes, call(name)),
    askAhead: (name: number) => gate.passAhead(call(name)),
    wait(millis: number) {
      for (let passed = 0; passed < millis; passed++) {
        at++;
        const due = timers.filter((timer) => timer.due <= at);
        timers = timers.filter((timer) => timer.due > at);
        for (const { work } of due) work();
      }
    },
    async endAll() {
      for (const end of ends.splice(0)) end();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

it('lets a burst through at once, and what is beyond it one after the other, in order', () => {
  const { ask, begun, wait } = gateByHand();
  for (const name of [1, 2, 3, 4]) expect(ask(name)).toBeNull();
  expect(begun).toEqual([1, 2]);
  wait(99);
  expect(begun).toEqual([1, 2]);
  // Ten a second.
  wait(1);
  expect(begun).toEqual([1, 2, 3]);
  wait(100);
  expect(begun).toEqual([1, 2, 3, 4]);
});

it('refuses what would be too many in hand, says when to come again, and takes it then', async () => {
  const { ask, begun, wait, endAll } = gateByHand();
  for (const name of [1, 2, 3, 4, 5]) ask(name);
  // Five in hand at ten a second.
  expect(ask(6)).toEqual({ kind: 'busy', waitMillis: 500 });
  wait(500);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(ask(6)?.kind).toBe('busy');
  await endAll();
  expect(ask(6)).toBeNull();
  wait(100);
  expect(begun).toContain(6);
});

it('holds no more bytes than it may, in one call or in all of them', async () => {
  const { ask, endAll } = gateByHand();
  expect(ask(1, 101)).toEqual({ kind: 'too-large' });
  expect(ask(2, 60)).toBeNull();
  expect(ask(3, 41)?.kind).toBe('busy');
  expect(ask(4, 40)).toBeNull();
  await endAll();
  expect(ask(5, 100)).toBeNull();
});

it('lets in fewer while it is behind, and as many as ever when it has caught up', async () => {
  const wide = { capacity: 32, perSecond: 10, mostInHand: 1000, mostBytes: 1000 };
  const { ask, begun, wait, endAll } = gateByHand(wide);
  for (let name = 1; name <= 40; name++) ask(name);
  expect(begun).toHaveLength(32);
  // 32 being answered are twice as many as it is not behind with, so half as many tokens come in: the next takes 200 ms.
  wait(199);
  expect(begun).toHaveLength(32);
  wait(1);
  expect(begun).toHaveLength(33);
  await endAll();
  wait(1000);
  expect(begun.length).toBeGreaterThanOrEqual(40);
});

it('lets go ahead what may not wait, whatever else does, and a few of it at a time', async () => {
  const { ask, askAhead, begun, endAll } = gateByHand();
  for (const name of [1, 2, 3, 4, 5, 6]) ask(name);
  expect(askAhead(100)).toBeNull();
  expect(begun).toEqual([1, 2, 100]);
  for (let more = 0; more < 7; more++) expect(askAhead(101)).toBeNull();
  expect(askAhead(102)?.kind).toBe('busy');
  await endAll();
  expect(askAhead(103)).toBeNull();
});
