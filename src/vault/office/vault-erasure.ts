import {
  CertificateId,
  DESTROYED_KINDS,
  fail,
  newId,
  now,
  ok,
  type Destroyed,
  type ErasureSearch,
  type Result,
  type SignedCertificate,
} from '../../domain';
import {
  ERASE_VAULT_WAIT_MILLIS,
  type NotBegun,
  type StorageFailed,
  type TooEarly,
} from '../protocol';
import type { Store, StoreName } from '../store';
import { signAs, SOFTWARE } from './certifying';
import { loadDays } from './day-records';
import type { OfficerSession } from './session';

/** An officer has shown who they are: from a moment a little later on this session may erase the whole vault. */
export function beginVaultErasure(session: OfficerSession): { readonly waitMillis: number } {
  session.erasableAt = performance.now() + ERASE_VAULT_WAIT_MILLIS;
  return { waitMillis: ERASE_VAULT_WAIT_MILLIS };
}

/** The officer has thought better of it. */
export function stopVaultErasure(session: OfficerSession): null {
  session.erasableAt = null;
  return null;
}

/** Why the vault could not be erased. Where storage failed, its ways in may be gone already: the session has to end. */
type NotErased = NotBegun | TooEarly | StorageFailed;

/**
 * Erases the whole vault: first its ways in, and with them the roots that lead to every key; then everything else, by deleting the database. Where that is cut off, what is left
 * opens to nobody, and goes when the app starts the next time. Signs a last certificate with the key that it still has in memory.
 */
export async function eraseWholeVault(
  session: OfficerSession,
  store: Store,
): Promise<Result<SignedCertificate, NotErased>> {
  const { erasableAt, vaultId, people } = session;
  if (erasableAt === null) return fail({ kind: 'not-begun' });
  const waitMillis = Math.ceil(erasableAt - performance.now());
  if (waitMillis > 0) return fail({ kind: 'too-early', waitMillis });
  const destroyed = await countAll(session, store);
  if (!destroyed.ok) return destroyed;
  const shut = await store.commit(vaultId, [
    { erase: 'slots', key: [vaultId] },
    { erase: 'devices', key: [vaultId] },
  ]);
  if (!shut.ok) return shut;
  const at = new Date(now()).toISOString();
  const removed = await store.remove();
  if (!removed.ok) return removed;
  const search = await searchAll(store);
  if (!search.ok) return search;
  const signed = await signAs(session, {
    schema_version: 'countenance-erasure-1',
    certificate_id: newId(CertificateId),
    about: 'vault',
    people: people.size,
    reason: 'officer',
    erased_at: at,
    issued_at: new Date(now()).toISOString(),
    destroyed: destroyed.value,
    search: search.value,
    remaining: ['backups', 'handed-out', 'remnants'],
    software: SOFTWARE,
  });
  return ok(signed);
}

/** As what the records of each store are counted. */
const kindOf: Readonly<Record<StoreName, Destroyed['what']>> = {
  slots: 'ways-in',
  devices: 'other',
  keys: 'keys',
  people: 'names',
  details: 'details',
  templates: 'templates',
  inbox: 'messages',
  doorbox: 'messages',
  visits: 'visits',
  expiry: 'dates',
  audit: 'other',
  erased: 'other',
  notices: 'other',
  certificates: 'other',
  requests: 'other',
  singles: 'other',
  attempts: 'other',
};

/** Everything that there is, by kind. Ways in are kept twice, and counted once; events of doors are counted one by one, where their day opens. */
async function countAll(
  { vaultId, office, badges }: OfficerSession,
  store: Store,
): Promise<Result<Destroyed[], StorageFailed>> {
  const each = await store.countEach();
  if (!each.ok) return each;
  const slots = await store.read('slots', [vaultId]);
  if (!slots.ok) return slots;
  const days = await loadDays(office, store);
  if (!days.ok) return days;
  const counts = new Map<Destroyed['what'], number>();
  for (const [name, count] of each.value)
    counts.set(kindOf[name], (counts.get(kindOf[name]) ?? 0) + count);
  counts.set('ways-in', new Set(slots.value.records.map(({ id }) => id)).size);
  counts.set(
    'visits',
    days.value.list.reduce((sum, { events }) => sum + events.length, days.value.damaged),
  );
  counts.set('badges', badges.size);
  counts.set('other', (counts.get('other') ?? 0) - badges.size);
  return ok(
    DESTROYED_KINDS.flatMap((what) => {
      const count = counts.get(what) ?? 0;
      return count > 0 ? [{ what, count }] : [];
    }),
  );
}

/** A look at what there is after everything was deleted: an empty database, in which every record is one too many. */
async function searchAll(store: Store): Promise<Result<ErasureSearch, StorageFailed>> {
  const left = await store.countEach();
  if (!left.ok) return left;
  const found = [...left.value].flatMap(([name, count]) =>
    count > 0 ? [{ store: name, count }] : [],
  );
  const records = found.reduce((sum, { count }) => sum + count, 0);
  const at = new Date(now()).toISOString();
  return ok({ at, stores: left.value.size, records, unread: 0, found });
}
