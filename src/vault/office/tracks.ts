import type { PersonId, TrackId } from '../../domain';
import { createEvidence, type Calibration, type Evidence } from '../gallery';

/**
 * Milliseconds without a word of a track after which it is taken to have ended: the engine forgets a face after half a second, and does not say
 * so. When faces take turns in a crowd, or the machine is slow, a second may pass from one frame to the next.
 */
export const TRACK_MILLIS = 3000;

/** Tracks followed at once. Beyond it the one that was heard of longest ago makes room. */
export const MOST_TRACKS = 64;

/** A face that is followed. */
export interface Track {
  readonly evidence: Evidence;
  /** Who was recognised by this evidence, if anybody. */
  recognised: PersonId | null;
  /** At a kiosk: it was unknown, and has counted as a failure (office/door). */
  isCounted: boolean;
}

/** The faces that are followed now, in memory only. Evidence of a track that ends is overwritten. */
export interface Tracks {
  /** The track of this number; one that begins now if there is none, with the calibration of the model in use. */
  follow(trackId: TrackId, calibration: Calibration): Track;
  /** The track of this number, if there is one. */
  find(trackId: TrackId): Track | null;
  /** Keeps a track that is in view, though it gave nothing to compare. */
  keep(trackId: TrackId): void;
  /** Ends and overwrites all of them. */
  clear(): void;
}

/** A face of which nothing is known yet. */
export function startTrack(calibration: Calibration): Track {
  return { evidence: createEvidence(calibration), recognised: null, isCounted: false };
}

interface Following {
  readonly track: Track;
  timer: ReturnType<typeof setTimeout>;
}

/** Follows nobody yet. */
export function createTracks(): Tracks {
  // A Map keeps the order in which tracks were heard of: the first is the one to go.
  const following = new Map<TrackId, Following>();

  function end(trackId: TrackId) {
    const one = following.get(trackId);
    if (!one) return;
    clearTimeout(one.timer);
    one.track.evidence.clear();
    following.delete(trackId);
  }

  function hearOf(trackId: TrackId, track: Track) {
    clearTimeout(following.get(trackId)?.timer);
    following.delete(trackId);
    const timer = setTimeout(() => end(trackId), TRACK_MILLIS);
    following.set(trackId, { track, timer });
  }

  return {
    follow(trackId, calibration) {
      const known = following.get(trackId)?.track;
      const track = known ?? startTrack(calibration);
      hearOf(trackId, track);
      for (const oldest of [...following.keys()].slice(0, -MOST_TRACKS)) end(oldest);
      return track;
    },
    find: (trackId) => following.get(trackId)?.track ?? null,
    keep(trackId) {
      const known = following.get(trackId);
      if (known) hearOf(trackId, known.track);
    },
    clear: () => [...following.keys()].forEach(end),
  };
}
