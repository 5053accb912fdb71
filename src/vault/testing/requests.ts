import { calendarDayOf, DisplayName, Millis, type CalendarDay } from '../../domain';
import type { NewRequest } from '../index';

/** Today, by this device's own calendar, or so many days before or after it. */
export function dayFromToday(days = 0): CalendarDay {
  const now = new Date();
  const then = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  return calendarDayOf(Millis.parse(then.getTime()));
}

/** Somebody who is not enrolled asks today to see their data, or something that differs as said. */
export function asked(change: Partial<NewRequest> = {}): NewRequest {
  return {
    kind: 'access',
    requester: { kind: 'other', name: DisplayName.parse('Olga') },
    receivedOn: dayFromToday(),
    note: '',
    ...change,
  };
}
