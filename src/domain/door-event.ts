import { z } from 'zod';
import { BadgeId, Millis, PersonId, SlotId, VisitId } from './ids';

/** What somebody did at a door. */
export const visitKinds = ['check-in', 'check-out', 'entry', 'presence'] as const;
export const VisitKind = z.enum(visitKinds);
export type VisitKind = z.infer<typeof VisitKind>;

/** Why somebody was turned away: not enrolled, too alike to somebody else, a code that is none, or too many failures before. */
export const denialReasons = ['unknown', 'ambiguous', 'wrong-code', 'paused'] as const;
export const DenialReason = z.enum(denialReasons);
export type DenialReason = z.infer<typeof DenialReason>;

/** How somebody was known at a door: somebody enrolled, or the holder of a badge who is not. */
export const Known = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('face'), person: PersonId }),
  /** `person`: the badge belongs to somebody enrolled. */
  z.strictObject({ by: z.literal('code'), badge: BadgeId, person: PersonId.nullable() }),
]);
export type Known = z.infer<typeof Known>;

const base = { id: VisitId, at: Millis, kiosk: SlotId };

/** Something that happened at a door. There is no picture in it and no template, and of those who were turned away nothing that tells who they were. */
export const DoorEvent = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: VisitKind, known: Known }),
  z.strictObject({ ...base, kind: z.literal('denied'), why: DenialReason }),
  /** "Not me", said within `UNDO_MILLIS`: `undoes` counts no more. */
  z.strictObject({ ...base, kind: z.literal('undo'), undoes: VisitId }),
]);
export type DoorEvent = z.infer<typeof DoorEvent>;

/** A visit that happened and was not taken back. */
export type Visit = Extract<DoorEvent, { known: Known }>;

/** Milliseconds in which a visit can be taken back: long enough to read a name and reach for the button, too short for whoever comes next. */
export const UNDO_MILLIS = 30_000;

/** Days for which visits are kept. */
export const VISIT_DAYS = { min: 1, max: 3650, default: 90 } as const;
export const VisitDays = z.int().min(VISIT_DAYS.min).max(VISIT_DAYS.max).brand<'VisitDays'>();
export type VisitDays = z.infer<typeof VisitDays>;

/** What a kiosk is told of a visit that was written down. */
export interface RecordedVisit {
  readonly id: VisitId;
  readonly kind: VisitKind;
  readonly at: Millis;
  /** They were written down a moment ago, so nothing was written this time; `at` and `id` are of that one. */
  readonly repeated: boolean;
}
