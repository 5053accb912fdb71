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
import { recorded, recordedOf, recordedOfWhoever } from './recorded';
import type { Roles } from './roles';

/** The calls by which officers look people up, and do what these have a right to: correct, restrict, object, "that was not me". */
export function rightsCalls({ officer }: Roles, context: Context) {
  const { store } = context;
  return {
    findPeople: officer(
      requests.findPeople,
      recorded('list-people', 'people', 'hour'),
      (open, query) => ok(findPeople(open, query)),
    ),
    matchPeople: officer(
      requests.matchPeople,
      recorded('list-people', 'people', 'hour'),
      (open, query) => ok(matchPeople(open, query)),
    ),
    describePeople: officer(
      requests.describePeople,
      recorded('list-people', 'people', 'hour'),
      (open, { personIds }) => ok(describePeople(open, personIds)),
    ),
    readPerson: officer(requests.readPerson, recordedOf('read-person'), (open, who) =>
      readPerson(open, store, who),
    ),
    rectify: officer(requests.rectify, recordedOf('rectify'), (open, change) =>
      rectify(open, store, change),
    ),
    restrictPeople: officer(requests.restrictPeople, recordedOfWhoever('restrict'), (open, whom) =>
      restrictPeople(open, context, whom),
    ),
    resumePeople: officer(requests.resumePeople, recordedOfWhoever('restrict'), (open, whom) =>
      resumePeople(open, context, whom),
    ),
    readVisitsOf: officer(requests.readVisitsOf, recordedOf('read-person'), (open, who) =>
      readVisitsOf(open, context, who),
    ),
    listFollowUps: officer(
      requests.listFollowUps,
      recorded('list-visits', 'visits', 'hour'),
      (open) => listFollowUps(open, store),
    ),
    rejectVisit: officer(requests.rejectVisit, recorded('object', 'visits'), (open, visit) =>
      rejectVisit(open, store, visit),
    ),
    settleRejection: officer(
      requests.settleRejection,
      recorded('object', 'visits'),
      (open, visit) => settleRejection(open, store, visit),
    ),
  };
}
