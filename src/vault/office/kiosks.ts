import { fail, Kiosk, ok, type Result } from '../../domain';
import type { SlotId } from '../format';
import type { MatchKeys } from '../keys';
import type { KioskSlot, NotFound, OwnKiosk, StorageFailed } from '../protocol';
import type { Store } from '../store';
import { decodeJson, encodeJson } from './records';
import type { KioskSession, OfficerSession } from './session';
import { eraseSingle, openSingle, sealSingle } from './singles';
import { findIntact, isOfKiosk, readIntact } from './ways';

/** Sets up the kiosk of a way in, from its next unlocking on. @param kiosk `null`: it is not set up any more */
export async function setKiosk(
  session: OfficerSession,
  store: Store,
  slotId: SlotId,
  kiosk: Kiosk | null,
): Promise<Result<null, NotFound | StorageFailed>> {
  const { vaultId, match } = session;
  const found = await findIntact(session, store, slotId);
  if (!found.ok) return found;
  if (!isOfKiosk(found.value.slot)) return fail({ kind: 'not-found' });
  const step = kiosk
    ? await sealSingle(match, `kiosk ${slotId}`, encodeJson(kiosk))
    : eraseSingle(vaultId, `kiosk ${slotId}`);
  return store.commit(vaultId, [step]);
}

/** Every kiosk's way in, oldest first, and how it is set up. */
export async function listKiosks(
  session: OfficerSession,
  store: Store,
): Promise<Result<readonly KioskSlot[], StorageFailed>> {
  const found = await readIntact(session, store);
  if (!found.ok) return found;
  const kiosks: KioskSlot[] = [];
  const ways = found.value.intact.filter(({ slot }) => isOfKiosk(slot));
  ways.sort((a, b) => a.about.createdAt - b.about.createdAt);
  for (const { slot, about } of ways) {
    const kiosk = await loadKiosk(session.match, store, slot.id);
    if (!kiosk.ok) return kiosk;
    kiosks.push({ slotId: slot.id, label: about.label, kiosk: kiosk.value });
  }
  return ok(kiosks);
}

/** The kiosk that this session is. */
export function readKiosk({ slotId, kiosk }: KioskSession): OwnKiosk {
  return { slotId, kiosk };
}

async function loadKiosk(
  match: MatchKeys,
  store: Store,
  slotId: SlotId,
): Promise<Result<Kiosk | 'damaged' | null, StorageFailed>> {
  const read = await openSingle(match, `kiosk ${slotId}`, store);
  if (!read.ok) return read;
  if (read.value === null || read.value === 'damaged') return ok(read.value);
  return ok(decodeJson(Kiosk, read.value) ?? 'damaged');
}
