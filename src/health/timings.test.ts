import { describe, expect, it } from 'vitest';
import { percentile, sumUp } from './timings';

describe('the times of stages', () => {
  it('are told as what half, and 19 of 20, stay below', () => {
    const frames = Array.from({ length: 100 }, (_, at) => ({
      read: at + 1,
      detect: 10,
      align: 0,
      embed: at % 2 === 0 ? 20 : 0,
      total: 30,
    }));
    expect(sumUp(frames, [4, 6, 5])).toEqual({
      read: { p50: 50, p95: 95 },
      detect: { p50: 10, p95: 10 },
      align: null,
      embed: { p50: 20, p95: 20 },
      total: { p50: 30, p95: 30 },
      compare: { p50: 5, p95: 6 },
    });
  });

  it('are unknown for what has not run', () => {
    const frame = { read: 3, detect: 9, align: 0, embed: 0, total: 12 };
    expect(sumUp([frame], [])).toMatchObject({ align: null, embed: null, compare: null });
  });

  it('are 0 where there are none', () => {
    expect(percentile([], 0.5)).toBe(0);
    expect(percentile([7], 0.95)).toBe(7);
  });
});
