import { z } from 'zod';
import { ConsentRecord } from './consent';
import { Millis, type PersonId } from './ids';

/** Characters a display name may have at most; long enough for the longest names on passports (ICAO 9303 keeps 39). */
export const NAME_MAX_LENGTH = 100;

/** A name to greet somebody by: trimmed text without control characters. It is text, never markup. */
export const DisplayName = z
  .string()
  .transform((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' '))
  .pipe(
    z
      .string()
      .min(1)
      .max(NAME_MAX_LENGTH)
      .regex(/^[^\p{Cc}\p{Cs}]*$/u),
  )
  .brand<'DisplayName'>();
export type DisplayName = z.infer<typeof DisplayName>;

/** What a person is greeted with. Every session can read it; stored only as ciphertext. */
export const PersonRecord = z.strictObject({ name: DisplayName, enrolledAt: Millis });
export type PersonRecord = z.infer<typeof PersonRecord>;

/** What only officers can read about a person; stored only as ciphertext. */
export const PersonDetails = z.strictObject({ consent: ConsentRecord });
export type PersonDetails = z.infer<typeof PersonDetails>;

/** A person as the list of people shows them. */
export interface PersonSummary extends PersonRecord {
  readonly id: PersonId;
  /** Samples (templates) kept for this person. */
  readonly samples: number;
  /** Version of the consent text that the person agreed to, or `null` when that record is damaged. */
  readonly consentVersion: string | null;
}
