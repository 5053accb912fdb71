import { z } from 'zod';

/** One enrolled person in one vault. Random (UUID v4), so it says nothing about the person. */
export const PersonId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** A template that waits in the vault worker's memory until the person agrees to keep it. */
export const CaptureId = z.uuid().brand<'CaptureId'>();
export type CaptureId = z.infer<typeof CaptureId>;

/** One face followed from frame to frame. Counts from 1 for each camera session; never stored. */
export const TrackId = z.int().positive().brand<'TrackId'>();
export type TrackId = z.infer<typeof TrackId>;

/** One way into a vault: a passphrase, a passkey, a recovery code, a kiosk. */
export const SlotId = z.uuid().brand<'SlotId'>();
export type SlotId = z.infer<typeof SlotId>;

/** One recognition at a door that can be written down, or one event that was written down there. Random (UUID v4). */
export const VisitId = z.uuid().brand<'VisitId'>();
export type VisitId = z.infer<typeof VisitId>;

/** One badge: a code that checks somebody in without their face. Random (UUID v4). */
export const BadgeId = z.uuid().brand<'BadgeId'>();
export type BadgeId = z.infer<typeof BadgeId>;

/** One frame or photo given to the engine. Counts from 1; never stored. */
export const FrameId = z.int().positive().brand<'FrameId'>();
export type FrameId = z.infer<typeof FrameId>;

/** The last moment that has a date (ECMAScript, 21.4.1.1). */
const LAST_MILLIS = 8_640_000_000_000_000;

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export const Millis = z.number().nonnegative().max(LAST_MILLIS).brand<'Millis'>();
export type Millis = z.infer<typeof Millis>;

/** Now, on the device's own clock. */
export function now(): Millis {
  return Millis.parse(Date.now());
}

/** Mints a fresh random id of the given kind. */
export function newId<T extends z.ZodType>(kind: T): z.infer<T> {
  return kind.parse(crypto.randomUUID());
}
