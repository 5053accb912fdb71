import { z } from 'zod';

/** First field of everything that is authenticated, so that no ciphertext of another program fits. */
export const MAGIC = 'countenance';

/** Version of the storage format. It is part of what every ciphertext is bound to. */
export const FORMAT_VERSION = 2;

/** One vault. Random (UUID v4). */
export const VaultId = z.uuid().brand<'VaultId'>();
export type VaultId = z.infer<typeof VaultId>;

/** One stored template. Random (UUID v4). */
export const SampleId = z.uuid().brand<'SampleId'>();
export type SampleId = z.infer<typeof SampleId>;

export { SlotId } from '../domain';

/** One entry of the erasure list. Random (UUID v4). */
export const ErasureId = z.uuid().brand<'ErasureId'>();
export type ErasureId = z.infer<typeof ErasureId>;

/** One message in the office inbox. Random (UUID v4). */
export const MessageId = z.uuid().brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;

/** One day in UTC, as 2026-11-25. */
export const Day = z.iso.date().brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** One record of what doors wrote down on a day. Random (UUID v4). */
export const DayRecordId = z.uuid().brand<'DayRecordId'>();
export type DayRecordId = z.infer<typeof DayRecordId>;

/** One counted wrong attempt, or one clearing of the count. Random (UUID v4). */
export const AttemptMark = z.uuid().brand<'AttemptMark'>();
export type AttemptMark = z.infer<typeof AttemptMark>;

/** Whoever carries on a renewal at the moment, in one tab. Random (UUID v4), new at every unlocking. */
export const RunnerId = z.uuid().brand<'RunnerId'>();
export type RunnerId = z.infer<typeof RunnerId>;

/** Bytes in memory of their own (never shared with another thread). */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A schema for byte arrays of at least `min` and at most `max` bytes. */
export function bytes(min: number, max: number): z.ZodType<Bytes> {
  return z.custom<Bytes>(
    (value) => value instanceof Uint8Array && value.length >= min && value.length <= max,
    `expected ${min} to ${max} bytes`,
  );
}
