import { z } from 'zod';

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
