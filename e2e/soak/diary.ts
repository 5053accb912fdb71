import { setTimeout as sleep } from 'node:timers/promises';
import type { Said } from './words';

/** Milliseconds between two looks at what was said. */
const LOOK_MS = 50;

/** Everything that the page said, in its order. */
export interface Diary {
  readonly said: readonly Said[];
  hear(said: Said): void;
  /** Frames about which the engine has answered. */
  frames(): number;
  /** Waits until something can be found in what was said. @returns it, or `null` when it does not come in time */
  find<Found>(
    look: (said: readonly Said[]) => Found | undefined,
    withinMs: number,
  ): Promise<Found | null>;
}

/** An empty one. */
export function openDiary(): Diary {
  const said: Said[] = [];
  let frames = 0;
  return {
    said,
    hear(one) {
      said.push(one);
      if (one.kind === 'frames') frames += one.times.length;
    },
    frames: () => frames,
    async find(look, withinMs) {
      for (const end = Date.now() + withinMs; Date.now() < end; await sleep(LOOK_MS)) {
        const found = look(said);
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}

/** When the engine answered about frames, in order. */
export function frameTimes(said: readonly Said[]): readonly number[] {
  return said.flatMap((one) => (one.kind === 'frames' ? one.times : [])).sort((a, b) => a - b);
}

/** When the engine answered first from a moment on. Looks from the end, so that it costs nothing after hours. */
export function firstFrameFrom(said: readonly Said[], from: number): number | undefined {
  let first: number | undefined;
  for (let at = said.length - 1; at >= 0; at--) {
    const one = said[at];
    if (one?.kind !== 'frames') continue;
    const later = one.times.filter((time) => time >= from);
    if (later.length === 0) return first;
    first = later[0];
  }
  return first;
}
