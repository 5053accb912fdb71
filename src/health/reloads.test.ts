import { describe, expect, it } from 'vitest';
import { mayReload, recentReloads } from './reloads';

const MINUTE = 60_000;
const minutes = (...all: number[]) => all.map((minute) => minute * MINUTE);

describe('loading the page anew', () => {
  it('is allowed three times in ten minutes, and beyond that only after five minutes', () => {
    const SECOND = 1000;
    const reloads: number[] = [];
    // Something that breaks again at once, looked at every ten seconds.
    for (let at = 0; at <= 60 * MINUTE; at += 10 * SECOND)
      if (mayReload(reloads, at, false)) reloads.push(at);
    expect(reloads.slice(0, 4)).toEqual([0, 10, 20, 320].map((seconds) => seconds * SECOND));
    for (const at of reloads) {
      const within = reloads.filter((other) => other <= at && at - other < 10 * MINUTE);
      expect(within.length).toBeLessThanOrEqual(4);
    }
  });

  it('is allowed again when the last ones were long ago', () => {
    expect(mayReload(minutes(0, 1, 2), 2.5 * MINUTE, false)).toBe(false);
    expect(mayReload(minutes(0, 1, 2), 11 * MINUTE, false)).toBe(true);
  });

  it('is not worth it twice an hour for what is only slower', () => {
    expect(mayReload([], 0, true)).toBe(true);
    expect(mayReload(minutes(0), 59 * MINUTE, true)).toBe(false);
    expect(mayReload(minutes(0), 60 * MINUTE, true)).toBe(true);
  });

  it('counts those as just now that lie ahead, because the clock was set back', () => {
    expect(recentReloads(minutes(100, 200, 300), 10 * MINUTE)).toEqual(minutes(10, 10, 10));
    expect(mayReload(minutes(100, 200, 300), 10 * MINUTE, false)).toBe(false);
  });
});
