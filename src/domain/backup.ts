import type { Millis } from './ids';

/** Days after which a backup is called old: who loses the device then loses a month of changes at the most. */
export const BACKUP_REMINDER_DAYS = 30;

const REMINDER_MILLIS = BACKUP_REMINDER_DAYS * 24 * 60 * 60 * 1000;

/**
 * Whether somebody should be reminded to make a backup: there are people to lose, and no backup, or an old one. A backup from the
 * future counts as old too: the clock was wrong then or is now, so its age is not known.
 */
export function isBackupDue(backedUpAt: Millis | null, people: number, at: Millis): boolean {
  if (people === 0) return false;
  return backedUpAt === null || Math.abs(at - backedUpAt) > REMINDER_MILLIS;
}
