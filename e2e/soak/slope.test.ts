import { describe, expect, it } from 'vitest';
import { slopeMBPerHour } from './slope';

const HOUR = 3_600_000;

describe('the slope of memory', () => {
  it('is what a steady leak adds in an hour', () => {
    const leaking = Array.from({ length: 20 }, (_, at) => ({
      at: (at * HOUR) / 10,
      bytes: 5e8 + at * 3e5,
    }));
    expect(slopeMBPerHour(leaking)).toBeCloseTo(3);
  });

  it('is not pulled up by a few moments at which much was in use', () => {
    const calm = Array.from({ length: 30 }, (_, at) => ({
      at: (at * HOUR) / 10,
      bytes: at % 9 === 8 ? 9e8 : 5e8,
    }));
    expect(slopeMBPerHour(calm)).toBe(0);
  });

  it('is unknown of a single measurement', () => {
    expect(slopeMBPerHour([{ at: 0, bytes: 1 }])).toBeNull();
  });
});
