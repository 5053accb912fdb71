import {
  consentStateOf,
  isRecognised,
  now,
  SOON_DAYS,
  wordsOf,
  type Millis,
  type PeopleFilters,
  type PeopleMark,
  type PeopleQuery,
  type PeopleSort,
  type PersonId,
  type PersonRecord,
  type PersonSummary,
} from '../../domain';
import type { FindPeople, FoundPeople } from '../protocol';
import { dueOf } from './due';
import { isToEnrolAgain } from './model-in-use';
import { alikeOf, foldedName, isPoor, personSummary, samplesOf } from './person-summary';
import { standingOfPerson } from './recognition';
import type { OfficerSession } from './session';

const SOON_MILLIS = SOON_DAYS * 24 * 60 * 60 * 1000;

type Each = readonly [PersonId, PersonRecord];

/** Whoever fits, in the order asked for: only the rows of a stretch, for a table that shows one, and how many there are in all. */
export function findPeople(session: OfficerSession, { range, ...query }: FindPeople): FoundPeople {
  const { people, damaged, refused, lost } = session;
  const matching = inOrder(fitting(session, query), query.sort);
  const stretch = matching.slice(range.from, range.from + range.count);
  return {
    rows: stretch.map(([id, record]) => personSummary(session, id, record)),
    total: matching.length,
    everybody: people.size,
    staying: countStaying(people.values()),
    ...{ damaged, refused, lost },
  };
}

/** The ids of whoever fits, in the order asked for. */
export function matchPeople(session: OfficerSession, query: PeopleQuery): readonly PersonId[] {
  return inOrder(fitting(session, query), query.sort).map(([id]) => id);
}

/** These people as lists show them, in this order. Whoever has been erased since is left out. */
export function describePeople(
  session: OfficerSession,
  ids: readonly PersonId[],
): readonly PersonSummary[] {
  return ids.flatMap((id) => {
    const record = session.people.get(id);
    return record ? [personSummary(session, id, record)] : [];
  });
}

function countStaying(records: Iterable<PersonRecord>): number {
  let count = 0;
  for (const { withdrawnAt } of records) if (withdrawnAt === null) count++;
  return count;
}

function fitting(session: OfficerSession, { text, filters }: PeopleQuery): Each[] {
  const words = wordsOf(text);
  const at = now();
  return [...session.people].filter(
    ([id, record]) => hasWords(record, words) && passes(session, id, record, filters, at),
  );
}

function hasWords(record: PersonRecord, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const name = foldedName(record);
  return words.every((word) => name.includes(word));
}

function passes(
  session: OfficerSession,
  id: PersonId,
  record: PersonRecord,
  { consent, marks }: PeopleFilters,
  at: Millis,
): boolean {
  const notice = session.notice?.notice ?? null;
  if (consent !== null && consentStateOf(record, notice, at) !== consent) return false;
  return marks.every((mark) => hasMark(session, id, record, mark, at));
}

function hasMark(
  session: OfficerSession,
  id: PersonId,
  record: PersonRecord,
  mark: PeopleMark,
  at: Millis,
): boolean {
  switch (mark) {
    case 'suspended':
      return !isRecognised(standingOfPerson(session, id, record));
    case 'restricted':
      return standingOfPerson(session, id, record) === 'restricted';
    case 'expiring': {
      const due = dueOf(session, id);
      return due !== null && due - at <= SOON_MILLIS;
    }
    case 'outdated':
      return isToEnrolAgain(session, id);
    case 'poor':
      return isPoor(samplesOf(record));
    case 'alike':
      return alikeOf(session, record) > 0;
    case 'unreadable':
      return session.undocumented.has(id);
  }
}

/** Digits as numbers, so that "Class 10" comes after "Class 9". No language: the worker knows none, and names are of many. */
const collator = new Intl.Collator(undefined, { numeric: true });

function inOrder(list: Each[], { by, descending }: PeopleSort): Each[] {
  const sorted = list.sort(comparing(by));
  return descending ? sorted.reverse() : sorted;
}

function comparing(by: PeopleSort['by']): (a: Each, b: Each) => number {
  switch (by) {
    case 'name':
      return ([, a], [, b]) => collator.compare(a.name, b.name) || a.enrolledAt - b.enrolledAt;
    case 'enrolled':
      return ([, a], [, b]) => a.enrolledAt - b.enrolledAt;
    case 'quality':
      return ([, a], [, b]) => qualityOf(a) - qualityOf(b) || a.enrolledAt - b.enrolledAt;
  }
}

/** What nobody measured comes before the worst. */
function qualityOf(record: PersonRecord): number {
  return samplesOf(record).quality ?? -1;
}
