import { ok, type Result } from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Store } from '../store';
import type { OfficerSession } from './session';

/** Writes down what this session owes: above all a key that has just signed a receipt. */
export async function settle(
  session: OfficerSession,
  store: Store,
): Promise<Result<null, StorageFailed>> {
  if (session.owed.length === 0) return ok(null);
  const settled = await store.commit(session.vaultId, session.owed);
  if (settled.ok) session.owed = [];
  return settled;
}
