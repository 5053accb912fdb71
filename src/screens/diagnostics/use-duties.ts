import { Millis, now, ok, type Result } from '../../domain';
import type { OfficeError, Vault } from '../../vault';
import { useLoaded, type Loaded } from '../use-loaded';

/** What the vault itself does in time, or is done with it. All in milliseconds since 1970; `null`: never. */
export interface Duties {
  readonly backedUpAt: Millis | null;
  /** When visits were last erased that were older than they are kept for. */
  readonly sweptAt: Millis | null;
  /** Days for which visits are kept. */
  readonly keptDays: number;
}

async function readDuties(vault: Vault): Promise<Result<Duties, OfficeError>> {
  const facts = await vault.readFacts();
  if (!facts.ok) return facts;
  // Of no time at all: only what it says besides.
  const visits = await vault.listVisits(now(), now());
  if (!visits.ok) return visits;
  const { sweptAt, days } = visits.value;
  return ok({ backedUpAt: facts.value.backedUpAt, sweptAt, keptDays: days });
}

/** Reads when there was a backup, and when old visits were erased. */
export function useDuties(): readonly [Loaded<Duties>, () => Promise<void>] {
  return useLoaded(readDuties);
}
