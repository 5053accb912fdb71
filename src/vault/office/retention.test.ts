import { describe, expect, it } from 'vitest';
import { Millis } from '../../domain';
import { isNoteDue, lastKnownTime } from './retention';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const noon = Millis.parse(Date.UTC(2026, 10, 27, 12));
const later = (millis: number) => Millis.parse(noon + millis);

describe('the time by which visits are over', () => {
  it('is that of the device, as long as its clock goes forward', () => {
    expect(lastKnownTime(null, noon)).toBe(noon);
    expect(lastKnownTime(noon, later(DAY))).toBe(noon + DAY);
  });

  it('is that of the last sweep when the clock was set back since, so that nothing is kept for longer', () => {
    expect(lastKnownTime(later(30 * DAY), noon)).toBe(noon + 30 * DAY);
  });

  it('is not that of a sweep more than a year ahead, when the clock was wrong: all that comes would be erased', () => {
    expect(lastKnownTime(later(400 * DAY), noon)).toBe(noon);
  });
});

describe('a sweep', () => {
  it('is noted once an hour, and not with every look at the visits', () => {
    expect(isNoteDue(null, noon)).toBe(true);
    expect(isNoteDue(noon, later(HOUR - 1))).toBe(false);
    expect(isNoteDue(noon, later(HOUR))).toBe(true);
  });

  it('is noted anew where the note before was written by a wrong clock', () => {
    expect(isNoteDue(later(400 * DAY), noon)).toBe(false);
  });
});
