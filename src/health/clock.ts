/** Two clocks read at the same moment: the device's, in milliseconds since 1970, which can be set, and one that only goes forward. */
export interface Clocks {
  readonly wall: number;
  readonly steady: number;
}

/** Milliseconds by which the two may drift apart between two looks without anybody having set a clock: time servers move it by less. */
const DRIFT_MS = 2000;

/** By how many milliseconds the device's clock was set back since the last look; 0 if it was not. Sleep, in which the other clock may stop, is none. */
export function movedBack(before: Clocks, now: Clocks): number {
  const passed = Math.max(0, now.steady - before.steady);
  const back = before.wall + passed - now.wall;
  return back > DRIFT_MS ? back : 0;
}
