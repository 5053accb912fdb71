import { ok } from '../domain';
import {
  answerNotice,
  countNonEnrolment,
  listNotices,
  publishNotice,
  readContact,
  readNotice,
  readReceipts,
  readStatistics,
  readTallies,
  withdraw,
} from './office';
import { requests } from './protocol';
import type { Roles } from './roles';
import type { Store } from './store';

/** The calls about notices, what people answer to them, and who did not enrol. */
export function consentCalls({ whileOpen, officer }: Roles, store: Store) {
  return {
    readNotice: whileOpen(requests.readNotice, readNotice),
    listNotices: officer(requests.listNotices, (open) => ok(listNotices(open))),
    publishNotice: officer(requests.publishNotice, (open, { draft }) =>
      publishNotice(open, store, draft),
    ),
    answerNotice: whileOpen(requests.answerNotice, (open, answer) =>
      answerNotice(open, store, answer),
    ),
    withdraw: whileOpen(requests.withdraw, (open, leaving) => withdraw(open, store, leaving)),
    readReceipts: officer(requests.readReceipts, (open, { personId }) =>
      readReceipts(open, store, personId),
    ),
    readContact: officer(requests.readContact, (open, { personId }) =>
      readContact(open, store, personId),
    ),
    countNonEnrolment: whileOpen(requests.countNonEnrolment, (open, what) =>
      countNonEnrolment(open, store, what),
    ),
    readTallies: officer(requests.readTallies, (open) => readTallies(open, store)),
    readStatistics: officer(requests.readStatistics, (open) => readStatistics(open, store)),
  };
}
