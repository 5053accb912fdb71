import { describe, expect, it } from 'vitest';
import { BACKUP_REMINDER_DAYS, isBackupDue } from './backup';
import { Millis } from './ids';

const DAY = 24 * 60 * 60 * 1000;
const today = Millis.parse(Date.UTC(2026, 10, 24));
const daysAgo = (days: number) => Millis.parse(today - days * DAY);

describe('the reminder to make a backup', () => {
  it('comes when there is something to lose and no backup of it', () => {
    expect(isBackupDue(null, 1, today)).toBe(true);
    expect(isBackupDue(null, 0, today)).toBe(false);
  });

  it('comes when the last backup is older than the reminder allows', () => {
    expect(isBackupDue(daysAgo(BACKUP_REMINDER_DAYS), 1, today)).toBe(false);
    expect(isBackupDue(daysAgo(BACKUP_REMINDER_DAYS + 1), 1, today)).toBe(true);
    expect(isBackupDue(daysAgo(BACKUP_REMINDER_DAYS + 1), 0, today)).toBe(false);
  });

  it('is not put off for years by a clock that was wrong', () => {
    expect(isBackupDue(daysAgo(-365), 1, today)).toBe(true);
    expect(isBackupDue(daysAgo(-1), 1, today)).toBe(false);
  });
});
