import type { Millis } from './ids';

/** Days after which a backup is called old: who loses the device then loses a month of changes at the most. */
export const BACKUP_REMINDER_DAYS = 30;

const REMINDER_MILLIS = BACKUP_REMINDER_DAYS * 24 * 60 * 60 * 1000;

/**
 * Why somebody should be reminded to make a backup, if they should: there are people to lose, and no backup, or an old one. A backup from
 * the far future counts as old too: the clock was wrong then or is now, so its age is not known.
 */
export function backupDue(
  { people, backedUpAt }: { readonly people: number; readonly backedUpAt: Millis | null },
  at: Millis,
): 'never' | 'old' | null {
  if (people === 0) return null;
  if (backedUpAt === null) return 'never';
  return Math.abs(at - backedUpAt) > REMINDER_MILLIS ? 'old' : null;
}
