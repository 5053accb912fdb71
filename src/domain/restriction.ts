import { z } from 'zod';
import { AttestedBy } from './consent';
import { DisplayName } from './display-name';
import { Millis } from './ids';

/**
 * Why somebody's data is kept but not used: the cases of Art. 18(1) GDPR, (a) to (d), and any other.
 *
 * - `accuracy`: they say that something about them is wrong, and it is being looked into.
 * - `unlawful`: it should never have been stored, and they do not want it erased.
 * - `claims`: they need it for a legal claim.
 * - `objection`: they objected (Art. 21), and it is being looked into.
 * - `other`: anything else, which the note says.
 */
export const restrictionReasons = ['accuracy', 'unlawful', 'claims', 'objection', 'other'] as const;
export const RestrictionReason = z.enum(restrictionReasons);
export type RestrictionReason = z.infer<typeof RestrictionReason>;

/** Characters of an officer's note: a few sentences. */
export const NOTE_MAX_LENGTH = 500;

/** What an officer wrote beside something, for other officers. */
export const Note = z.string().trim().min(1).max(NOTE_MAX_LENGTH);

/** Why a restriction begins. */
export const RestrictionCause = z.strictObject({
  reason: RestrictionReason,
  note: Note.nullable(),
});
export type RestrictionCause = z.infer<typeof RestrictionCause>;

/** A time in which somebody is, or was, not recognised because they asked for it. Only officers can read it. */
export const Restriction = RestrictionCause.extend({
  at: Millis,
  by: AttestedBy,
  /** When an officer ended it; `null` while it lasts. */
  endedAt: Millis.nullable(),
});
export type Restriction = z.infer<typeof Restriction>;

/** What can be corrected. */
export const CorrectedField = z.enum(['name', 'contact', 'guardian']);
export type CorrectedField = z.infer<typeof CorrectedField>;

const Corrected = z.string().max(254).nullable();

/** Something about somebody that an officer has put right, before and after. Only officers can read it. */
export const Correction = z.strictObject({
  at: Millis,
  by: AttestedBy,
  field: CorrectedField,
  before: Corrected,
  after: Corrected,
});
export type Correction = z.infer<typeof Correction>;

/** Entries of each of the two histories. In a full one the oldest makes room. */
export const MOST_HISTORY = 100;

/** What officers have put right and restricted, oldest first. Details of before December 2026 have none of it. */
export const officeHistory = {
  corrections: z.array(Correction).max(MOST_HISTORY).default([]),
  restrictions: z.array(Restriction).max(MOST_HISTORY).default([]),
  /** The guardian's name as it was put right last; receipts keep what was signed. */
  guardianName: DisplayName.nullable().default(null),
};
