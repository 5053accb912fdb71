/** The words of the soak: what the page tells, what is done to it, and what comes of it. All times are milliseconds since 1970 by a clock that no fault moves. */

/** What the script in the page says (`watcher.ts`). */
export type Said =
  /** The page has been loaded. */
  | { readonly kind: 'loaded'; readonly at: number }
  /** When the engine has answered about a frame, each time since this was said last. */
  | { readonly kind: 'frames'; readonly times: readonly number[] }
  /** Which act the camera shows, by its mark; `null`: there is no picture. */
  | { readonly kind: 'act'; readonly act: number | null; readonly at: number }
  /** What the door tells other systems (`docs/signals.md`). */
  | {
      readonly kind: 'signal';
      readonly at: number;
      readonly signal: string;
      readonly id: string | null;
      readonly person: string | null;
    }
  /** What the door shows. */
  | { readonly kind: 'stage'; readonly stage: string | null; readonly at: number }
  /** Where the network runs. */
  | { readonly kind: 'backend'; readonly backend: string; readonly at: number }
  /** Memory of the page with its workers, as the browser itself counts it after it has tidied up. */
  | { readonly kind: 'memory'; readonly at: number; readonly bytes: number };

/** What is done to a kiosk. How: `faults.ts`. */
export const faultKinds = [
  'engine-killed',
  'camera-lost',
  'clock-moved-back',
  'clock-set-right',
  'storage-full',
  'vault-killed',
  'tab-frozen',
  'gpu-lost',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Somebody in front of the camera, or nobody. */
export interface Part {
  /** `null`: nobody is there. */
  readonly who: string | null;
  readonly enrolled: boolean;
}

/** Of a fault: how long it took until the kiosk was at work again, and whether it decided rightly before and after. */
export interface Recovery {
  readonly fault: FaultKind;
  readonly at: number;
  /** `null`: it did not recover. */
  readonly recoveredMs: number | null;
  readonly before: Verdict | 'none';
  readonly after: Verdict | 'none';
}

/** Whether what happened while somebody stood there is what has to happen. */
export type Verdict = 'right' | 'missed' | 'doubled' | 'wrong';

/** What `--json` prints. */
export interface Report {
  readonly frames: number;
  readonly minutes: number;
  /** Of what page and workers hold, as the browser counts it after it has tidied up (`measureUserAgentSpecificMemory`). */
  readonly memorySlopeMBPerHour: number | null;
  /** Of the browser's processes, with the garbage that waits to be tidied up: it swings by a tenth, so that a slope shows in days only. */
  readonly processSlopeMBPerHour: number | null;
  /** The longest time in which it did not work although nothing kept it from it: without a frame, or until it had recovered from a fault that was over. */
  readonly longestStallMs: number;
  readonly appearances: number;
  readonly missed: number;
  readonly doubled: number;
  readonly wrong: number;
  /** Visits that the office has and the door did not tell of, or the other way round. */
  readonly unmatched: number;
  /** Until somebody's name was on the screen; `null` where nobody was noted. */
  readonly greetedMs: { readonly p50: number; readonly p95: number } | null;
  readonly recoveries: readonly Recovery[];
}
