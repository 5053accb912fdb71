import { BadgeId, Kiosk, ok, type Decision, type Result } from '../../domain';
import { open } from '../keys';
import type { Paused, StorageFailed } from '../protocol';
import type { SingleId, Store, StoredSingle } from '../store';
import { BadgeRecord } from './badge-codes';
import { loadCount, NO_FAILURES, SUSPICIOUS } from './door-limit';
import { place } from './places';
import { recognise, type Probe } from './recognition';
import { decodeJson } from './records';
import type { KioskSession, Session } from './session';

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
  const read = await store.read('singles', [session.vaultId]);
  if (!read.ok) return read;
  let { damaged } = read.value;
  for (const record of read.value.records)
    if (record.id !== 'renewal' && !(await take(session, record))) damaged++;
  if (session.role === 'officer') return ok(damaged);
  const count = await resume(session, store);
  return count.ok ? ok(damaged + count.value) : count;
}

/** @returns whether the record is sound, or none of those that are read here */
async function take(session: Session, { vaultId, id, ...sealed }: StoredSingle): Promise<boolean> {
  const badge = idAfter('badge ', id);
  const slot = idAfter('kiosk ', id);
  if (badge === null && slot === null) return true;
  const bytes = await open(session.match.records, place.single(vaultId, id), sealed);
  if (badge !== null) {
    const record = decodeJson(BadgeRecord, bytes);
    session.badges.set(BadgeId.parse(badge), record);
    return record !== null;
  }
  const kiosk = decodeJson(Kiosk, bytes);
  if (session.role === 'kiosk' && slot === session.slotId) session.kiosk = kiosk;
  return kiosk !== null;
}

function idAfter(kind: 'badge ' | 'kiosk ', id: SingleId): string | null {
  return id.startsWith(kind) ? id.slice(kind.length) : null;
}

/**
 * Takes up the count of failures. A vault of before there were any has none; but each officer's unlocking writes one, so that where one of them
 * has set the kiosk up or made badges, it can only have been deleted.
 */
async function resume(
  { match, limit, kiosk, badges }: KioskSession,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const count = await loadCount(match, store);
  if (!count.ok) return count;
  const isMissing = count.value === null && (kiosk !== null || badges.size > 0);
  const counted =
    count.value === 'damaged' || isMissing ? SUSPICIOUS : (count.value ?? NO_FAILURES);
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
