import { ok, type PersonId, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { requestsWithout } from './requests';
import type { OfficerSession } from './session';
import { isOneOf, visitsWithout } from './visits';

/** What is to be written so that nothing is said of people who leave. */
interface Traces {
  readonly steps: readonly Step[];
  /** How many visits each of them had. */
  readonly visits: ReadonlyMap<PersonId, number>;
}

/**
 * Takes people who leave out of records that are about more than them, to be committed together with the rest of their erasure: what doors wrote
 * down, and the request log.
 */
export async function tracesWithout(
  session: Pick<OfficerSession, 'match' | 'office'>,
  store: Store,
  leaving: ReadonlySet<PersonId>,
): Promise<Result<Traces, StorageFailed>> {
  const visits = await visitsWithout(session, store, isOneOf(leaving));
  if (!visits.ok) return visits;
  const requests = await requestsWithout(session.office, store, (id) => leaving.has(id));
  if (!requests.ok) return requests;
  const { steps, counts } = visits.value;
  return ok({ steps: [...steps, ...requests.value], visits: counts });
}
