import { Kiosk, ok, type Decision, type Result } from '../../domain';
import type { Paused, StorageFailed } from '../protocol';
import type { Store } from '../store';
import { loadBadges } from './badges';
import { settingsOf } from './door';
import { loadCount, NO_FAILURES, SUSPICIOUS } from './door-limit';
import { recognise, type Probe } from './recognition';
import { decodeJson } from './records';
import type { KioskSession, Session } from './session';
import { openSeveral } from './singles';

/**
 * Milliseconds after a face that counted as a failure in which no other does. NIST speaks of attempts, and a frame is none: somebody who stands
 * there is one, though the camera may lose them and follow them under another number. An attempt with another photo takes about as long.
 */
const ONE_ATTEMPT_MILLIS = 5_000;

/** Takes what doors need into the session: badges, and at a kiosk how it is set up and how many have failed. @returns how many records of it are damaged */
export async function readDoor(
  session: Session,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const { match, slotId } = session;
  const badges = await loadBadges(match, store);
  if (!badges.ok) return badges;
  for (const [id, badge] of badges.value.badges) session.badges.set(id, badge);
  const read = await openSeveral(match, 'kiosk', store);
  if (!read.ok) return read;
  const kiosks = read.value.records.map(({ id, bytes }) => ({
    id,
    kiosk: decodeJson(Kiosk, bytes),
  }));
  const unread = kiosks.filter(({ kiosk }) => kiosk === null).length;
  const damaged = badges.value.damaged + unread;
  if (session.role === 'officer') return ok(damaged);
  session.kiosk = kiosks.find(({ id }) => id === slotId)?.kiosk ?? null;
  if (session.kiosk) session.door.settings = settingsOf(session.kiosk);
  const isExpected = kiosks.length > 0 || session.badges.size > 0;
  const count = await resume(session, store, isExpected);
  return count.ok ? ok(damaged + count.value) : count;
}

/**
 * Takes up the count of failures. A vault of before there were any has none; but each officer's unlocking writes one, so that where one of them
 * has set a kiosk up or made badges, it can only have been deleted.
 *
 * @param isExpected one of them has
 */
async function resume(
  { match, limit }: KioskSession,
  store: Store,
  isExpected: boolean,
): Promise<Result<number, StorageFailed>> {
  const count = await loadCount(match, store);
  if (!count.ok) return count;
  const missing = isExpected ? SUSPICIOUS : NO_FAILURES;
  const counted = count.value === 'damaged' ? SUSPICIOUS : (count.value ?? missing);
  limit.resume(counted);
  // On the disk, so that the pause does not begin anew with each reload.
  if (counted === SUSPICIOUS) limit.save();
  return ok(counted === SUSPICIOUS ? 1 : 0);
}

/** At a kiosk where too many have failed: for how long nobody is compared. */
export function pauseAt(session: Session): Paused | null {
  return session.role === 'kiosk' ? session.limit.pause() : null;
}

/** Whose face this is. At a kiosk in a pause nothing is compared, and one that is unknown there counts as a failure. */
export function recogniseAtDoor(session: Session, probe: Probe): Decision {
  if (session.role === 'officer') return recognise(session, probe);
  const pause = session.limit.pause();
  if (pause) {
    // Whoever stands there through the pause is still the same attempt.
    if (probe.trackId !== null) session.tracks.keep(probe.trackId);
    return pause;
  }
  const decision = recognise(session, probe);
  if (decision.kind === 'unknown') countFace(session, probe);
  if (decision.kind === 'match') {
    session.lastFailedAt = null;
    if (session.limit.succeeded()) session.limit.save();
  }
  return decision;
}

/** Counts a face that is unknown once for as long as it stays in view. */
function countFace(session: KioskSession, { trackId }: Probe): void {
  const track = trackId === null ? null : session.tracks.find(trackId);
  if (track?.isCounted) return;
  if (track) track.isCounted = true;
  const { lastFailedAt, limit } = session;
  if (lastFailedAt !== null && performance.now() - lastFailedAt < ONE_ATTEMPT_MILLIS) return;
  session.lastFailedAt = performance.now();
  limit.failed();
  limit.save();
}
