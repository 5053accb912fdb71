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
import { nothingPersonal, recorded, recordedOf } from './recorded';
import type { Roles } from './roles';
import type { Store } from './store';

/** The calls about notices, what people answer to them, and who did not enrol. */
export function consentCalls({ whileOpen, officer }: Roles, store: Store) {
  return {
    readNotice: whileOpen(
      requests.readNotice,
      nothingPersonal('the notice is for everybody to read'),
      readNotice,
    ),
    listNotices: officer(
      requests.listNotices,
      nothingPersonal('the notices are for everybody to read'),
      (open) => ok(listNotices(open)),
    ),
    publishNotice: officer(
      requests.publishNotice,
      recorded('publish-notice', 'notices'),
      (open, { draft }) => publishNotice(open, store, draft),
    ),
    answerNotice: whileOpen(requests.answerNotice, recordedOf('answer-notice'), (open, answer) =>
      answerNotice(open, store, answer),
    ),
    withdraw: whileOpen(requests.withdraw, recordedOf('withdraw'), (open, leaving) =>
      withdraw(open, store, leaving),
    ),
    readReceipts: officer(
      requests.readReceipts,
      recordedOf('read-receipts'),
      (open, { personId }) => readReceipts(open, store, personId),
    ),
    readContact: officer(requests.readContact, recordedOf('read-contact'), (open, { personId }) =>
      readContact(open, store, personId),
    ),
    countNonEnrolment: whileOpen(
      requests.countNonEnrolment,
      recorded('count-refusal', 'counts', 'hour'),
      (open, what) => countNonEnrolment(open, store, what),
    ),
    readTallies: officer(
      requests.readTallies,
      nothingPersonal('numbers without a time or a name'),
      (open) => readTallies(open, store),
    ),
    readStatistics: officer(
      requests.readStatistics,
      nothingPersonal('counts by the month, of nobody in particular'),
      (open) => readStatistics(open, store),
    ),
  };
}
