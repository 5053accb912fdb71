import { ok, type Result } from '../../domain';
import type { Bytes, VaultId } from '../format';
import { open, seal } from '../keys';
import type { StorageFailed } from '../protocol';
import type { SingleId, Step, Store } from '../store';
import { inBatches } from './load';
import { place } from './places';

/** Keys that seal what belongs to no person: those of the office, or those that every session has. */
export interface RecordKeys {
  readonly vaultId: VaultId;
  readonly records: CryptoKey;
}

/** Writes a record of which there is one. */
export async function sealSingle(
  { vaultId, records }: RecordKeys,
  id: SingleId,
  plaintext: Bytes,
): Promise<Step> {
  const sealed = await seal(records, place.single(vaultId, id), plaintext);
  return { put: 'singles', record: { vaultId, id, ...sealed } };
}

/** Erases a record of which there is one. */
export function eraseSingle(vaultId: VaultId, id: SingleId): Step {
  return { erase: 'singles', key: [vaultId, id] };
}

/** Reads a record of which there is one. @returns `null` where it was never written, and `damaged` where it does not open */
export async function openSingle(
  { vaultId, records }: RecordKeys,
  id: SingleId,
  store: Store,
): Promise<Result<Bytes | 'damaged' | null, StorageFailed>> {
  const read = await store.read('singles', [vaultId, id]);
  if (!read.ok) return read;
  const stored = read.value.records.find((record) => record.id === id);
  if (!stored || !('nonce' in stored)) return ok(read.value.damaged > 0 ? 'damaged' : null);
  return ok((await open(records, place.single(vaultId, id), stored)) ?? 'damaged');
}

/** Records of which there are many. `bytes` is `null` where one does not open. */
interface Several {
  readonly records: readonly { readonly id: string; readonly bytes: Bytes | null }[];
  /** Records of all singles that are none of any kind. */
  readonly malformed: number;
}

/** Reads every record of a kind. @returns each with what stands behind the kind in its id */
export async function openSeveral(
  { vaultId, records }: RecordKeys,
  kind: 'kiosk' | 'badge',
  store: Store,
): Promise<Result<Several, StorageFailed>> {
  const read = await store.read('singles', [vaultId]);
  if (!read.ok) return read;
  const opened: { id: string; bytes: Bytes | null }[] = [];
  await inBatches(read.value.records, async (record) => {
    if (record.id === 'renewal' || !record.id.startsWith(`${kind} `)) return;
    const bytes = await open(records, place.single(vaultId, record.id), record);
    opened.push({ id: record.id.slice(kind.length + 1), bytes });
  });
  return ok({ records: opened, malformed: read.value.damaged });
}
