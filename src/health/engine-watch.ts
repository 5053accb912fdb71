/** Whether the engine answers; all times are milliseconds on a clock that only goes forward. */
export interface EngineWatch {
  /** Since when a frame has been waiting for its observation, or `null` when none is. */
  readonly waitingSince: number | null;
  readonly lookedAt: number;
  /** Whether it has ever answered. */
  readonly answered: boolean;
}

/**
 * Milliseconds after which an engine without an answer counts as stalled. A slow tablet takes half a second for a frame with a face; for the
 * first one networks are made ready, which takes seconds there.
 */
export const STALLED_MS = { first: 30_000, later: 5000 } as const;

/** A gap between two looks that only a device that slept, or a page that was stopped, explains, in milliseconds: nothing was computed meanwhile. */
const STOPPED_MS = 3000;

/** Before any frame. */
export function newEngineWatch(at: number): EngineWatch {
  return { waitingSince: null, lookedAt: at, answered: false };
}

/** A frame goes to the engine. */
export function frameSent(watch: EngineWatch, at: number): EngineWatch {
  return watch.waitingSince === null ? { ...watch, waitingSince: at } : watch;
}

/** It has answered. What waits behind that frame counts from the next one on. */
export function frameAnswered(watch: EngineWatch): EngineWatch {
  return { ...watch, waitingSince: null, answered: true };
}

/** No answer is awaited any more: the camera was turned off. */
export function stoppedSending(watch: EngineWatch): EngineWatch {
  return { ...watch, waitingSince: null };
}

/** To be called every second, so that time in which nothing ran is not held against the engine. */
export function lookAtEngine(watch: EngineWatch, at: number): EngineWatch {
  const slept = at - watch.lookedAt > STOPPED_MS;
  return {
    ...watch,
    lookedAt: at,
    waitingSince: slept && watch.waitingSince !== null ? at : watch.waitingSince,
  };
}

/** Whether frames are sent in vain. */
export function isStalled({ waitingSince, answered }: EngineWatch, at: number): boolean {
  return (
    waitingSince !== null && at - waitingSince >= (answered ? STALLED_MS.later : STALLED_MS.first)
  );
}
