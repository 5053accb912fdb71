import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BUILT_IN_MODEL, BUILT_IN_TEMPLATE_LENGTH, CaptureId, newId } from '../domain';
import { listenToEngine } from './engine-port';
import { ENGINE_MESSAGES } from './limits';
import { randomTemplate } from './testing/faces';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** What is said after everything else, and is no message of an engine. */
const LAST = 'that was all';

const { capacity, perSecond } = ENGINE_MESSAGES;

/** An engine that says things to a locked vault, and what the vault made of them: captures are dropped at once, each by its id. */
function listening() {
  const { port1, port2 } = new MessageChannel();
  const dropped: CaptureId[] = [];
  listenToEngine(port2, {
    session: () => null,
    announced: () => ({ model: BUILT_IN_MODEL, templateLength: BUILT_IN_TEMPLATE_LENGTH }),
    onModel: () => Promise.resolve(),
    onDecision: () => undefined,
    onDenied: () => undefined,
    onSeen: () => undefined,
    onDropped: (ids) => void dropped.push(...ids),
  });
  const template = randomTemplate();
  const quality = { score: 60, yaw: 0, pitch: 0 };
  return {
    say(count: number, other?: unknown) {
      for (let at = 0; at < count; at++) {
        const capture = { kind: 'capture', captureId: newId(CaptureId), template, quality };
        port1.postMessage(other ?? capture);
      }
    },
    /** How many captures were heard, once everything that was said has arrived. */
    heard: () =>
      new Promise<number>((resolve) => {
        port2.addEventListener('message', ({ data }) => {
          if (data === LAST) resolve(dropped.length);
        });
        port1.postMessage(LAST);
      }),
    close: () => port1.close(),
  };
}

it('listens to as much as an engine may say at once, and then to as much as it may say in that time', async () => {
  const { say, heard, close } = listening();
  say(capacity + 500);
  expect(await heard()).toBe(capacity);
  say(500);
  expect(await heard()).toBe(capacity);
  vi.advanceTimersByTime(1000);
  say(perSecond + 500);
  // That all was said, said twice before, had found nothing left as well.
  expect(await heard()).toBe(capacity + perSecond);
  close();
});

it('spends as much on what is no message of an engine: not even reading it can be had for nothing', async () => {
  const { say, heard, close } = listening();
  say(capacity, { kind: 'capture', captureId: '<script>' });
  say(10);
  expect(await heard()).toBe(0);
  vi.advanceTimersByTime(10_000);
  say(10);
  expect(await heard()).toBe(10);
  close();
});
