import { TrackId, type Box } from '../domain';
import { eyeCentres, interOcularDistance, type Mesh } from './mesh';

/** Two boxes of consecutive frames are the same face when they share at least this part of their union. */
const MIN_OVERLAP = 0.3;

/** Frames that a face may be missed before its track ends: about half a second at 15 frames a second. */
const MAX_MISSED_FRAMES = 8;

/** A face in this frame with the track it belongs to and how far it moved, as a fraction of the inter-ocular distance. */
export interface TrackedMesh {
  readonly trackId: TrackId;
  readonly mesh: Mesh;
  readonly motion: number;
}

interface Track {
  readonly id: TrackId;
  mesh: Mesh;
  missed: number;
}

/** Gives the faces of consecutive frames lasting numbers. */
export interface Tracker {
  update(meshes: readonly Mesh[]): readonly TrackedMesh[];
  reset(): void;
}

/** Makes a tracker that has seen nothing yet. Numbers are never given twice, not even after `reset`. */
export function createTracker(): Tracker {
  let tracks: Track[] = [];
  let count = 0;

  function start(mesh: Mesh): TrackedMesh {
    const track = { id: TrackId.parse(++count), mesh, missed: 0 };
    tracks.push(track);
    // A face seen for the first time has not been seen to hold still.
    return { trackId: track.id, mesh, motion: 1 };
  }

  return {
    update(meshes) {
      const free = new Set(tracks);
      const tracked = meshes.map((mesh) => {
        const track = nearest(free, mesh.box);
        if (!track) return start(mesh);
        free.delete(track);
        const motion = motionBetween(track.mesh, mesh);
        track.mesh = mesh;
        track.missed = 0;
        return { trackId: track.id, mesh, motion };
      });
      for (const track of free) track.missed++;
      tracks = tracks.filter((track) => track.missed <= MAX_MISSED_FRAMES);
      return tracked;
    },
    reset() {
      tracks = [];
    },
  };
}

function nearest(tracks: Iterable<Track>, box: Box): Track | null {
  let best: Track | null = null;
  let bestOverlap = MIN_OVERLAP;
  for (const track of tracks) {
    const overlap = overlapOf(track.mesh.box, box);
    if (overlap < bestOverlap) continue;
    best = track;
    bestOverlap = overlap;
  }
  return best;
}

/** Intersection over union of two boxes, 0 to 1. */
export function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (a.width * a.height + b.width * b.height - shared);
}

function motionBetween(before: Mesh, after: Mesh): number {
  const [from, to] = [eyeCentres(before), eyeCentres(after)];
  const left = Math.hypot(to.left.x - from.left.x, to.left.y - from.left.y);
  const right = Math.hypot(to.right.x - from.right.x, to.right.y - from.right.y);
  return (left + right) / 2 / Math.max(1, interOcularDistance(after));
}
