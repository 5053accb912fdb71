import { z } from 'zod';
import { Millis, now, ok, type Result } from '../../domain';
import { open, seal, type OfficeKeys } from '../keys';
import { TIMEOUT_MINUTES, type StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { place } from './places';
import { decodeJson, encodeJson } from './records';

/** What officers set, and what the vault remembers about itself. */
export const Facts = z.strictObject({
  createdAt: Millis,
  timeoutMinutes: z.literal(TIMEOUT_MINUTES.choices),
  backedUpAt: Millis.nullable(),
});
export type Facts = z.infer<typeof Facts>;

/** The facts of a vault that begins now. */
export function firstFacts(): Facts {
  return { createdAt: now(), timeoutMinutes: TIMEOUT_MINUTES.default, backedUpAt: null };
}

/** Writes the facts. */
export async function sealFacts({ vaultId, records }: OfficeKeys, facts: Facts): Promise<Step> {
  const sealed = await seal(records, place.single(vaultId, 'facts'), encodeJson(facts));
  return { put: 'singles', record: { vaultId, id: 'facts', ...sealed } };
}

/** Reads the facts. @returns what was read, or the defaults when the record is damaged: a vault stays usable without them */
export async function loadFacts(
  { vaultId, records }: OfficeKeys,
  store: Store,
): Promise<Result<{ readonly facts: Facts; readonly damaged: number }, StorageFailed>> {
  const read = await store.read('singles', [vaultId, 'facts']);
  if (!read.ok) return read;
  const stored = read.value.records.find(({ id }) => id === 'facts');
  const sealed = stored && 'nonce' in stored ? stored : null;
  const bytes = sealed && (await open(records, place.single(vaultId, 'facts'), sealed));
  const facts = decodeJson(Facts, bytes);
  return ok({ facts: facts ?? firstFacts(), damaged: facts ? 0 : 1 });
}
