import { fail, ok, type Result } from '../../domain';
import type { CodeHolder, Paused, StorageFailed, WrongCode } from '../protocol';
import type { Step, Store } from '../store';
import { findByCode } from './badge-codes';
import type { KioskSession } from './session';

/**
 * Takes a code typed at a kiosk. It is counted as wrong before it is looked at, so that pulling the plug saves nothing. A badge is not about a
 * face: it works for somebody who is suspended as before; that of somebody who was erased went with them.
 */
export async function enterCode(
  { vaultId, limit, badges }: KioskSession,
  store: Store,
  code: string,
): Promise<Result<CodeHolder, WrongCode | Paused | StorageFailed>> {
  const pause = limit.pause();
  if (pause) return fail(pause);
  limit.failed();
  const counted = await write(await limit.step());
  if (!counted.ok) return counted;
  const id = await findByCode(badges, code);
  const badge = id && badges.get(id);
  if (!badge) return fail({ kind: 'wrong-code' });
  limit.succeeded();
  const cleared = await write(await limit.step());
  return cleared.ok ? ok({ name: badge.name, badge: id, personId: badge.personId }) : cleared;

  /** A full disk keeps nobody out: the count then lives in memory. */
  async function write(step: Step): Promise<Result<null, StorageFailed>> {
    const written = await store.commit(vaultId, [step]);
    return written.ok || written.error.quotaExceeded ? ok(null) : written;
  }
}
