import { useState } from 'react';
import type { Result } from '../domain';
import { useServices } from './services';

/** One call to the vault that a person started, and how it stands. */
export interface Call<E> {
  readonly pending: boolean;
  /** Why the last one failed. */
  readonly error: E | null;
  /** When the vault takes the next attempt after wrong ones, on the clock of `performance.now()`. */
  readonly waitUntil: number | null;
  /** Makes the call, and tells the app when the vault turns out to be locked. @returns what came of it */
  run<T>(work: () => Promise<Result<T, E>>): Promise<Result<T, E>>;
  /** Takes back what the last failure said. */
  forget(): void;
}

/** Follows calls of one kind, one at a time. */
export function useCall<E extends { readonly kind: string }>(): Call<E> {
  const { vaultChanged } = useServices();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<E | null>(null);
  const [waitUntil, setWaitUntil] = useState<number | null>(null);
  return {
    pending,
    error,
    waitUntil,
    forget: () => setError(null),
    async run(work) {
      setPending(true);
      setError(null);
      // One that was not taken at all is told by the app, and is not under way any more.
      const outcome = await work().finally(() => setPending(false));
      if (outcome.ok) return outcome;
      setError(outcome.error);
      setWaitUntil(waitOf(outcome.error));
      if (outcome.error.kind === 'locked') await vaultChanged();
      return outcome;
    },
  };
}

function waitOf(error: object): number | null {
  if (!('waitMillis' in error) || typeof error.waitMillis !== 'number') return null;
  return error.waitMillis > 0 ? performance.now() + error.waitMillis : null;
}
