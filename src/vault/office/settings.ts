import type { Result } from '../../domain';
import type { StorageFailed, Unlocked, VaultCalls, VaultFacts } from '../protocol';
import type { Store } from '../store';
import { sealFacts } from './facts';
import type { OfficerSession, Session } from './session';

/** What an officer has set, and what the vault remembers about itself. */
export function vaultFacts({ facts, people, erasures }: OfficerSession): VaultFacts {
  return { ...facts, people: people.size, erased: erasures.length };
}

/** Who opened the vault, and what an officer has to know of what happened on the way. */
export function whatHappened(session: Session): Omit<Unlocked, 'finished'> {
  const { role } = session;
  if (session.role === 'kiosk') return { role, erased: 0, identityLost: false };
  return { role, erased: session.erasedDue, identityLost: session.identityLost };
}

/** Sets after how many minutes without a touch an officer's session ends; the running one included. */
export async function setTimeoutMinutes(
  session: OfficerSession,
  store: Store,
  timeoutMinutes: VaultCalls['setTimeoutMinutes']['request']['minutes'],
): Promise<Result<null, StorageFailed>> {
  const facts = { ...session.facts, timeoutMinutes };
  const stored = await store.commit(session.vaultId, [await sealFacts(session.office, facts)]);
  if (stored.ok) session.facts = facts;
  return stored;
}
