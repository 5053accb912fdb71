import { newId, ok, type Result } from '../../domain';
import { RunnerId, type VaultId } from '../format';
import {
  deriveMatchKeys,
  deriveOfficeKeys,
  unwrapRoot,
  wrapRoot,
  type MatchKeys,
  type OfficeKeys,
  type WrappableRoot,
} from '../keys';
import type { StorageFailed } from '../protocol';
import type { Store, StoredRenewal } from '../store';

/** The keys of one of the two vaults of a renewal. */
export interface SideKeys {
  readonly vaultId: VaultId;
  readonly match: MatchKeys;
  readonly office: OfficeKeys;
}

interface Half {
  readonly vaultId: VaultId;
  readonly office: OfficeKeys;
  readonly roots: { readonly match: WrappableRoot; readonly office: WrappableRoot };
}

/** The record of a renewal that begins now, which lets whoever opens either vault carry it on. */
export async function recordRenewal(from: Half, to: Half): Promise<StoredRenewal> {
  return {
    vaultId: from.vaultId,
    id: 'renewal',
    to: to.vaultId,
    forward: await wrapBoth(to.roots, from.office, from.vaultId, to.vaultId),
    back: await wrapBoth(from.roots, to.office, from.vaultId, to.vaultId),
    runner: newId(RunnerId),
    carried: null,
  };
}

/** The renewal that this vault is part of, on either side. */
export async function findRenewal(
  store: Store,
  vaultId: VaultId,
): Promise<Result<StoredRenewal | null, StorageFailed>> {
  const read = await store.read('singles', []);
  if (!read.ok) return read;
  const renewals = read.value.records.filter((record) => record.id === 'renewal');
  return ok(
    renewals.find((renewal) => renewal.vaultId === vaultId || renewal.to === vaultId) ?? null,
  );
}

/**
 * Takes a renewal over: a tab that began it and had the vault taken away, frozen perhaps, can write nothing of it any more. On a full disk it stays
 * as it was, because only what erases succeeds there.
 */
export async function claimRenewal(
  store: Store,
  renewal: StoredRenewal,
): Promise<Result<StoredRenewal, StorageFailed>> {
  const claimed = { ...renewal, runner: newId(RunnerId) };
  const written = await store.commitWhile(renewal, [{ put: 'singles', record: claimed }]);
  if (written.ok) return ok(claimed);
  return written.error.quotaExceeded ? ok(renewal) : written;
}

/** The keys of the other vault. @returns `null` when they are damaged */
export async function unwrapOther(
  { vaultId, to, forward, back }: StoredRenewal,
  { people }: OfficeKeys,
  isOld: boolean,
): Promise<SideKeys | null> {
  const wrapped = isOld ? forward : back;
  const match = await unwrapRoot(wrapped.match, people, boundTo(vaultId, to, 'match'));
  const office = await unwrapRoot(wrapped.office, people, boundTo(vaultId, to, 'office'));
  const other = isOld ? to : vaultId;
  return (
    match &&
    office && {
      vaultId: other,
      match: await deriveMatchKeys(other, match),
      office: await deriveOfficeKeys(other, office),
    }
  );
}

async function wrapBoth(roots: Half['roots'], { people }: OfficeKeys, from: VaultId, to: VaultId) {
  return {
    match: await wrapRoot(roots.match, people, boundTo(from, to, 'match')),
    office: await wrapRoot(roots.office, people, boundTo(from, to, 'office')),
  };
}

function boundTo(from: VaultId, to: VaultId, side: 'match' | 'office') {
  return new TextEncoder().encode(`countenance renewal ${from} ${to} ${side}`);
}
