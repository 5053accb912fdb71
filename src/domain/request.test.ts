import { describe, expect, test } from 'vitest';
import { CalendarDay, calendarDayOf } from './calendar-day';
import { DisplayName } from './display-name';
import { Millis, newId, PersonId } from './ids';
import { SubjectId } from './consent';
import {
  countRequests,
  DataRequest,
  daysUntil,
  dueOn,
  dueStateOf,
  mayExtend,
  monthsAfter,
  RequestId,
  withoutPerson,
} from './request';

const day = (text: string) => CalendarDay.parse(text);
const received = (text: string, extendedOn: string | null = null) => ({
  receivedOn: day(text),
  extension: extendedOn === null ? null : { on: day(extendedOn), reason: 'many requests' },
  answer: null,
});

describe('a request is due one calendar month after it came', () => {
  test.each([
    ['2026-03-05', '2026-04-05', 'the example of the EDPB (Guidelines 01/2022)'],
    ['2026-08-31', '2026-09-30', 'a month without such a day ends with its last one'],
    ['2027-01-31', '2027-02-28', 'February'],
    ['2028-01-31', '2028-02-29', 'February of a leap year'],
    ['2028-02-29', '2028-03-29', 'the day counts, not that it was the last one'],
    ['2026-02-28', '2026-03-28', 'so too where a month has more days'],
    ['2026-12-15', '2027-01-15', 'over the turn of the year'],
    ['2026-12-31', '2027-01-31', 'over the turn of the year, last day'],
  ])('%s: %s (%s)', (from, to) => {
    expect(dueOn(received(from))).toBe(to);
  });
});

test('two further months are counted from the day on which it came, not from the first deadline', () => {
  expect(dueOn(received('2027-01-31', '2027-02-20'))).toBe('2027-04-30');
  expect(dueOn(received('2026-11-30', '2026-12-01'))).toBe('2027-02-28');
});

test('for every day of 30 years the deadline is in the next month, never on a later day of it', () => {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  const wrong: string[] = [];
  for (let at = Date.UTC(2020, 0, 1); at < Date.UTC(2050, 0, 1); at += 86_400_000) {
    const from = day(new Date(at).toISOString().slice(0, 10));
    const to = monthsAfter(from, 1);
    const isNext = months(to) - months(from) === 1;
    if (!isNext || Number(to.slice(8)) > Number(from.slice(8)) || daysUntil(from, to) < 28)
      wrong.push(`${from} to ${to}`);
  }
  expect(wrong).toEqual([]);
});

test('reminders begin a week before, the last day is still in time, the day after is not', () => {
  const request = received('2026-03-05');
  const state = (today: string) => dueStateOf(request, day(today));
  expect(state('2026-03-28')).toBe('open');
  expect(state('2026-03-29')).toBe('soon');
  expect(state('2026-04-05')).toBe('soon');
  expect(state('2026-04-06')).toBe('overdue');
  const answer = { on: day('2026-04-09'), outcome: 'done', note: '' } as const;
  expect(dueStateOf({ ...request, answer }, day('2026-05-01'))).toBe('answered');
});

test('it can be extended once, and only while the first month lasts', () => {
  expect(mayExtend(received('2026-03-05'), day('2026-04-05'))).toBe(true);
  expect(mayExtend(received('2026-03-05'), day('2026-04-06'))).toBe(false);
  expect(mayExtend(received('2026-03-05', '2026-03-10'), day('2026-03-11'))).toBe(false);
});

test('every request that waits is counted once', () => {
  const requests = ['2026-01-05', '2026-03-01', '2026-03-20', '2026-03-21'].map((receivedOn) =>
    requestOf({ receivedOn: day(receivedOn) }),
  );
  expect(countRequests(requests, day('2026-03-28'))).toEqual({ open: 2, soon: 1, overdue: 1 });
});

test('of whoever was erased no name, no id and no word stays, but what proves the answer', () => {
  const request = requestOf({
    extension: { on: day('2026-03-10'), reason: 'Anna Berg was ill' },
    answer: { on: day('2026-04-01'), outcome: 'done', note: 'given to Anna Berg' },
  });
  const after = withoutPerson(request);
  expect(DataRequest.parse(after)).toEqual(after);
  const { requester } = request;
  expect(JSON.stringify(after)).not.toContain('Anna');
  if (requester.kind !== 'person') throw new Error('it is of a person');
  expect(JSON.stringify(after)).not.toContain(requester.id);
  expect(after).toMatchObject({
    id: request.id,
    kind: 'access',
    receivedOn: '2026-03-05',
    requester: { kind: 'erased', pseudonym: requester.pseudonym },
    extension: { on: '2026-03-10' },
    answer: { on: '2026-04-01', outcome: 'done' },
  });
});

test('the calendar is that of the device, late at night too', () => {
  expect(calendarDayOf(Millis.parse(+new Date(2026, 11, 31, 23, 59, 59)))).toBe('2026-12-31');
  expect(calendarDayOf(Millis.parse(+new Date(2027, 0, 1, 0, 0, 0)))).toBe('2027-01-01');
});

function requestOf(change: Partial<DataRequest> = {}): DataRequest {
  return {
    id: newId(RequestId),
    kind: 'access',
    requester: {
      kind: 'person',
      id: newId(PersonId),
      name: DisplayName.parse('Anna Berg'),
      pseudonym: newId(SubjectId),
    },
    receivedOn: day('2026-03-05'),
    note: 'Anna Berg asked by e-mail',
    extension: null,
    answer: null,
    ...change,
  };
}
