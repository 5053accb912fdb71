import { describe, expect, it } from 'vitest';
import {
  frameAnswered,
  frameSent,
  isStalled,
  lookAtEngine,
  newEngineWatch,
  STALLED_MS,
  stoppedSending,
} from './engine-watch';

const working = frameAnswered(frameSent(newEngineWatch(0), 0));

/** Looks every second from one moment to another. */
function lookUntil(watch: typeof working, from: number, until: number): typeof working {
  let next = watch;
  for (let at = from; at <= until; at += 1000) next = lookAtEngine(next, at);
  return next;
}

describe('the watch over the engine', () => {
  it('finds that it does not answer any more, though frames are sent', () => {
    const sent = frameSent(frameSent(working, 1000), 4000);
    expect(isStalled(sent, 999 + STALLED_MS.later)).toBe(false);
    expect(isStalled(sent, 1000 + STALLED_MS.later)).toBe(true);
    expect(isStalled(frameAnswered(sent), 60_000)).toBe(false);
  });

  it('has more patience with the first frame', () => {
    const first = frameSent(newEngineWatch(0), 0);
    expect(isStalled(first, STALLED_MS.later)).toBe(false);
    expect(isStalled(first, STALLED_MS.first)).toBe(true);
  });

  it('expects no answer while no frames are sent, and none after the camera was turned off', () => {
    expect(isStalled(working, 60_000)).toBe(false);
    expect(isStalled(stoppedSending(frameSent(working, 0)), 60_000)).toBe(false);
  });

  it('does not hold a sleep of the device against it', () => {
    const asleep = lookUntil(frameSent(working, 0), 0, 2000);
    const woken = lookAtEngine(asleep, 3_600_000);
    expect(isStalled(woken, 3_600_000)).toBe(false);
    const later = lookUntil(woken, 3_601_000, 3_605_000);
    expect(isStalled(later, 3_605_000)).toBe(true);
  });
});
