import { z } from 'zod';

/** Milliseconds for which a door stays open: to reach for it and pull; a minute would let in whoever comes next. */
export const PULSE_MS = { min: 500, max: 30_000, default: 3000 } as const;

/** An address of which the browser makes nothing else: `*`, a path or a forgotten `https://` are refused instead of understood somehow. */
const Origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text);

/** What a deployment says in `signals.json`. */
export const SignalConfig = z.strictObject({
  /** Pages that may embed the app and are told, as exact origins. */
  origins: z.array(Origin).max(20).default([]),
  /** Whether names go along. */
  names: z.boolean().default(false),
  relay: z
    .strictObject({
      kind: z.literal('lcus-1'),
      pulseMillis: z.int().min(PULSE_MS.min).max(PULSE_MS.max).default(PULSE_MS.default),
    })
    .nullable()
    .default(null),
});
export type SignalConfig = z.infer<typeof SignalConfig>;

/** Nobody but other pages of this origin is told. */
export const QUIET: SignalConfig = { origins: [], names: false, relay: null };

/**
 * Reads `signals.json`, which is served with the app: whoever decides where a door's signals go also decides what code runs, and nobody who only
 * stands at the kiosk, or gets a script into its page, can change it for the time after.
 *
 * @returns `QUIET` where there is none, or one that is not as it should be
 */
export async function readConfig(): Promise<SignalConfig> {
  try {
    const response = await fetch('/signals.json', { cache: 'no-cache' });
    return SignalConfig.parse(await response.json());
  } catch {
    return QUIET;
  }
}
