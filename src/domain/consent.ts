import { z } from 'zod';
import { Millis } from './ids';

/** Version of the consent text that the enrolment screen shows. Raise it whenever the meaning of that text changes. */
export const CONSENT_TEXT_VERSION = '2026-11-2';

/** That a person agreed, to which text, for what, and when (after ISO/IEC TS 27560's consent record). */
export const ConsentRecord = z.strictObject({
  textVersion: z.string().min(1).max(40),
  purpose: z.literal('recognition-on-this-device'),
  givenAt: Millis,
});
export type ConsentRecord = z.infer<typeof ConsentRecord>;

/** Records that the person in front of the screen agreed just now to the current text. */
export function consentGiven(at: Millis): ConsentRecord {
  return {
    textVersion: CONSENT_TEXT_VERSION,
    purpose: 'recognition-on-this-device',
    givenAt: at,
  };
}
