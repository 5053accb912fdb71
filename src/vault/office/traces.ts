import { ok, type PersonId, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { requestsWithout } from './requests';
import type { OfficerSession } from './session';
import { isOneOf, visitsWithout } from './visits';

/**
 * Takes people who leave out of records that are about more than them, to be committed together with the rest of their erasure: what doors wrote
 * down, and the request log.
 */
export async function tracesWithout(
  session: Pick<OfficerSession, 'match' | 'office'>,
  store: Store,
  leaving: ReadonlySet<PersonId>,
): Promise<Result<readonly Step[], StorageFailed>> {
  const visits = await visitsWithout(session, store, isOneOf(leaving));
  if (!visits.ok) return visits;
  const requests = await requestsWithout(session.office, store, (id) => leaving.has(id));
  return requests.ok ? ok([...visits.value, ...requests.value]) : requests;
}
