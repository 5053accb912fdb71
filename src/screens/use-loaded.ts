import { useEffect, useEffectEvent, useState } from 'react';
import type { Result } from '../domain';
import type { NoticeError, OfficeError, Vault } from '../vault';
import { useServices } from './services';

/** Something that is read from the vault, as far as it is known. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: OfficeError | NoticeError }
  | { readonly kind: 'loaded'; readonly value: T };

/**
 * Reads something from the vault, and again on demand.
 *
 * @param load has to be the same function at every call
 */
export function useLoaded<T>(
  load: (vault: Vault) => Promise<Result<T, OfficeError | NoticeError>>,
): readonly [Loaded<T>, () => Promise<void>] {
  const { vault, vaultChanged } = useServices();
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading' });
  async function show(loaded: Result<T, OfficeError | NoticeError>) {
    if (loaded.ok) return setState({ kind: 'loaded', value: loaded.value });
    setState({ kind: 'failed', error: loaded.error });
    if (loaded.error.kind === 'locked') await vaultChanged();
  }
  const showNow = useEffectEvent(show);
  useEffect(() => {
    let here = true;
    void load(vault).then((loaded) => {
      if (here) void showNow(loaded);
    });
    return () => {
      here = false;
    };
  }, [vault, load]);
  return [state, async () => show(await load(vault))];
}
