import type { VaultFacts } from '../../vault';

/**
 * Days after which a backup is called old. A month of enrolments is what an office can enrol again; more is a loss that people
 * notice.
 */
export const BACKUP_DUE_DAYS = 30;

const DAY_MILLIS = 86_400_000;

/** Whether to remind of a backup: somebody is enrolled, and the last one is too old or was never made. */
export function isBackupDue(
  { people, backedUpAt }: Pick<VaultFacts, 'people' | 'backedUpAt'>,
  at: number,
): 'never' | 'old' | null {
  if (people === 0) return null;
  if (backedUpAt === null) return 'never';
  return at - backedUpAt > BACKUP_DUE_DAYS * DAY_MILLIS ? 'old' : null;
}
