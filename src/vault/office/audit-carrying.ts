import { ok, type Result } from '../../domain';
import { evolved, isAuthentic, withBody, type Position } from '../../audit';
import { encryptFile } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store, StoredEntry, StoredRenewal } from '../store';
import { ENTRY_BLOCK_BYTES, loadNames, openEntry, sealNames } from './audit-entries';
import {
  endOf,
  endStep,
  loadKeeping,
  loadPosition,
  sealKeeping,
  sealPosition,
} from './audit-places';
import { encodeJson } from './records';
import type { SideKeys } from './renewal-record';

/** Entries in one transaction: as many as fit one block of the browser's log (office/carrying). */
const AT_ONCE = 20;

/**
 * Carries the audit log over into the renewed vault. Every entry keeps its place, its hash and the key of its moment; what it says is sealed to the new office.
 * An entry that is not as it was written is carried over as it is, so that it goes on being found.
 *
 * @returns what has to be written when the new vault takes over
 */
export async function carryLog(
  store: Store,
  renewal: StoredRenewal,
  from: SideKeys,
  to: SideKeys,
): Promise<Result<readonly Step[], StorageFailed>> {
  const base = await loadPosition(from.office, 'audit-base', store);
  if (!base.ok) return base;
  // Without it nothing could be checked: the new vault's own log goes on, and begins with the renewal.
  if (base.value === null || base.value === 'damaged') return ok([]);
  const log = await store.readLog(from.vaultId, base.value.seq);
  if (!log.ok) return log;
  const cleared = await store.commitWhile(renewal, [{ erase: 'audit', key: [to.vaultId] }]);
  if (!cleared.ok) return cleared;
  const carried = await carryEntries(
    store,
    renewal,
    { from, to, base: base.value },
    log.value.entries,
  );
  if (!carried.ok) return carried;
  const names = await loadNames(from.match, store);
  if (!names.ok) return names;
  const keeping = await loadKeeping(from.office, store);
  if (!keeping.ok) return keeping;
  const anchor = await loadPosition(from.office, 'audit-anchor', store);
  if (!anchor.ok) return anchor;
  const end = endOf(log.value.end);
  const steps: Step[] = [await sealPosition(to.office, 'audit-base', base.value)];
  if (end) steps.push(endStep(to.vaultId, end));
  if (anchor.value && anchor.value !== 'damaged')
    steps.push(await sealPosition(to.office, 'audit-anchor', anchor.value));
  if (names.value && names.value !== 'damaged') steps.push(await sealNames(to.match, names.value));
  if (keeping.value !== 'damaged') steps.push(await sealKeeping(to.office, keeping.value));
  return ok(steps);
}

interface Sides {
  readonly from: SideKeys;
  readonly to: SideKeys;
  readonly base: Position;
}

async function carryEntries(
  store: Store,
  renewal: StoredRenewal,
  { from, to, base }: Sides,
  entries: readonly StoredEntry[],
): Promise<Result<null, StorageFailed>> {
  let { seq, key } = base;
  let steps: Step[] = [];
  for (const stored of entries) {
    key = evolved(key, stored.seq - 1 - seq);
    const record = { ...(await resealed(stored, key, from, to)), vaultId: to.vaultId };
    steps.push({ put: 'audit', record });
    key = evolved(key);
    ({ seq } = stored);
    if (steps.length < AT_ONCE) continue;
    const written = await store.commitWhile(renewal, steps);
    if (!written.ok) return written;
    steps = [];
  }
  return store.commitWhile(renewal, steps);
}

async function resealed(
  stored: StoredEntry,
  key: Position['key'],
  from: SideKeys,
  to: SideKeys,
): Promise<StoredEntry> {
  const entry = stored.kind === 'sealed' ? await openEntry(from.office, stored) : null;
  if (!entry || !isAuthentic(key, stored)) return stored;
  const body = await encryptFile(
    { recipients: [to.office.recipient] },
    encodeJson(entry, ENTRY_BLOCK_BYTES),
  );
  return { ...stored, ...withBody(key, stored, body) };
}
