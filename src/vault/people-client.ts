import type { FollowUp, Millis, Note, PeopleQuery, PersonId, VisitId } from '../domain';
import type { z } from 'zod';
import type { PeopleCalls } from './protocol';

type Reply<Name extends keyof PeopleCalls> = Promise<PeopleCalls[Name]['reply']>;
type Request<Name extends keyof PeopleCalls> = PeopleCalls[Name]['request'];

/** What officers ask about people and do for their rights. All of it is refused in a session opened at a kiosk. */
export interface PeopleOffice {
  /** Looks for people by words of their name and by what is to be done about them, and tells the rows of one stretch. */
  findPeople(wanted: Request<'findPeople'>): Reply<'findPeople'>;
  /** The ids of everybody who fits, in the order asked for. */
  matchPeople(query: PeopleQuery): Reply<'matchPeople'>;
  /** These people as lists show them; whoever has been erased since is missing. */
  describePeople(personIds: readonly PersonId[]): Reply<'describePeople'>;
  /** Everything that is held about a person but consents and visits. */
  readPerson(personId: PersonId): Reply<'readPerson'>;
  /** Puts a name, an address or a guardian's name right; what was before is kept under the office key. */
  rectify(change: Request<'rectify'>): Reply<'rectify'>;
  /** Keeps people from being recognised until `resumePeople`. Nothing is erased. */
  restrictPeople(
    personIds: readonly PersonId[],
    cause: Request<'restrictPeople'>['cause'],
  ): Reply<'restrictPeople'>;
  resumePeople(personIds: readonly PersonId[]): Reply<'resumePeople'>;
  /** What doors have written down of one person. */
  readVisitsOf(personId: PersonId): Reply<'readVisitsOf'>;
  /** Every visit that was rejected, open or closed. */
  listFollowUps(): Reply<'listFollowUps'>;
  /** "That was not me". @param at when the visit was */
  rejectVisit(
    visitId: VisitId,
    at: Millis,
    note: z.infer<typeof Note> | null,
  ): Reply<'rejectVisit'>;
  /** @param followUp `null`: it was them after all */
  settleRejection(
    visitId: VisitId,
    at: Millis,
    followUp: FollowUp | null,
  ): Reply<'settleRejection'>;
}

type Call = <Name extends keyof PeopleCalls>(name: Name, request: Request<Name>) => Reply<Name>;

/** @param call to the vault worker */
export function peopleOffice(call: Call): PeopleOffice {
  return {
    findPeople: (wanted) => call('findPeople', wanted),
    matchPeople: (query) => call('matchPeople', query),
    describePeople: (personIds) => call('describePeople', { personIds: [...personIds] }),
    readPerson: (personId) => call('readPerson', { personId }),
    rectify: (change) => call('rectify', change),
    restrictPeople: (personIds, cause) =>
      call('restrictPeople', { personIds: [...personIds], cause }),
    resumePeople: (personIds) => call('resumePeople', { personIds: [...personIds] }),
    readVisitsOf: (personId) => call('readVisitsOf', { personId }),
    listFollowUps: () => call('listFollowUps', {}),
    rejectVisit: (visitId, at, note) => call('rejectVisit', { visitId, at, note }),
    settleRejection: (visitId, at, followUp) => call('settleRejection', { visitId, at, followUp }),
  };
}
