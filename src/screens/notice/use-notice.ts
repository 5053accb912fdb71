import { useLoaded, type Loaded } from '../use-loaded';
import type { PublishedNotice } from '../../domain';
import type { Vault } from '../../vault';

const readNotice = (vault: Vault) => vault.readNotice();

/** The notice in force, or `null` while none has been published. */
export function useNotice(): readonly [Loaded<PublishedNotice | null>, () => Promise<void>] {
  return useLoaded(readNotice);
}
