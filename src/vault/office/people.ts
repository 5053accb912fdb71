import type { PersonId, PersonRecord } from '../../domain';
import type { PeopleList } from '../protocol';
import type { Step, Store } from '../store';
import { personSummary } from './person-summary';
import { resealRecord } from './sealing';
import type { OfficerSession } from './session';

/** Everybody enrolled, in the order of enrolment. */
export function listPeople(session: OfficerSession): PeopleList {
  const { people, damaged, refused, lost } = session;
  const list = [...people].map(([id, record]) => personSummary(session, id, record));
  list.sort((a, b) => a.enrolledAt - b.enrolledAt);
  return { people: list, damaged, refused, lost };
}

interface Unmarked {
  readonly steps: readonly Step[];
  readonly records: ReadonlyMap<PersonId, PersonRecord>;
}

/** Takes the ids of people who are erased out of the records of those who were marked as alike with them. */
export async function unmark(
  { match, people }: OfficerSession,
  store: Store,
  leaving: ReadonlySet<PersonId>,
): Promise<Unmarked> {
  const steps: Step[] = [];
  const records = new Map<PersonId, PersonRecord>();
  for (const [id, record] of people) {
    if (leaving.has(id) || !record.alike.some((other) => leaving.has(other))) continue;
    const unmarked = { ...record, alike: record.alike.filter((other) => !leaving.has(other)) };
    const step = await resealRecord(match, store, id, unmarked);
    records.set(id, unmarked);
    // The damage of somebody else's record must not keep anybody from being erased; a mark with nobody enrolled counts for nothing.
    if (step.ok) steps.push(step.value);
  }
  return { steps, records };
}
