import { z } from 'zod';
import {
  Agreement,
  CaptureId,
  Contact,
  DisplayName,
  NoticeDraft,
  PersonId,
  type AttestedBy,
  type Millis,
  type Month,
  type NamedPerson,
  type PublicKey,
  type PublishedNotice,
  type SampleSummary,
  type SignedReceipt,
} from '../../domain';

/** Samples of one person that one enrolment may bring, or one improvement add. */
export const ENROL_SAMPLES = { min: 1, max: 20 } as const;

const Captures = z.array(CaptureId).min(ENROL_SAMPLES.min).max(ENROL_SAMPLES.max);

/** SHA-256 of a photo file. */
const PhotoHash = z.string().regex(/^[0-9a-f]{64}$/);

/** Somebody to enrol. */
export const Enrolment = z.strictObject({
  name: DisplayName,
  contact: Contact.nullable(),
  agreement: Agreement,
  captureIds: Captures,
  /**
   * One more look at the face, taken after the samples as a kiosk would and never stored: it has to match them. Only an officer may go
   * without (`null`), for photos.
   */
  checkId: CaptureId.nullable(),
  /** What to do when somebody enrolled looks the same: refuse, or (officers only) keep both and mark them as alike. */
  onDuplicate: z.enum(['refuse', 'keep-both']),
  /** Photo files that the samples came from. */
  photos: z.array(PhotoHash).max(100),
});
export type Enrolment = z.infer<typeof Enrolment>;

/** Somebody who is enrolled, and what they are given. */
export interface Enrolled {
  readonly personId: PersonId;
  readonly samples: SampleSummary;
  /** Captures that were left out because they do not look like the others. */
  readonly outliers: readonly CaptureId[];
  readonly receipt: SignedReceipt;
}

/** Why somebody was not enrolled. Nothing was stored, and the captures still wait. */
export type Unenrolled =
  /** No notice has been published, so there is nothing that anybody could agree to. */
  | { readonly kind: 'no-notice' }
  /** Another version of the notice is in force by now: it has to be read first. */
  | { readonly kind: 'notice-changed' }
  /** A purpose that is not optional is missing, or one was agreed to that the notice does not name. */
  | { readonly kind: 'purposes' }
  /** Too few samples look like one person. */
  | { readonly kind: 'inconsistent' }
  /** The last look does not match the samples well enough for a kiosk to recognise this person. */
  | { readonly kind: 'check-failed' }
  /** Enrolled already. Officers learn as whom; a kiosk does not (`null`). */
  | { readonly kind: 'duplicate'; readonly people: readonly NamedPerson[] | null };

/** Adding samples to somebody. The worst make room when there are too many. */
export const Improvement = z.strictObject({
  personId: PersonId,
  captureIds: Captures,
  photos: z.array(PhotoHash).max(100),
});
export type Improvement = z.infer<typeof Improvement>;

/** What adding samples to somebody leads to. */
export interface Improved {
  /** All that are kept now. */
  readonly samples: SampleSummary;
  /** Captures that were left out because they do not look like this person. */
  readonly outliers: readonly CaptureId[];
}

/** Photo files that were imported for one person. */
export interface ImportedPhotos {
  readonly person: NamedPerson;
  /** SHA-256 of each. */
  readonly photos: readonly string[];
}

/** Why samples were not added. */
export type Unimproved =
  /** They do not look like this person. */
  | { readonly kind: 'inconsistent' }
  /** There is nothing of this person to compare them with, and they look like somebody else who is enrolled. */
  | { readonly kind: 'duplicate'; readonly people: readonly NamedPerson[] };

/** An answer to a notice by somebody who is enrolled. */
export const Answer = z.strictObject({ personId: PersonId, agreement: Agreement });

/** At a kiosk only the person themselves may answer or leave: they have to have been recognised just now. */
export interface NotRecognised {
  readonly kind: 'not-recognised';
}

/** What a withdrawal leads to. */
export interface Withdrawn {
  /** `null` where no notice has ever been published, which it would have to name, and at a kiosk whose key to sign with is damaged. */
  readonly receipt: SignedReceipt | null;
  /** When everything about the person is to be erased: by the first officer's session after it. `null`: it is erased already. */
  readonly erasedBy: Millis | null;
}

/** What a person's consent record says. */
export interface FiledReceipts {
  /** Oldest first, each with the way in of the officer who vouches for it; `null` at kiosks, and before November 2026. */
  readonly receipts: readonly {
    readonly signed: SignedReceipt;
    readonly attestedBy: AttestedBy | null;
  }[];
  /** Events whose receipt cannot be written again, because the notice that it names is damaged, or was never here. */
  readonly unwritable: number;
}

/** Why somebody could not enrol with their face. Counted, never with a name or a time. */
export const FAILURES = [
  'no-face',
  'quality',
  'pose',
  'inconsistent',
  'check-failed',
  'camera',
] as const;
export type Failure = (typeof FAILURES)[number];

/** What happened without anybody being enrolled: counts and nothing else. */
export const NonEnrolment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('refused') }),
  z.strictObject({ kind: z.literal('failed'), reason: z.enum(FAILURES) }),
]);
export type NonEnrolment = z.infer<typeof NonEnrolment>;

/** What happened in one month, as counts. */
export interface MonthCounts {
  readonly enrolled: number;
  readonly refused: number;
  readonly failed: number;
}

/** Counts without identity: in all since the vault began, and by month since November 2026. */
export interface Tallies {
  readonly refused: number;
  readonly failed: Readonly<Record<Failure, number>>;
  readonly months: Readonly<Record<Month, MonthCounts>>;
}

/** A month's counts, with how many people were erased in it. */
export interface MonthStatistics extends MonthCounts {
  readonly month: Month;
  readonly erased: number;
}

/** Every notice that was ever published, newest first, and the key by which receipts are checked. */
export interface Notices {
  readonly published: readonly PublishedNotice[];
  readonly identity: PublicKey;
}

export const Draft = z.strictObject({ draft: NoticeDraft });
