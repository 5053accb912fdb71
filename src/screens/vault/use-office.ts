import { now, ok, type Millis, type Result } from '../../domain';
import type { OfficeError, Vault, VaultFacts, WaysList } from '../../vault';
import { useLoaded, type Loaded } from '../use-loaded';

/** What the vault says about itself. */
export interface Office {
  readonly facts: VaultFacts;
  readonly list: WaysList;
  /** When it said so. */
  readonly at: Millis;
}

async function readOffice(vault: Vault): Promise<Result<Office, OfficeError>> {
  const [facts, list] = await Promise.all([vault.readFacts(), vault.listWays()]);
  if (!facts.ok) return facts;
  return list.ok ? ok({ facts: facts.value, list: list.value, at: now() }) : list;
}

/** Reads what the overview shows. */
export function useOffice(): readonly [Loaded<Office>, () => Promise<void>] {
  return useLoaded(readOffice);
}
