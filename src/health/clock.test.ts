import { describe, expect, it } from 'vitest';
import { movedBack } from './clock';

const NOON = Date.UTC(2026, 10, 26, 12);

describe('the clock of a kiosk', () => {
  it('runs on as time passes', () => {
    const before = { wall: NOON, steady: 5000 };
    expect(movedBack(before, { wall: NOON + 1000, steady: 6000 })).toBe(0);
    // What time servers correct.
    expect(movedBack(before, { wall: NOON + 200, steady: 6000 })).toBe(0);
  });

  it('was set back, even if less than what has passed since the last look', () => {
    const before = { wall: NOON, steady: 0 };
    expect(movedBack(before, { wall: NOON - 3_600_000, steady: 1000 })).toBe(3_601_000);
    expect(movedBack(before, { wall: NOON + 1000, steady: 60_000 })).toBe(59_000);
  });

  it('was set back while the page was not there', () => {
    expect(movedBack({ wall: NOON, steady: 300 }, { wall: NOON - 86_400_000, steady: 300 })).toBe(
      86_400_000,
    );
  });

  it('was not set back by sleep, in which the other one may stop, or by being put forward', () => {
    expect(movedBack({ wall: NOON, steady: 0 }, { wall: NOON + 28_800_000, steady: 10 })).toBe(0);
  });
});
