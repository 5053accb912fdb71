import { now, ok, type Millis, type Result, type Strangers } from '../../domain';
import type { OfficeError, Vault, VaultFacts, WaysList } from '../../vault';
import { useLoaded, type Loaded } from '../use-loaded';

/** What the vault says about itself. */
export interface Office {
  readonly facts: VaultFacts;
  readonly list: WaysList;
  /** How sure the app has to be. */
  readonly strangers: Strangers;
  /** When it said so. */
  readonly at: Millis;
}

async function readOffice(vault: Vault): Promise<Result<Office, OfficeError>> {
  const [facts, list, sureness] = await Promise.all([
    vault.readFacts(),
    vault.listWays(),
    vault.readSureness(),
  ]);
  if (!facts.ok) return facts;
  if (!list.ok) return list;
  if (!sureness.ok) return sureness;
  const { chosen: strangers } = sureness.value;
  return ok({ facts: facts.value, list: list.value, strangers, at: now() });
}

/** Reads what the overview shows. */
export function useOffice(): readonly [Loaded<Office>, () => Promise<void>] {
  return useLoaded(readOffice);
}
