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

/** What the vault keeps about a person besides templates; stored only as ciphertext. */
export const PersonRecord = z.strictObject({
  name: DisplayName,
  enrolledAt: Millis,
  consent: ConsentRecord,
});
export type PersonRecord = z.infer<typeof PersonRecord>;

/** A person as the list of people shows them. */
export interface PersonSummary {
  readonly id: PersonId;
  readonly name: DisplayName;
  readonly enrolledAt: Millis;
  /** Samples (templates) kept for this person. */
  readonly samples: number;
  /** Version of the consent text that the person agreed to. */
  readonly consentVersion: string;
}
