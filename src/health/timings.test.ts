import { describe, expect, it } from 'vitest';
import { addTimes, NO_SAMPLES, percentile, sumUp } from './timings';

describe('the times of stages', () => {
  it('are told as what half, and 19 of 20, stay below', () => {
    let samples = NO_SAMPLES;
    for (let at = 0; at < 100; at++)
      samples = addTimes(samples, { read: at + 1, detect: 10, align: 0, embed: 20, total: 30 });
    samples = addTimes(samples, { compare: 5 });
    expect(sumUp(samples)).toEqual({
      read: { p50: 50, p95: 95 },
      detect: { p50: 10, p95: 10 },
      align: null,
      embed: { p50: 20, p95: 20 },
      total: { p50: 30, p95: 30 },
      compare: { p50: 5, p95: 5 },
    });
  });

  it('are of the last 300 times that each ran, however long ago that was', () => {
    let samples = addTimes(NO_SAMPLES, { read: 1, detect: 1, align: 7, embed: 7, total: 16 });
    for (let at = 0; at < 1000; at++)
      samples = addTimes(samples, { read: 2, detect: 2, align: 0, embed: 0, total: 4 });
    expect(samples.total).toHaveLength(300);
    expect(sumUp(samples)).toMatchObject({
      embed: { p50: 7, p95: 7 },
      total: { p50: 4, p95: 4 },
    });
  });

  it('are 0 where there are none', () => {
    expect(percentile([], 0.5)).toBe(0);
    expect(percentile([7], 0.95)).toBe(7);
  });
});
