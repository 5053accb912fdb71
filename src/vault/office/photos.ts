import { MOST_PHOTOS, ok, type PersonDetails, type PersonId, type Result } from '../../domain';
import type { OfficeKeys } from '../keys';
import type { ImportedPhotos, StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { loadDetailsOf } from './details';
import { loadDetails, loadKeys } from './load';
import { sealDetails } from './sealing';
import type { OfficerSession } from './session';

/** Every photo file that was imported for anybody. */
export async function listPhotos(
  session: OfficerSession,
  store: Store,
): Promise<Result<readonly ImportedPhotos[], StorageFailed>> {
  const keys = await loadKeys(store, session);
  if (!keys.ok) return keys;
  const loaded = await loadDetails(store, session.vaultId, keys.value, []);
  if (!loaded.ok) return loaded;
  const imported = loaded.value.people.flatMap(({ id, details: { photos } }) => {
    const record = session.people.get(id);
    return record && photos.length > 0 ? [{ person: { id, name: record.name }, photos }] : [];
  });
  return ok(imported);
}

/** Notes in somebody's file from which photo files samples came. Where that file is damaged there is nowhere to note it. */
export async function notePhotos(
  office: OfficeKeys,
  store: Store,
  personId: PersonId,
  photos: PersonDetails['photos'],
): Promise<Result<readonly Step[], StorageFailed>> {
  if (photos.length === 0) return ok([]);
  const read = await loadDetailsOf(office, store, personId);
  if (!read.ok || !read.value) return read.ok ? ok([]) : read;
  const all = [...new Set([...read.value.photos, ...photos])].slice(-MOST_PHOTOS);
  return ok(await sealDetails(office, personId, { ...read.value, photos: all }));
}
