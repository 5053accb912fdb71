import { useState } from 'react';
import type { PersonId } from '../../domain';
import type { RemoveError } from '../../vault';
import { useServices } from '../services';

/** Erasing somebody whose check failed, before the pictures are taken again. */
export interface Erase {
  readonly pending: boolean;
  /** Why the last attempt failed; the person is still stored then. */
  readonly error: Extract<RemoveError, { kind: 'storage-failed' }> | null;
  /** @returns whether the person is not stored any more */
  erase(personId: PersonId): Promise<boolean>;
}

/** Erases a person; two enrolments of one face would make both of them ambiguous for ever. */
export function useErase(): Erase {
  const { vault, vaultChanged } = useServices();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Erase['error']>(null);
  return {
    pending,
    error,
    async erase(personId) {
      setPending(true);
      setError(null);
      const removed = await vault.removePerson(personId);
      await vaultChanged();
      setPending(false);
      if (removed.ok || removed.error.kind === 'not-found') return true;
      if (removed.error.kind === 'storage-failed') setError(removed.error);
      return false;
    },
  };
}
