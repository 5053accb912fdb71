/** Whether a worker answers what it is asked; all times are milliseconds on a clock that only goes forward. */
export interface AnswerWatch {
  /** Since when something has been waiting for its answer, or `null` when nothing is. */
  readonly waitingSince: number | null;
  readonly lookedAt: number;
  /** Whether it has ever answered. */
  readonly answered: boolean;
}

/** Milliseconds after which no answer means that none will come. */
export interface Patience {
  /** For the first one, before which a worker may have to make itself ready. */
  readonly first: number;
  readonly later: number;
}

/** A gap between two looks that only a device that slept, or a page that was stopped, explains, in milliseconds: nothing was computed meanwhile. */
const STOPPED_MS = 3000;

/** Before anything was asked. */
export function newAnswerWatch(at: number): AnswerWatch {
  return { waitingSince: null, lookedAt: at, answered: false };
}

/** It is asked something. */
export function asked(watch: AnswerWatch, at: number): AnswerWatch {
  return watch.waitingSince === null ? { ...watch, waitingSince: at } : watch;
}

/** It has answered. What waits behind that counts from the next question on. */
export function answered(watch: AnswerWatch): AnswerWatch {
  return { ...watch, waitingSince: null, answered: true };
}

/** No answer is awaited any more. */
export function stoppedAsking(watch: AnswerWatch): AnswerWatch {
  return { ...watch, waitingSince: null };
}

/** To be called every second, so that time in which nothing ran is not held against the worker. */
export function lookAtAnswers(watch: AnswerWatch, at: number): AnswerWatch {
  const slept = at - watch.lookedAt > STOPPED_MS;
  return {
    ...watch,
    lookedAt: at,
    waitingSince: slept && watch.waitingSince !== null ? at : watch.waitingSince,
  };
}

/** Whether it is asked in vain. */
export function isStalled(
  { waitingSince, answered }: AnswerWatch,
  patience: Patience,
  at: number,
): boolean {
  return waitingSince !== null && at - waitingSince >= (answered ? patience.later : patience.first);
}
