import type { z } from 'zod';
import { fail, ok, type Result } from '../../domain';
import type {
  AskOffice,
  CodeAccepted,
  EnterCode,
  Paused,
  StorageFailed,
  WrongCode,
} from '../protocol';
import type { Step, Store } from '../store';
import { findByCode, type BadgeRecord } from './badge-codes';
import type { KioskSession } from './session';
import { writeDenial, writeVisit, type Unwritten } from './visit-writing';

/**
 * Takes a code typed at a kiosk, and writes down whose it is. It is counted as wrong before it is looked at, so that pulling the plug saves nothing. A badge is not about a
 * face: it works for somebody who is suspended as before. Of whoever is restricted (Art. 18 GDPR) nothing may be written down, however they show who they are; and
 * the badge of somebody who was erased went with them.
 */
export async function enterCode(
  session: KioskSession,
  store: Store,
  { code, kind }: z.infer<typeof EnterCode>,
): Promise<Result<CodeAccepted, WrongCode | AskOffice | Paused | Unwritten>> {
  const { vaultId, limit, badges } = session;
  const pause = limit.pause();
  if (pause) return fail(pause);
  limit.failed();
  const counted = await write(await limit.step());
  if (!counted.ok) return counted;
  const id = await findByCode(badges, code);
  const badge = id && badges.get(id);
  if (!badge) {
    // Whoever typed it is told so in any case; where it cannot be written down, what comes next says that.
    await writeDenial(session, store, 'wrong-code');
    return fail({ kind: 'wrong-code' });
  }
  limit.succeeded();
  const cleared = await write(await limit.step());
  if (!cleared.ok) return cleared;
  if (isRestricted(session, badge)) return fail({ kind: 'ask-office' });
  const known = { by: 'code', badge: id, person: badge.personId } as const;
  const visit = await writeVisit(session, store, { kind, known, recognition: null });
  return visit.ok ? ok({ name: badge.name, visit: visit.value }) : visit;

  /** A full disk keeps nobody out: the count then lives in memory. */
  async function write(step: Step): Promise<Result<null, StorageFailed>> {
    const written = await store.commit(vaultId, [step]);
    return written.ok || written.error.quotaExceeded ? ok(null) : written;
  }
}

function isRestricted({ people }: KioskSession, { personId }: BadgeRecord): boolean {
  const record = personId === null ? null : people.get(personId);
  return record ? record.restrictedAt !== null : false;
}
