import { Millis, type PersonId, type PersonRecord, type PublishedNotice } from '../../domain';
import type { Session } from './session';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** The notice whose promises hold for somebody: the one that they agreed to, or, where there is none, the one in force. */
export function promisedTo(
  { notices, notice }: Pick<Session, 'notices' | 'notice'>,
  { agreed }: PersonRecord,
): PublishedNotice | null {
  return notices.find((each) => each.notice.version === agreed?.version) ?? notice;
}

/** By when everything about somebody who withdraws at this moment is to be erased. */
export function erasedBy(
  session: Pick<Session, 'notices' | 'notice'>,
  record: PersonRecord,
  withdrawnAt: Millis,
): Millis {
  const days = promisedTo(session, record)?.notice.eraseAfterDays ?? 0;
  return Millis.parse(withdrawnAt + days * DAY_MILLIS);
}

/**
 * When somebody is erased if nothing changes: the one place that lists, filters and pages ask.
 *
 * @returns `null` where no day is set, or a legal hold keeps them
 */
export function dueOf({ expiries }: Pick<Session, 'expiries'>, id: PersonId): Millis | null {
  return expiries.get(id)?.at ?? null;
}
