import { expect, it } from 'vitest';
import { createTokenBucket } from './token-bucket';

/** A bucket of 3 tokens, 2 more a second, with a clock and a pace that are set by hand. */
function bucketOfThree() {
  let at = 0;
  let pace = 1;
  const { take } = createTokenBucket(
    { capacity: 3, perSecond: 2 },
    { now: () => at, pace: () => pace },
  );
  return {
    take,
    wait: (millis: number) => void (at += millis),
    setPace: (part: number) => void (pace = part),
  };
}

it('gives what it holds at once, and then says how long the next takes', () => {
  const { take, wait } = bucketOfThree();
  expect([take(), take(), take()]).toEqual([0, 0, 0]);
  // Two a second: one in 500 ms.
  expect(take()).toBe(500);
  wait(499);
  expect(take()).toBe(1);
  wait(1);
  expect(take()).toBe(0);
  expect(take()).toBe(500);
});

it('takes nothing while there is too little', () => {
  const { take, wait } = bucketOfThree();
  expect(take(2)).toBe(0);
  expect(take(3)).toBe(1000);
  expect(take(3)).toBe(1000);
  wait(1000);
  expect(take(3)).toBe(0);
});

it('never holds more than its capacity, however long nobody takes', () => {
  const { take, wait } = bucketOfThree();
  wait(3_600_000);
  expect([take(), take(), take()]).toEqual([0, 0, 0]);
  expect(take()).toBe(500);
});

it('lets through what costs more than it can hold as soon as it is full', () => {
  const { take, wait } = bucketOfThree();
  expect(take(10)).toBe(0);
  expect(take(10)).toBe(1500);
  wait(1500);
  expect(take(10)).toBe(0);
});

it('fills more slowly while the device is behind, and as before when it has caught up', () => {
  const { take, wait, setPace } = bucketOfThree();
  take(3);
  setPace(0.25);
  // Two a second, a quarter of it: one in 2,000 ms.
  expect(take()).toBe(2000);
  wait(1000);
  expect(take()).toBe(1000);
  setPace(1);
  // Half a token came in; the other half takes 250 ms.
  expect(take()).toBe(250);
});

it('lets through no more than capacity and rate together, whoever tries as often as they can', () => {
  const { take, wait } = bucketOfThree();
  let through = 0;
  for (let millis = 0; millis < 10_000; millis++) {
    if (take() === 0) through++;
    wait(1);
  }
  expect(through).toBe(3 + 19);
});
