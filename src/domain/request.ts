import { z } from 'zod';
import { CalendarDay } from './calendar-day';
import { SubjectId } from './consent';
import { DisplayName } from './display-name';
import { PersonId } from './ids';
import { Words } from './notice';

/** One request of somebody about their data. Random (UUID v4). */
export const RequestId = z.uuid().brand<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;

/** What somebody may ask for: GDPR, Articles 15, 20, 16, 18, 21 and 17. */
export const REQUEST_KINDS = [
  'access',
  'portability',
  'rectification',
  'restriction',
  'objection',
  'erasure',
] as const;
export const RequestKind = z.enum(REQUEST_KINDS);
export type RequestKind = z.infer<typeof RequestKind>;

/**
 * What became of a request.
 *
 * - `done`: what was asked for was done.
 * - `nothing-held`: there was nothing about this person.
 * - `refused`: with the reasons that the answer has to give (Article 12(4)).
 * - `taken-back`: the person no longer asks for it.
 */
export const REQUEST_OUTCOMES = ['done', 'nothing-held', 'refused', 'taken-back'] as const;
export const RequestOutcome = z.enum(REQUEST_OUTCOMES);
export type RequestOutcome = z.infer<typeof RequestOutcome>;

/** Characters of what an officer notes about a request: a paragraph, not the letter. */
export const REQUEST_NOTE_MAX_LENGTH = 500;
export const RequestNote = Words.max(REQUEST_NOTE_MAX_LENGTH);

/**
 * Whose request it is: somebody enrolled, somebody else by the name that they gave, or somebody who has been erased since. Of the last only the
 * pseudonym stays that their receipts name them by, so that they can show that it was theirs and nobody else can tell; `null` where they never had one.
 */
export const Requester = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    id: PersonId,
    name: DisplayName,
    pseudonym: SubjectId.nullable(),
  }),
  z.strictObject({ kind: z.literal('other'), name: DisplayName }),
  z.strictObject({ kind: z.literal('erased'), pseudonym: SubjectId.nullable() }),
]);
export type Requester = z.infer<typeof Requester>;

/** One entry of the request log. */
export const DataRequest = z.strictObject({
  id: RequestId,
  kind: RequestKind,
  requester: Requester,
  receivedOn: CalendarDay,
  /** What exactly was asked for, and how, as an officer noted it. Empty after an erasure. */
  note: RequestNote,
  /** Two further months (Article 12(3)), since when, and the reason that the person was told. Its words go with an erasure. */
  extension: z.strictObject({ on: CalendarDay, reason: RequestNote }).nullable(),
  answer: z
    .strictObject({ on: CalendarDay, outcome: RequestOutcome, note: RequestNote })
    .nullable(),
});
export type DataRequest = z.infer<typeof DataRequest>;

/** Months in which a request is answered, and by how many this may be extended (GDPR, Article 12(3)). */
const MONTHS = { answer: 1, extension: 2 } as const;

/** Days before its deadline from which a request is called urgent: a week leaves time for the post. */
export const DUE_SOON_DAYS = 7;

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/**
 * The same day so many months later, or the last of that month where it has no such day: how periods of months are counted in the law of the European
 * Union (Regulation 1182/71, Article 3(2)(c)).
 */
export function monthsAfter(day: CalendarDay, months: number): CalendarDay {
  const start = new Date(`${day}T00:00:00Z`);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month, Math.min(start.getUTCDate(), last)));
  return CalendarDay.parse(end.toISOString().slice(0, 'yyyy-mm-dd'.length));
}

/**
 * The last day on which a request can be answered in time. Where that is a Saturday, a Sunday or a public holiday the law gives until the next working
 * day (Regulation 1182/71, Article 3(4)); which days are holidays is not known here, and a day too early is in time.
 */
export function dueOn({
  receivedOn,
  extension,
}: Pick<DataRequest, 'receivedOn' | 'extension'>): CalendarDay {
  return monthsAfter(receivedOn, MONTHS.answer + (extension ? MONTHS.extension : 0));
}

/** Days from one day to another; negative when that is earlier. */
export function daysUntil(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLIS);
}

/**
 * How urgent a request is.
 *
 * - `soon`: due within `DUE_SOON_DAYS`, today included.
 * - `overdue`: its last day is over, and it is not answered.
 */
export type DueState = 'answered' | 'open' | 'soon' | 'overdue';

/** @param today by this device's own calendar */
export function dueStateOf(
  request: Pick<DataRequest, 'receivedOn' | 'extension' | 'answer'>,
  today: CalendarDay,
): DueState {
  if (request.answer) return 'answered';
  const left = daysUntil(today, dueOn(request));
  if (left < 0) return 'overdue';
  return left <= DUE_SOON_DAYS ? 'soon' : 'open';
}

/** Whether a request may still be extended: the person has to be told within the first month (Article 12(3)). */
export function mayExtend(
  { receivedOn, extension, answer }: Pick<DataRequest, 'receivedOn' | 'extension' | 'answer'>,
  today: CalendarDay,
): boolean {
  return !answer && !extension && daysUntil(today, dueOn({ receivedOn, extension })) >= 0;
}

/** How many requests wait for an answer. Those that are urgent are no part of `open`. */
export interface RequestCounts {
  readonly open: number;
  readonly soon: number;
  readonly overdue: number;
}

/** Counts the requests that wait for an answer. */
export function countRequests(requests: readonly DataRequest[], today: CalendarDay): RequestCounts {
  const counts = { open: 0, soon: 0, overdue: 0 };
  for (const request of requests) {
    const state = dueStateOf(request, today);
    if (state !== 'answered') counts[state]++;
  }
  return counts;
}

/** What may stay of a request after the person has been erased: that it came, what it was about, and that it was answered in time. */
export function withoutPerson(request: DataRequest): DataRequest {
  const { requester, extension, answer } = request;
  if (requester.kind !== 'person') return request;
  return {
    ...request,
    requester: { kind: 'erased', pseudonym: requester.pseudonym },
    note: '',
    extension: extension && { ...extension, reason: '' },
    answer: answer && { ...answer, note: '' },
  };
}
