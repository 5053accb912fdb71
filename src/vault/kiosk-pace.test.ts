import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createKioskPace } from './kiosk-pace';
import { KIOSK_WRITING } from './limits';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is written at a kiosk, or in the office, and in which order. */
function writing(role: 'kiosk' | 'officer' | null) {
  const written: number[] = [];
  const paced = createKioskPace(() => role && { role })({
    who: 'open',
    unrecorded: null,
    schema: z.number(),
    handle: (number: number) => {
      written.push(number);
      return number === 1 ? Promise.reject(new Error('no disk')) : Promise.resolve(number);
    },
  });
  const write = (count: number) =>
    Array.from({ length: count }, (_, at) => paced.handle(at).catch(() => null));
  return { paced, written, write };
}

const { capacity, perSecond } = KIOSK_WRITING;

it('lets a queue of people through at once, and the rest one after the other, losing nobody', async () => {
  const { written, write } = writing('kiosk');
  const all = write(capacity + 3);
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toHaveLength(capacity);
  await vi.advanceTimersByTimeAsync(1000 / perSecond - 1);
  expect(written).toHaveLength(capacity);
  await vi.advanceTimersByTimeAsync(1);
  expect(written).toHaveLength(capacity + 1);
  await vi.advanceTimersByTimeAsync(2000 / perSecond);
  await Promise.all(all);
  expect(written).toEqual(Array.from({ length: capacity + 3 }, (_, at) => at));
});

it('holds up neither officers nor what is refused because the vault is locked', async () => {
  for (const role of ['officer', null] as const) {
    const { written, write } = writing(role);
    await Promise.all(write(10 * capacity));
    expect(written).toHaveLength(10 * capacity);
  }
});

it('says what the work says, failures too, and leaves who may call it as it was', async () => {
  const { paced } = writing('kiosk');
  await expect(paced.handle(7)).resolves.toBe(7);
  await expect(paced.handle(1)).rejects.toThrow('no disk');
  expect(paced).toMatchObject({ who: 'open', unrecorded: null });
});
