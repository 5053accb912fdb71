import { z } from 'zod';
import type { Millis } from './ids';

/** A month by this device's calendar, as ISO 8601 writes it: `2026-11`. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand<'Month'>();
export type Month = z.infer<typeof Month>;

/** In which month a moment is. */
export function monthOf(at: Millis): Month {
  const day = new Date(at);
  const year = String(day.getFullYear()).padStart(4, '0');
  return Month.parse(`${year}-${String(day.getMonth() + 1).padStart(2, '0')}`);
}
