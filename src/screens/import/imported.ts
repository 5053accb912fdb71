import type { PhotoError } from '../../camera';
import type { Advice, CaptureId, NamedPerson } from '../../domain';
import type { EnrolError } from '../../vault';
import type { Group } from './groups';

/** Why a photo could not be used. */
export type Unusable =
  | 'no-face'
  | 'several-faces'
  /** It cannot be read any more: moved, deleted or changed since it was chosen. */
  | 'unreadable'
  | Advice
  | PhotoError['kind'];

/** What was found in a photo. */
export type Look =
  | { readonly kind: 'face'; readonly captureId: CaptureId }
  | { readonly kind: 'unusable'; readonly why: Unusable };

/** What became of one file. */
export type FileOutcome =
  /** Its face was compared, and it is remembered with this person. */
  | 'used'
  /** It was used before for this person, here or in an earlier import. */
  | 'already'
  /** Byte for byte another photo of this person in the folder. */
  | 'repeated'
  /** Its face was good, but this person was not stored. */
  | 'not-stored'
  /** Its face does not look like the others of this person. */
  | 'outlier'
  | Unusable;

/** What became of one person. */
export type PersonOutcome =
  | { readonly kind: 'enrolled'; readonly looks: number }
  /** Enrolled before under this name; the new photos were added. */
  | { readonly kind: 'improved'; readonly looks: number }
  /** Enrolled before under this name from these photos; none that is new could be used. */
  | { readonly kind: 'already' }
  /** No photo of theirs could be used. */
  | { readonly kind: 'no-photo' }
  | { readonly kind: 'duplicate'; readonly people: readonly NamedPerson[] }
  | { readonly kind: 'inconsistent' }
  /** What was computed from the photos is gone: it waited too long, or made room. */
  | { readonly kind: 'captures-gone' };

/** One person of a folder, done. */
export interface Imported {
  readonly group: Group;
  readonly outcome: PersonOutcome;
  /** In the order of the group's files. */
  readonly files: readonly FileOutcome[];
}

/** Why an import ended early; who was enrolled until then stays enrolled. */
export type Ended = Exclude<EnrolError, { kind: 'duplicate' | 'inconsistent' | 'captures-gone' }>;

/** Whether this person is enrolled now. */
export function isEnrolled({ outcome: { kind } }: Imported): boolean {
  return kind === 'enrolled' || kind === 'improved' || kind === 'already';
}

/** Whether this file was of use, now or before. */
export function isUsed(outcome: FileOutcome): outcome is 'used' | 'already' {
  return outcome === 'used' || outcome === 'already';
}
