import type { Result } from '../domain';
import { prove, type Context, type OfficerSession } from './office';
import type { Credential, ProofError } from './protocol';

type ProvenRoots = Extract<Awaited<ReturnType<typeof prove>>, { ok: true }>['value'];

/** Work that takes the keys out of a slot once more, and so asks an officer to show again that they are one. */
export async function proven<T, E>(
  { store, attempts }: Pick<Context, 'store' | 'attempts'>,
  open: OfficerSession,
  proof: Credential,
  work: (roots: ProvenRoots) => Promise<Result<T, E>>,
): Promise<Result<T, E | Exclude<ProofError, { kind: 'locked' | 'officer-only' }>>> {
  const roots = await prove(open, store, attempts, proof);
  return roots.ok ? work(roots.value) : roots;
}
