import { fail, ok, type Result } from '../../domain';
import type { Roots, WrappableRoot } from '../keys';
import type { StorageFailed } from '../protocol';
import type { StoredRenewal } from '../store';
import { FIRST_LABEL, prepareVault } from './birth';
import { carryOver, undoRenewal } from './carrying';
import type { Context } from './context';
import { finishErasing } from './erasing';
import { loadIdentity } from './identity';
import { claimRenewal, recordRenewal, unwrapOther } from './renewal-record';
import type { OfficerSession } from './session';
import { settle } from './settling';

/**
 * Renewing a vault: a second vault with new keys is made beside the first, everybody is carried over in batches, and the first is
 * erased. After a crash, whichever passphrase is typed first, the old or the new, finds the other side's keys in the renewal record, and goes on
 * where it stopped before anything else can change. A renewal that fails is undone instead. If that fails, too, the session has to end.
 */
export type Side = Pick<OfficerSession, 'vaultId' | 'slotId' | 'match' | 'office'>;

/** The vault that remains, and how many damaged records could not be carried over into it. */
export interface Renewed {
  readonly side: Side;
  readonly lost: number;
}

/** Why a vault was not renewed. `isUndone`: it is as it was; else nothing may be changed before the next unlocking has seen to it. */
export interface NotRenewed {
  readonly why: StorageFailed;
  readonly isUndone: boolean;
}

type Officer = Extract<Roots<WrappableRoot>, { role: 'officer' }>;

/** Renews the open vault. Afterwards this passphrase alone opens it. */
export async function renewVault(
  context: Pick<Context, 'store' | 'onProgress'>,
  session: OfficerSession,
  roots: Officer,
  passphrase: string,
): Promise<Result<Renewed, NotRenewed>> {
  const { store } = context;
  // The identity that this session signs with has to be on the disk, or the renewed vault would get another one.
  const settled = await settle(session, store);
  if (!settled.ok) return fail({ why: settled.error, isUndone: true });
  // Whoever is still to be erased is not carried over first.
  const finished = await finishErasing(session, context);
  if (!finished.ok) return fail({ why: finished.error, isUndone: true });
  const identity = await loadIdentity(session.office, store);
  if (!identity.ok) return fail({ why: identity.error, isUndone: true });
  const known = identity.value === 'damaged' ? null : identity.value;
  const to = await prepareVault(passphrase, FIRST_LABEL, 'renew-vault', session.facts, known);
  const renewal = await recordRenewal({ ...session, roots }, to);
  const begun = await store.commit(session.vaultId, [
    ...to.steps,
    { put: 'singles', record: renewal },
  ]);
  if (!begun.ok) return fail({ why: begun.error, isUndone: true });
  const lost = await carryOver(context, renewal, session, to);
  if (lost.ok) {
    // The former ways in are to be gone from the browser's files, too: they lead to whatever else is left there.
    await store.tidyFiles();
    return ok({ side: to, lost: lost.value });
  }
  const undone = await undoRenewal(store, renewal);
  return fail({ why: lost.error, isUndone: undone.ok });
}

/**
 * Goes on with a renewal from the side that was opened, to its end. When there is no room for that, the old side goes on as it was before: on
 * a full disk somebody has to be able to make room.
 */
export async function finishRenewal(
  context: Pick<Context, 'store' | 'onProgress'>,
  found: StoredRenewal,
  opened: Side,
): Promise<Result<Renewed & { readonly isFinished: boolean }, StorageFailed>> {
  const { store } = context;
  const claimed = await claimRenewal(store, found);
  if (!claimed.ok) return claimed;
  const renewal = claimed.value;
  const isOld = opened.vaultId === renewal.vaultId;
  const other = await unwrapOther(renewal, opened.office, isOld);
  const slots = await store.read('slots', [renewal.to]);
  if (!slots.ok) return slots;
  const slotId = slots.value.records[0]?.id;
  const alone = { side: opened, lost: 0, isFinished: false };
  const mayUndo = isOld && renewal.carried === null;
  if (!other || !slotId) {
    // Its keys or its only way in are damaged: the side that was opened goes on alone. What may be the last copy of somebody stays.
    const undone = mayUndo ? await undoRenewal(store, renewal) : ok(null);
    return undone.ok ? ok(alone) : undone;
  }
  const lost = await carryOver(context, renewal, isOld ? opened : other, isOld ? other : opened);
  if (lost.ok) {
    const side = isOld ? { ...other, slotId } : opened;
    return ok({ side, lost: lost.value, isFinished: true });
  }
  const undone = mayUndo ? await undoRenewal(store, renewal) : lost;
  return undone.ok ? ok(alone) : lost;
}
