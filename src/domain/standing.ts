import type { Millis } from './ids';
import type { Notice } from './notice';
import type { PersonRecord } from './person';

/**
 * Whether somebody may be recognised, and why not.
 *
 * - `active`: agreed to the notice that is in force.
 * - `asked`: agreed to an earlier one and has not answered the new one yet; is recognised until the deadline.
 * - `overdue`: did not answer in time; suspended.
 * - `withdrawn`: took their consent back; suspended until erased.
 */
export type Standing = 'active' | 'asked' | 'overdue' | 'withdrawn';

/** @param notice the notice in force, or `null` while there is none */
export function standingOf(
  { agreed, withdrawnAt }: Pick<PersonRecord, 'agreed' | 'withdrawnAt'>,
  notice: Pick<Notice, 'version' | 'answerBy'> | null,
  at: Millis,
): Standing {
  if (withdrawnAt !== null) return 'withdrawn';
  if (!notice || (agreed?.version ?? 0) >= notice.version) return 'active';
  return notice.answerBy !== null && at > notice.answerBy ? 'overdue' : 'asked';
}

/** Whether a person of this standing is compared with faces at all. */
export function isRecognised(standing: Standing): boolean {
  return standing === 'active' || standing === 'asked';
}
