import { useCallback } from 'react';
import { ok, type PersonId, type Result } from '../../domain';
import type { NotFound, OfficeError, Vault } from '../../vault';
import { useLoaded, type Loaded } from '../use-loaded';

/**
 * Reads something about one person from the vault, and again on demand.
 *
 * @param read has to be the same function at every call
 * @param none what there is of somebody who has been erased meanwhile; the same at every call
 */
export function useOfPerson<T>(
  id: PersonId,
  read: (vault: Vault, id: PersonId) => Promise<Result<T, OfficeError | NotFound>>,
  none: T,
): readonly [Loaded<T>, () => Promise<void>] {
  const load = useCallback(
    async (vault: Vault): Promise<Result<T, OfficeError>> => {
      const found = await read(vault, id);
      if (found.ok) return found;
      const { error } = found;
      return error.kind === 'not-found' ? ok(none) : { ok: false, error };
    },
    [id, read, none],
  );
  return useLoaded(load);
}
