import { z } from 'zod';
import { ConsentId, ConsentRecord, EarlierConsent, SubjectId } from './consent';
import { CalendarDay } from './calendar-day';
import { DisplayName } from './display-name';
import { Group } from './group';
import { Millis, PersonId } from './ids';
import { Language, PurposeId, Words } from './notice';
import { officeHistory } from './restriction';
import type { ConsentState, Standing } from './standing';
import { SampleQuality } from './template';

/**
 * To which version of the notice somebody agreed last, when, in which language, and to which purposes. Known in every session, so that a kiosk can ask again; with
 * the two random ids that their receipts name, because a kiosk has to write receipts without being able to read the consent record.
 */
export const Agreed = z.strictObject({
  /** 0: to a notice of another vault, from which the person was restored; it counts as older than every notice here. */
  version: z.int().nonnegative(),
  at: Millis,
  language: Language,
  purposes: z.array(PurposeId).min(1).max(8),
  recordId: ConsentId,
  subject: SubjectId,
});
export type Agreed = z.infer<typeof Agreed>;

/** People whom one person may be marked as alike with. */
export const MOST_ALIKE = 20;

/** Photo files that are remembered of one person. */
export const MOST_PHOTOS = 100;

/** What is known of a person in every session; stored only as ciphertext. Records of earlier versions lack all fields but the first two. */
export const PersonRecord = z.strictObject({
  name: DisplayName,
  enrolledAt: Millis,
  /** `null`: to a text of the first versions of this app, which counts as older than every notice. */
  agreed: Agreed.nullable().default(null),
  /** When the person took their consent back, or `null`. */
  withdrawnAt: Millis.nullable().default(null),
  /** Since when an officer keeps them from being recognised, or `null`. Why is in their details: a kiosk must not know it. */
  restrictedAt: Millis.nullable().default(null),
  /** Others who are enrolled and look so alike that a face alone does not tell them apart. */
  alike: z.array(PersonId).max(MOST_ALIKE).default([]),
  /**
   * Quality of each template, in the order of their sample ids, `null` where none was measured; or empty, for templates of earlier versions,
   * of which none has one.
   */
  qualities: z.array(SampleQuality.nullable()).max(40).default([]),
  /** The last day on which a kiosk recognised them; `null`: none has yet, or not since that is noted. Whole days, so that one is written a day at most. */
  seenOn: CalendarDay.nullable().default(null),
  group: Group.nullable().default(null),
  /** Whether a legal hold keeps them from being erased. Why, only officers can read (`PersonDetails.hold`). */
  held: z.boolean().default(false),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

/** Characters that an address to reach somebody by may have at most: the longest e-mail address (RFC 5321). */
export const CONTACT_MAX_LENGTH = 254;

/** How to reach somebody: an e-mail address or telephone number, as they wrote it. */
export const Contact = z.string().trim().min(1).max(CONTACT_MAX_LENGTH);

/** Characters of the reason for a legal hold. */
export const HOLD_REASON_MAX_LENGTH = 500;

/** Why somebody must not be erased though their time is over, such as a claim before a court (GDPR, Article 17(3)(e)), and when that is to be looked at again. */
export const Hold = z.strictObject({
  reason: Words.min(1).max(HOLD_REASON_MAX_LENGTH),
  reviewOn: CalendarDay,
  since: Millis,
});
export type Hold = z.infer<typeof Hold>;

/** What only officers can read about a person; stored only as ciphertext. Records of earlier versions have a consent only. */
export const PersonDetails = z.strictObject({
  consent: z.union([ConsentRecord, EarlierConsent]),
  /** What somebody agreed to before there were notices, once they have answered one: it still has to be shown for the time before. */
  earlier: EarlierConsent.nullable().default(null),
  contact: Contact.nullable().default(null),
  /** SHA-256 of each photo file that was imported for this person, so that none is imported twice. */
  photos: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(MOST_PHOTOS)
    .default([]),
  /** `null`: nothing keeps them from being erased. */
  hold: Hold.nullable().default(null),
  ...officeHistory,
});
export type PersonDetails = z.infer<typeof PersonDetails>;

/** How good somebody's samples are, in all. */
export interface SampleSummary {
  /** Samples (templates) kept for this person. */
  readonly count: number;
  /** The middle of their unified quality scores (ISO/IEC 29794-1), 0 to 100; `null` where none was measured. */
  readonly quality: number | null;
  /** Degrees between the leftmost and the rightmost yaw, 0 to 180. */
  readonly yawSpan: number;
}

/** A person as the list of people shows them. */
export interface PersonSummary {
  readonly id: PersonId;
  readonly name: DisplayName;
  readonly enrolledAt: Millis;
  readonly samples: SampleSummary;
  /** Whether none of the samples is of the model in use, so that nobody recognises this person until new ones are taken. */
  readonly toEnrolAgain: boolean;
  readonly standing: Standing;
  /** What their consent alone comes to. */
  readonly consent: ConsentState;
  /** Since when they are restricted, or `null`. */
  readonly restrictedAt: Millis | null;
  /** How many others who are enrolled look the same. */
  readonly alike: number;
  /** Whether the samples are too few or too hard to compare. */
  readonly poor: boolean;
  /** Whether a legal hold keeps them from being erased. */
  readonly held: boolean;
  /** When they are erased, if nothing changes; `null`: no day is set. */
  readonly erasedBy: Millis | null;
  /** Version of the notice that the person agreed to last; `null` for a text of the first versions of this app. */
  readonly noticeVersion: number | null;
  /** Whether the consent record on disk is damaged. */
  readonly consentDamaged: boolean;
}
