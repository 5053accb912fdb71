import { NO_RULES, ok, RetentionPolicy, type Result } from '../../domain';
import type { MatchKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { decodeJson, encodeJson } from './records';
import { openSingle, sealSingle } from './singles';

/** Rules in force, and whether they could be read. */
export interface LoadedRules {
  readonly policy: RetentionPolicy;
  readonly damaged: number;
}

/**
 * Reads for how long people are kept. Every session has to know: a kiosk works out anew when somebody is erased whom it has recognised. Where the record is
 * damaged, what the notice promised still holds.
 */
export async function loadRules(
  match: MatchKeys,
  store: Store,
): Promise<Result<LoadedRules, StorageFailed>> {
  const read = await openSingle(match, 'retention-rules', store);
  if (!read.ok) return read;
  if (read.value === null) return ok({ policy: NO_RULES, damaged: 0 });
  const bytes = read.value === 'damaged' ? null : read.value;
  const policy = decodeJson(RetentionPolicy, bytes);
  return ok({ policy: policy ?? NO_RULES, damaged: policy ? 0 : 1 });
}

/** Writes for how long people are kept. */
export function sealRules(match: MatchKeys, policy: RetentionPolicy): Promise<Step> {
  return sealSingle(match, 'retention-rules', encodeJson(policy));
}
