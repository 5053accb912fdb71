import type { PeopleList, Vault } from '../vault';
import { useLoaded, type Loaded } from './use-loaded';

const listPeople = (vault: Vault) => vault.listPeople();

/** The list of people as far as it is known, and how to load it again. */
export function usePeople(): readonly [Loaded<PeopleList>, () => Promise<void>] {
  return useLoaded(listPeople);
}
