import type {
  Advice,
  Box,
  Decision,
  FaceDecision,
  FrameId,
  Observation,
  TrackId,
} from '../../domain';

/** A face on the screen, and the last thing that was decided about it. */
export interface SeenFace {
  readonly trackId: TrackId;
  readonly box: Box;
  readonly advice: Advice | null;
  readonly decision: Decision | null;
  /** When it went out of view, or `null` while it is in view. */
  readonly goneAt: number | null;
}

/** Faces and decisions of one camera session or one photo. */
export interface Seen {
  /** Size of the picture in pixels; 0 by 0 before the first. */
  readonly width: number;
  readonly height: number;
  readonly faces: readonly SeenFace[];
  readonly firstFrame: FrameId | null;
  readonly decisions: ReadonlyMap<TrackId, FaceDecision>;
}

/** How long a face that went out of view fades, in milliseconds. */
export const FADE_MS = 500;

/** Nothing seen yet. */
export const nothingSeen: Seen = {
  width: 0,
  height: 0,
  faces: [],
  firstFrame: null,
  decisions: new Map(),
};

/** Takes in what a frame shows. A face that is gone stays for `FADE_MS`. */
export function see(seen: Seen, observation: Observation, at: number): Seen {
  const firstFrame = seen.firstFrame ?? observation.frameId;
  const inView = new Set(observation.faces.map(({ trackId }) => trackId));
  const faces = observation.faces.map(({ trackId, box, advice }) => {
    const decision = decisionOf(seen, trackId, firstFrame);
    return { trackId, box, advice, decision, goneAt: null };
  });
  const gone = seen.faces
    .filter(({ trackId, goneAt }) => !inView.has(trackId) && at - (goneAt ?? at) < FADE_MS)
    .map((face) => ({ ...face, goneAt: face.goneAt ?? at }));
  const shown = new Set([...inView, ...gone.map(({ trackId }) => trackId)]);
  // A decision can arrive before the frame it is about.
  const kept = [...seen.decisions].filter(
    ([trackId, { frameId }]) =>
      frameId >= firstFrame && (shown.has(trackId) || frameId > observation.frameId),
  );
  const { width, height } = observation;
  return { width, height, faces: [...faces, ...gone], firstFrame, decisions: new Map(kept) };
}

/**
 * Takes in a decision. A look that was not good enough, or decides nothing, does not undo what better looks showed, unless another face has taken
 * the place of the one that they showed; decisions about frames from before
 * this session are ignored, for face numbers start again at 1.
 */
export function decide(seen: Seen, decision: FaceDecision): Seen {
  if (seen.firstFrame !== null && decision.frameId < seen.firstFrame) return seen;
  const before = seen.decisions.get(decision.trackId);
  if (before && isSettled(before.decision) && !changes(decision.decision)) return seen;
  const decisions = new Map(seen.decisions).set(decision.trackId, decision);
  const faces = seen.faces.map((face) =>
    face.trackId === decision.trackId ? { ...face, decision: decision.decision } : face,
  );
  return { ...seen, decisions, faces };
}

/** Whether it says who somebody is, or that nobody knows. */
export function isSettled({ kind }: Decision): boolean {
  return kind !== 'not-enough' && kind !== 'looking' && kind !== 'paused';
}

function changes(decision: Decision): boolean {
  return isSettled(decision) || (decision.kind === 'looking' && decision.anew);
}

function decisionOf(seen: Seen, trackId: TrackId, firstFrame: FrameId): Decision | null {
  const decision = seen.decisions.get(trackId);
  return decision && decision.frameId >= firstFrame ? decision.decision : null;
}
