import { useEffect, useEffectEvent, useState } from 'react';
import type { Result } from '../../domain';
import type { PeopleList, Vault } from '../../vault';
import { useServices } from '../services';

type Listed = Awaited<ReturnType<Vault['listPeople']>>;
type ListError = Listed extends Result<PeopleList, infer E> ? E : never;

/** The list of people as far as it is known. */
export type PeopleState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: ListError }
  | { readonly kind: 'listed'; readonly list: PeopleList };

/** Loads the list of people, again on demand and when another tab changed it. */
export function usePeople(): readonly [PeopleState, () => Promise<void>] {
  const { vault, vaultChanged } = useServices();
  const [state, setState] = useState<PeopleState>({ kind: 'loading' });
  async function show(listed: Listed) {
    if (listed.ok) return setState({ kind: 'listed', list: listed.value });
    setState({ kind: 'failed', error: listed.error });
    if (listed.error.kind === 'locked') await vaultChanged();
  }
  const showNow = useEffectEvent(show);
  useEffect(() => {
    void vault.listPeople().then(showNow);
    return vault.onEvent(({ kind }) => {
      if (kind === 'people-changed') void vault.listPeople().then(showNow);
    });
  }, [vault]);
  return [state, async () => show(await vault.listPeople())];
}
