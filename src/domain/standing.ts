import type { Millis } from './ids';
import type { Notice } from './notice';
import type { PersonRecord } from './person';

/**
 * What somebody's consent comes to.
 *
 * - `active`: agreed to the notice that is in force.
 * - `asked`: agreed to an earlier one and has not answered the new one yet; is recognised until the deadline.
 * - `overdue`: did not answer in time; suspended.
 * - `withdrawn`: took their consent back; suspended until erased.
 */
export const consentStates = ['active', 'asked', 'overdue', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];

/** `restricted`: an officer has suspended them (Art. 18 GDPR), whatever they agreed to; until an officer ends it. Whoever has left is `withdrawn` all the same, and `expired` whoever's time is over. */
export type Standing = ConsentState | 'restricted' | 'expired';

/** @param notice the notice in force, or `null` while there is none */
export function consentStateOf(
  { agreed, withdrawnAt }: Pick<PersonRecord, 'agreed' | 'withdrawnAt'>,
  notice: Pick<Notice, 'version' | 'answerBy'> | null,
  at: Millis,
): ConsentState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (!notice || (agreed?.version ?? 0) >= notice.version) return 'active';
  return notice.answerBy !== null && at > notice.answerBy ? 'overdue' : 'asked';
}

/** Whether somebody may be recognised, and why not. @param notice the notice in force, or `null` while there is none */
export function standingOf(
  record: Pick<PersonRecord, 'agreed' | 'withdrawnAt' | 'restrictedAt'>,
  notice: Pick<Notice, 'version' | 'answerBy'> | null,
  at: Millis,
): Standing {
  const state = consentStateOf(record, notice, at);
  return record.restrictedAt !== null && state !== 'withdrawn' ? 'restricted' : state;
}

/** Whether a person of this standing is compared with faces at all. */
export function isRecognised(standing: Standing): boolean {
  return standing === 'active' || standing === 'asked';
}
