import { z } from 'zod';
import { Millis } from './ids';

/**
 * One day as the calendar on the wall has it where the device stands, such as 2026-11-25. Days and not moments, so that neither the change to summer
 * time nor the minute in which somebody came decides when they are erased.
 */
export const CalendarDay = z.iso.date().brand<'CalendarDay'>();
export type CalendarDay = z.infer<typeof CalendarDay>;

/** The day that a moment falls on, in the device's time zone. */
export function calendarDayOf(moment: Millis): CalendarDay {
  const date = new Date(moment);
  const year = String(date.getFullYear()).padStart(4, '0');
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return CalendarDay.parse(`${year}-${month}-${String(date.getDate()).padStart(2, '0')}`);
}

/** The first moment of the day that lies so many days after another, in the device's time zone. @param later whole days; may be negative */
export function startOfDay(day: CalendarDay, later = 0): Millis {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Counted by the calendar: a day of 23 or 25 hours is a day.
  const start = new Date(2000, 0, 1);
  start.setFullYear(year, month - 1, date + later);
  return Millis.parse(Math.max(0, start.getTime()));
}
