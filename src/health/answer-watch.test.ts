import { describe, expect, it } from 'vitest';
import {
  answered,
  asked,
  isStalled,
  lookAtAnswers,
  newAnswerWatch,
  stoppedAsking,
} from './answer-watch';

const patience = { first: 30_000, later: 5000 };
const working = answered(asked(newAnswerWatch(0), 0));

/** Looks every second from one moment to another. */
function lookUntil(watch: typeof working, from: number, until: number): typeof working {
  let next = watch;
  for (let at = from; at <= until; at += 1000) next = lookAtAnswers(next, at);
  return next;
}

describe('the watch over a worker', () => {
  it('finds that it does not answer any more, though it is asked', () => {
    const waiting = asked(asked(working, 1000), 4000);
    expect(isStalled(waiting, patience, 999 + patience.later)).toBe(false);
    expect(isStalled(waiting, patience, 1000 + patience.later)).toBe(true);
    expect(isStalled(answered(waiting), patience, 60_000)).toBe(false);
  });

  it('has more patience with the first answer', () => {
    const first = asked(newAnswerWatch(0), 0);
    expect(isStalled(first, patience, patience.later)).toBe(false);
    expect(isStalled(first, patience, patience.first)).toBe(true);
  });

  it('expects no answer while nothing is asked', () => {
    expect(isStalled(working, patience, 60_000)).toBe(false);
    expect(isStalled(stoppedAsking(asked(working, 0)), patience, 60_000)).toBe(false);
  });

  it('does not hold a sleep of the device against it', () => {
    const asleep = lookUntil(asked(working, 0), 0, 2000);
    const woken = lookAtAnswers(asleep, 3_600_000);
    expect(isStalled(woken, patience, 3_600_000)).toBe(false);
    const later = lookUntil(woken, 3_601_000, 3_605_000);
    expect(isStalled(later, patience, 3_605_000)).toBe(true);
  });
});
