import { ok } from '../domain';
import {
  describePeople,
  findPeople,
  listFollowUps,
  matchPeople,
  readPerson,
  readVisitsOf,
  rectify,
  rejectVisit,
  restrictPeople,
  resumePeople,
  settleRejection,
  type Context,
} from './office';
import { peopleRequests as requests } from './protocol';
import type { Roles } from './roles';

/** The calls by which officers look people up, and do what these have a right to: correct, restrict, object, "that was not me". */
export function rightsCalls({ officer }: Roles, context: Context) {
  const { store } = context;
  return {
    findPeople: officer(requests.findPeople, (open, query) => ok(findPeople(open, query))),
    matchPeople: officer(requests.matchPeople, (open, query) => ok(matchPeople(open, query))),
    describePeople: officer(requests.describePeople, (open, { personIds }) =>
      ok(describePeople(open, personIds)),
    ),
    readPerson: officer(requests.readPerson, (open, who) => readPerson(open, store, who)),
    rectify: officer(requests.rectify, (open, change) => rectify(open, store, change)),
    restrictPeople: officer(requests.restrictPeople, (open, whom) =>
      restrictPeople(open, context, whom),
    ),
    resumePeople: officer(requests.resumePeople, (open, whom) => resumePeople(open, context, whom)),
    readVisitsOf: officer(requests.readVisitsOf, (open, who) => readVisitsOf(open, context, who)),
    listFollowUps: officer(requests.listFollowUps, (open) => listFollowUps(open, store)),
    rejectVisit: officer(requests.rejectVisit, (open, visit) => rejectVisit(open, store, visit)),
    settleRejection: officer(requests.settleRejection, (open, visit) =>
      settleRejection(open, store, visit),
    ),
  };
}
