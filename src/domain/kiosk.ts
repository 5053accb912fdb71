import { z } from 'zod';
import { DisplayName } from './display-name';
import { STRANGERS } from './strangers';

/** Languages that a kiosk speaks (BCP 47). */
export const kioskLanguages = ['en', 'de', 'fr', 'es', 'ar', 'zh-Hans'] as const;
export const KioskLanguage = z.enum(kioskLanguages);
export type KioskLanguage = z.infer<typeof KioskLanguage>;

/**
 * What a kiosk is for.
 *
 * - `attendance`: people check in and out, and are asked which of the two.
 * - `check-in`, `check-out`: only one of them.
 * - `access`: a door that opens for who is enrolled.
 * - `presence`: it is noted that somebody was here, and nobody is turned away.
 */
export const kioskPurposes = ['attendance', 'check-in', 'check-out', 'access', 'presence'] as const;
export const KioskPurpose = z.enum(kioskPurposes);
export type KioskPurpose = z.infer<typeof KioskPurpose>;

/** Minutes after midnight, local time. */
export const MinuteOfDay = z.int().min(0).max(1439).brand<'MinuteOfDay'>();
export type MinuteOfDay = z.infer<typeof MinuteOfDay>;

/** From `opens` on, before `closes`; over midnight when `closes` comes first. */
export const Hours = z.strictObject({ opens: MinuteOfDay, closes: MinuteOfDay });
export type Hours = z.infer<typeof Hours>;

/** Characters of a picture as a data address: enough for a logo of 96 kB, small enough to be sealed with every change. */
const LOGO_LENGTH = 131_072;

const Logo = z
  .string()
  .max(LOGO_LENGTH)
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/);

/** Words for whoever stands at the kiosk, on one line, or none: text without control characters, as names are. */
const words = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' '))
    .pipe(
      z
        .string()
        .max(most)
        .regex(/^[^\p{Cc}\p{Cs}]*$/u),
    );

/** Minutes for which somebody who was written down is not written down again. */
export const DEBOUNCE_MINUTES = { min: 0, max: 240, default: 5 } as const;

/** How an officer has set a kiosk up. Belongs to one kiosk way in. */
export const Kiosk = z.strictObject({
  /** What the kiosk is called in tables: "Front door". */
  name: DisplayName,
  /** Where it stands: "Ground floor". Empty when that goes without saying. */
  place: words(80),
  language: KioskLanguage,
  purpose: KioskPurpose,
  /** Whether a face is compared as soon as somebody steps up, or only after they have tapped. */
  start: z.enum(['step-up', 'tap']),
  /** Which part of the picture counts: all of it, or the middle third, where a kiosk stands beside a way through. */
  zone: z.enum(['whole', 'middle']),
  /** The camera's `deviceId`, or `null` for the one that the browser gives. */
  camera: z.string().max(256).nullable(),
  /** Said under the name of whoever was recognised. Empty: the app's own words. */
  greeting: words(120),
  logo: Logo.nullable(),
  /** Where the notice can be read on the web, shown as a QR code; `null`: the code holds the gist of it as text. */
  noticeUrl: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable(),
  sounds: z.boolean(),
  /** When it works; `null`: always. */
  hours: Hours.nullable(),
  debounceMinutes: z.int().min(DEBOUNCE_MINUTES.min).max(DEBOUNCE_MINUTES.max),
  /** After this a check-in counts as late; `null`: never. */
  lateAfter: MinuteOfDay.nullable(),
  /** How sure it has to be before it says a name; `null`: as sure as is set for the vault. */
  strangers: z.literal(STRANGERS.choices).nullable().default(null),
  /** Whom to call when nothing helps: a name and a number, as people there would say it. */
  help: words(120),
  /** Whether people may enrol here by themselves. */
  selfService: z.boolean(),
});
export type Kiosk = z.infer<typeof Kiosk>;

/** Minutes after midnight at a moment, local time. */
export function minuteOfDay(at: Date): MinuteOfDay {
  return MinuteOfDay.parse(at.getHours() * 60 + at.getMinutes());
}

/** Whether a kiosk works at this minute. Equal ends mean the whole day. */
export function isOpenAt(hours: Hours | null, minute: MinuteOfDay): boolean {
  if (!hours || hours.opens === hours.closes) return true;
  const { opens, closes } = hours;
  return opens < closes ? minute >= opens && minute < closes : minute >= opens || minute < closes;
}
