import { describe, expect, it } from 'vitest';
import { backupDue, BACKUP_REMINDER_DAYS } from './backup';
import { Millis } from './ids';

const DAY = 24 * 60 * 60 * 1000;
const today = Millis.parse(Date.UTC(2026, 10, 24));
const daysAgo = (days: number) => Millis.parse(today - days * DAY);

describe('the reminder to make a backup', () => {
  it('comes when there is something to lose and no backup of it', () => {
    expect(backupDue({ people: 1, backedUpAt: null }, today)).toBe('never');
    expect(backupDue({ people: 0, backedUpAt: null }, today)).toBeNull();
  });

  it('comes when the last backup is older than the reminder allows', () => {
    const [recent, old] = [daysAgo(BACKUP_REMINDER_DAYS), daysAgo(BACKUP_REMINDER_DAYS + 1)];
    expect(backupDue({ people: 1, backedUpAt: recent }, today)).toBeNull();
    expect(backupDue({ people: 1, backedUpAt: old }, today)).toBe('old');
    expect(backupDue({ people: 0, backedUpAt: old }, today)).toBeNull();
  });

  it('is not put off for years by a clock that was wrong', () => {
    expect(backupDue({ people: 1, backedUpAt: daysAgo(-365) }, today)).toBe('old');
    expect(backupDue({ people: 1, backedUpAt: daysAgo(-1) }, today)).toBeNull();
  });
});
