import type { PersonId } from '../../domain';
import type { Session } from './session';

/**
 * Milliseconds for which somebody counts as standing before a kiosk after it recognised them: time enough to read a question and answer
 * it, and short enough that the next person cannot act for the last one.
 */
export const PRESENCE_MILLIS = 60_000;

/** Whether this person may act here for themselves: an officer acts for anybody, a kiosk only for whom it has just recognised. */
export function isPresent(
  { role, lastMatch }: Pick<Session, 'role' | 'lastMatch'>,
  personId: PersonId,
): boolean {
  if (role === 'officer') return true;
  if (lastMatch?.personId !== personId) return false;
  return performance.now() - lastMatch.at <= PRESENCE_MILLIS;
}
