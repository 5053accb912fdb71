import type { CaptureId, SampleQuality, Template } from '../../domain';

/** How long a capture waits for consent: an enrolment with reading and questions takes minutes, not longer. */
export const PENDING_MILLIS = 10 * 60 * 1000;

/** Captures that may wait at once: three enrolments of the largest size. Beyond it the oldest makes room. */
export const PENDING_LIMIT = 60;

/**
 * How long an enrolment waits for captures that are on their way. They come over the engine's port, the enrolment over the
 * screen's, and nothing orders the two: the screen may know of a capture before the vault has it.
 */
export const ARRIVAL_MILLIS = 1000;

/** A sample that waits: a template of unit length, and how good the picture was. */
export interface PendingCapture {
  readonly template: Template;
  readonly quality: SampleQuality;
}

/** Templates that wait for consent, in memory only. Every template that leaves is overwritten first. */
export interface PendingCaptures {
  /** Keeps a sample. An id that waits already is refused, so that nobody can replace a capture. */
  add(captureId: CaptureId, capture: PendingCapture): void;
  /** These captures, or `null` when one of them is gone. They stay pending. */
  find(captureIds: readonly CaptureId[]): readonly PendingCapture[] | null;
  /** Waits until all these captures are there, for `ARRIVAL_MILLIS` at most. */
  arrived(captureIds: readonly CaptureId[]): Promise<void>;
  /** Forgets captures. Unknown ids are fine. */
  drop(captureIds: readonly CaptureId[]): void;
  /** Forgets everything. */
  clear(): void;
}

interface Waiting {
  readonly capture: PendingCapture;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** @param onDropped hears of captures that went without having been asked to: by time, by number, or by `clear` */
export function createPendingCaptures(
  onDropped: (captureIds: readonly CaptureId[]) => void,
): PendingCaptures {
  // A Map keeps the order in which captures came: the first is the oldest.
  const waiting = new Map<CaptureId, Waiting>();
  const expecting = new Set<() => void>();

  function forget(captureId: CaptureId) {
    const lost = waiting.get(captureId);
    if (!lost) return;
    clearTimeout(lost.timer);
    lost.capture.template.fill(0);
    waiting.delete(captureId);
  }

  function lose(captureIds: readonly CaptureId[]) {
    captureIds.forEach(forget);
    if (captureIds.length > 0) onDropped(captureIds);
  }

  return {
    add(captureId, capture) {
      if (waiting.has(captureId)) return;
      lose([...waiting.keys()].slice(0, Math.max(0, waiting.size + 1 - PENDING_LIMIT)));
      const timer = setTimeout(() => lose([captureId]), PENDING_MILLIS);
      waiting.set(captureId, { capture, timer });
      for (const look of expecting) look();
    },
    find(captureIds) {
      const found = captureIds.map((captureId) => waiting.get(captureId)?.capture);
      return found.every((capture) => capture !== undefined) ? found : null;
    },
    arrived: (captureIds) =>
      new Promise((resolve) => {
        const timer = setTimeout(end, ARRIVAL_MILLIS);
        function end() {
          clearTimeout(timer);
          expecting.delete(look);
          resolve();
        }
        function look() {
          if (captureIds.every((captureId) => waiting.has(captureId))) end();
        }
        expecting.add(look);
        look();
      }),
    drop: (captureIds) => captureIds.forEach(forget),
    clear: () => lose([...waiting.keys()]),
  };
}
