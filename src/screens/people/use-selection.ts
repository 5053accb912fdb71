import { useState } from 'react';
import type { PeopleQuery, PersonId } from '../../domain';
import { useServices } from '../services';

/** Whom an officer has picked. */
export interface Selection {
  readonly ids: ReadonlySet<PersonId>;
  set(id: PersonId, selected: boolean): void;
  /** Picks everybody who fits now, whether they are drawn or not. */
  all(): Promise<void>;
  clear(): void;
  remove(ids: readonly PersonId[]): void;
}

/** @param query whom "everybody who fits" means */
export function useSelection(query: PeopleQuery): Selection {
  const { vault, vaultChanged } = useServices();
  const [ids, setIds] = useState<ReadonlySet<PersonId>>(new Set());
  return {
    ids,
    set: (id, selected) =>
      setIds((before) => {
        const after = new Set(before);
        if (selected) after.add(id);
        else after.delete(id);
        return after;
      }),
    async all() {
      const matching = await vault.matchPeople(query);
      if (matching.ok) setIds(new Set(matching.value));
      else if (matching.error.kind === 'locked') await vaultChanged();
    },
    clear: () => setIds(new Set()),
    remove: (gone) => setIds((before) => new Set([...before].filter((id) => !gone.includes(id)))),
  };
}
