import { describe, expect, it } from 'vitest';
import { lightOf } from './faults';
import { isNightRestartDue } from './quiet-hour';
import { reloadReason } from './recovery';

const calm = { ongoing: [], idle: true, isOutdated: false, nightRestartDue: false };

describe('a kiosk that helps itself', () => {
  it('loads the page anew at once when nothing works any more, whoever is there', () => {
    const stops = [
      'engine-stalled',
      'engine-died',
      'vault-stalled',
      'vault-died',
      'app-fault',
    ] as const;
    for (const fault of stops)
      expect(reloadReason({ ...calm, idle: false, ongoing: ['camera-lost', fault] })).toBe(fault);
  });

  it('waits until nobody is there for what only helps', () => {
    expect(reloadReason({ ...calm, ongoing: ['gpu-lost'] })).toBe('gpu-lost');
    expect(reloadReason({ ...calm, nightRestartDue: true })).toBe('night');
    expect(reloadReason({ ...calm, isOutdated: true })).toBe('new-version');
    const due = { ongoing: ['gpu-lost'], isOutdated: true, nightRestartDue: true } as const;
    expect(reloadReason({ ...due, idle: false })).toBeNull();
  });

  it('does not load anew for what that would not mend', () => {
    expect(reloadReason({ ...calm, ongoing: ['camera-black', 'storage-failed'] })).toBeNull();
  });

  it('starts afresh between three and four at night, if it has been up for more than half a day', () => {
    const hours = (count: number) => count * 3_600_000;
    const at = (hour: number, minute: number) => new Date(2026, 10, 26, hour, minute);
    expect(isNightRestartDue(at(3, 0), hours(13))).toBe(true);
    expect(isNightRestartDue(at(3, 59), hours(13))).toBe(true);
    expect(isNightRestartDue(at(2, 59), hours(13))).toBe(false);
    expect(isNightRestartDue(at(4, 0), hours(13))).toBe(false);
    expect(isNightRestartDue(at(3, 30), hours(12))).toBe(false);
  });

  it('has a light that says whether it works, and whether as well as ever', () => {
    expect(lightOf([], false)).toBe('good');
    expect(lightOf([], true)).toBe('busy');
    expect(lightOf(['gpu-lost'], false)).toBe('busy');
    expect(lightOf(['gpu-lost', 'camera-black'], false)).toBe('trouble');
  });
});
