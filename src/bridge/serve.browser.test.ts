import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, isTooBusy, type Connection } from '.';
import type { NarrowCalls } from './testing/narrow-worker';

let worker: Worker;
let narrow: Connection<NarrowCalls, never>;

beforeEach(() => {
  worker = new Worker(new URL('./testing/narrow-worker.ts', import.meta.url), { type: 'module' });
  narrow = connect<NarrowCalls, never>(worker);
});
afterEach(() => narrow.close());

const hold = (text: string) => narrow.call('hold', { text });

/** What became of each call: its answer, or that there was no room. */
async function outcomes(calls: readonly Promise<string>[]): Promise<readonly string[]> {
  const settled = await Promise.allSettled(calls);
  return settled.map((one) => {
    if (one.status === 'fulfilled') return one.value;
    return isTooBusy(one.reason) ? 'busy' : String(one.reason);
  });
}

it('answers what is in hand, refuses the rest of a flood with a time to wait, and is as before when it is over', async () => {
  const flood = Array.from({ length: 2000 }, (_, at) => hold(String(at)));
  const refused: unknown = await flood[10]?.catch((cause: unknown) => cause);
  expect(isTooBusy(refused) && refused.waitMillis).toBeGreaterThan(0);
  let open = true;
  const answered = outcomes(flood).finally(() => (open = false));
  // Again and again: those that waited are held only when it was their turn.
  while (open) await narrow.call('release', {});
  const came = await answered;
  expect(came.slice(0, 10)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  expect(new Set(came.slice(10))).toEqual(new Set(['busy']));
  const afterwards = hold('afterwards');
  await narrow.call('release', {});
  expect(await afterwards).toBe('afterwards');
});

it('never refuses whoever waits for each answer before they ask again, however often', async () => {
  for (let at = 0; at < 100; at++) {
    const asked = hold(String(at));
    let open = true;
    void asked.finally(() => (open = false));
    while (open) await narrow.call('release', {});
    expect(await asked).toBe(String(at));
  }
});

it('refuses a request that is too large, and takes the next', async () => {
  await expect(hold('x'.repeat(20_000))).rejects.toThrow('too large');
  const small = hold('small');
  await narrow.call('release', {});
  expect(await small).toBe('small');
});

it('refuses what is no call, and what does not fit', async () => {
  const other = connect<Record<string, { request: unknown; reply: unknown }>, never>(worker);
  await expect(other.call('constructor', {})).rejects.toThrow('there is no call');
  await expect(other.call('hold', { text: 'x', more: 1 })).rejects.toThrow('malformed');
});

it('takes no message from a worker that has another form', async () => {
  const first = hold('kept');
  for (const said of [
    null,
    'reply',
    { kind: 'reply', id: 'one', value: 'wrong' },
    { kind: 'reply', id: 1, value: 'wrong', more: true },
    { kind: 'refused', id: 1, reason: 'x'.repeat(1001) },
    { kind: 'living', lock: 'x'.repeat(65) },
  ])
    await narrow.call('say', { said });
  await narrow.call('release', {});
  expect(await first).toBe('kept');
});
