import {
  DEBOUNCE_MINUTES,
  newId,
  VisitId,
  type Decision,
  type Kiosk,
  type DenialReason,
  type Millis,
  type PersonId,
  type RecordedVisit,
  type TrackId,
  type VisitKind,
} from '../../domain';
import { MOST_TRACKS } from './tracks';

/**
 * Milliseconds for which a recognition can be written down after it was last seen: time enough to read a question and answer it, and short enough
 * that nobody is written down who has left.
 */
export const VISIT_ID_MILLIS = 60_000;

/** Milliseconds after somebody was turned away in which nobody else is written down as turned away: a stranger who lingers does not fill the disk. */
export const DENIAL_MILLIS = 10_000;

const MINUTE_MILLIS = 60_000;

/**
 * Milliseconds for which nobody is written down twice whatever the time of day says, 10 minutes: so a clock that is set right doubles nobody. No longer, because this
 * clock stands still while some devices sleep, and whoever comes back after such a sleep has to be written down.
 */
export const STEADY_DEBOUNCE_MILLIS = 10 * MINUTE_MILLIS;

/** What the kiosk's set-up says about writing down who comes and goes. */
export interface DoorSettings {
  /** Milliseconds for which somebody who was written down is not written down again. */
  readonly debounceMillis: number;
  /** Whether it is written down that somebody was turned away: where the purpose is presence, nobody is. */
  readonly writesDenials: boolean;
}

/** What a kiosk's set-up says about writing down. */
export function settingsOf({ debounceMinutes, purpose }: Kiosk): DoorSettings {
  return {
    debounceMillis: debounceMinutes * MINUTE_MILLIS,
    writesDenials: purpose !== 'presence',
  };
}

/** Where nothing has been set up. */
const UNSET: DoorSettings = {
  debounceMillis: DEBOUNCE_MINUTES.default * MINUTE_MILLIS,
  writesDenials: true,
};

/** Somebody whom this kiosk has recognised, and when it last did, by `performance.now()`. */
interface Recognised {
  readonly person: PersonId;
  seenAt: number;
}

/** What this session has written down, and by which recognition; `null`: by a code. */
interface Written {
  readonly recognition: VisitId | null;
  /** Who, as in the list of who was just written down. */
  readonly tag: string;
  readonly kind: VisitKind;
  readonly at: Millis;
  /** By `performance.now()`: no clock that can be set decides about an undo. */
  readonly writtenAt: number;
  isUndone: boolean;
}

/** A face that is followed at this door, since its evidence began. */
interface TrackAtDoor {
  match: { readonly person: PersonId; readonly visitId: VisitId } | null;
  isDenied: boolean;
}

/** What a kiosk's session remembers of its door, in memory only. */
export interface Door {
  /** Read with the kiosk's set-up when the session begins. */
  settings: DoorSettings;
  readonly tracks: Map<TrackId, TrackAtDoor>;
  readonly recognised: Map<VisitId, Recognised>;
  readonly written: Map<VisitId, Written>;
  /** When somebody was last turned away, by `performance.now()`. */
  deniedAt: number;
}

/** What follows from a decision about a face. */
export interface AtDoor {
  /** What the recognition can be written down by. */
  readonly visitId?: VisitId;
  /** Why somebody is to be written down as turned away. */
  readonly denied?: DenialReason;
}

/** A door at which nobody has been seen yet. */
export function createDoor(): Door {
  return {
    settings: UNSET,
    tracks: new Map(),
    recognised: new Map(),
    written: new Map(),
    deniedAt: -Infinity,
  };
}

/** Forgets everybody. */
export function clearDoor(door: Door): void {
  door.tracks.clear();
  door.recognised.clear();
  door.written.clear();
}

/**
 * Takes in what was decided about a face. A match gets an id, the same one as long as it stands: only by it can a visit be written down, so that a
 * script in the page can invent none for anybody else.
 */
export function standAtDoor(door: Door, trackId: TrackId, decision: Decision): AtDoor {
  const at = performance.now();
  forgetOld(door, at);
  if (decision.kind === 'looking' && decision.anew) door.tracks.delete(trackId);
  switch (decision.kind) {
    case 'match':
      return { visitId: recognised(door, trackId, decision.person.id, at) };
    case 'unknown':
    case 'ambiguous':
    case 'paused':
      return turnedAway(door, trackId, decision.kind, at);
    default:
      return {};
  }
}

function recognised(door: Door, trackId: TrackId, person: PersonId, at: number): VisitId {
  const track = follow(door, trackId);
  const known = track.match?.person === person ? track.match.visitId : null;
  const visitId = known ?? newId(VisitId);
  track.match = { person, visitId };
  door.recognised.set(visitId, { person, seenAt: at });
  return visitId;
}

function turnedAway(door: Door, trackId: TrackId, denied: DenialReason, at: number): AtDoor {
  const track = follow(door, trackId);
  track.match = null;
  if (track.isDenied || at - door.deniedAt < DENIAL_MILLIS) return {};
  if (!door.settings.writesDenials) return {};
  track.isDenied = true;
  door.deniedAt = at;
  return { denied };
}

function follow({ tracks }: Door, trackId: TrackId): TrackAtDoor {
  const track = tracks.get(trackId) ?? { match: null, isDenied: false };
  tracks.delete(trackId);
  tracks.set(trackId, track);
  for (const oldest of [...tracks.keys()].slice(0, -MOST_TRACKS)) tracks.delete(oldest);
  return track;
}

function forgetOld({ recognised, written, settings }: Door, at: number): void {
  for (const [id, { seenAt }] of recognised)
    if (at - seenAt > VISIT_ID_MILLIS) recognised.delete(id);
  for (const [id, { writtenAt }] of written)
    if (at - writtenAt > Math.max(VISIT_ID_MILLIS, steadyDebounce(settings))) written.delete(id);
}

/** Who was recognised by this id in the last minute. */
export function whoWas({ recognised }: Door, visitId: VisitId): PersonId | null {
  const known = recognised.get(visitId);
  return known && performance.now() - known.seenAt <= VISIT_ID_MILLIS ? known.person : null;
}

/** Milliseconds for which somebody who was written down is not written down again, by `performance.now()`. */
function steadyDebounce({ debounceMillis }: DoorSettings): number {
  return Math.min(debounceMillis, STEADY_DEBOUNCE_MILLIS);
}

/** What this session has written down of somebody a moment ago, or of this recognition: asked twice, it is one visit, however short the interval is. */
export function justWritten(
  { written, settings }: Door,
  { tag, kind, recognition }: Pick<Written, 'tag' | 'kind' | 'recognition'>,
): Pick<RecordedVisit, 'id' | 'at'> | null {
  const since = performance.now() - steadyDebounce(settings);
  for (const [id, one] of written) {
    const isSame = recognition !== null && one.recognition === recognition;
    const isRecent = one.tag === tag && one.writtenAt > since;
    if (one.kind === kind && !one.isUndone && (isSame || isRecent)) return { id, at: one.at };
  }
  return null;
}
