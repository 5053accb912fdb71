import { useCallback } from 'react';
import { ok, type PersonId, type Result } from '../../domain';
import type { NotFound, OfficeError, PersonKeeping, Vault } from '../../vault';
import { useLoaded, type Loaded } from '../use-loaded';

/** Reads when and why somebody is erased; `null` of somebody who has been erased meanwhile. @param read the same function at every call */
export function useOfKeeping(
  id: PersonId,
  read: (vault: Vault, id: PersonId) => Promise<Result<PersonKeeping, OfficeError | NotFound>>,
): readonly [Loaded<PersonKeeping | null>, () => Promise<void>] {
  const load = useCallback(
    async (vault: Vault): Promise<Result<PersonKeeping | null, OfficeError>> => {
      const found = await read(vault, id);
      if (found.ok) return found;
      const { error } = found;
      return error.kind === 'not-found' ? ok(null) : { ok: false, error };
    },
    [id, read],
  );
  return useLoaded(load);
}
