import { PASSPHRASE_LENGTH } from '../../vault';
import { MIN_SCORE, type Strength } from './strength';

/** What keeps a passphrase from being taken. */
export type PassphraseFault = 'tooShort' | 'tooLong' | 'tooEasy' | 'different';

/** The first thing to mend, in the order of the fields; `null` when there is none. */
export function findFault(
  passphrase: string,
  repeated: string,
  strength: Strength,
): PassphraseFault | null {
  if (passphrase.length < PASSPHRASE_LENGTH.min) return 'tooShort';
  if (passphrase.length > PASSPHRASE_LENGTH.max) return 'tooLong';
  if (strength.score < MIN_SCORE) return 'tooEasy';
  return passphrase === repeated ? null : 'different';
}
