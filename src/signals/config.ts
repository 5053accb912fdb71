import { z } from 'zod';
import { fail, ok, type Result } from '../domain';

/** Milliseconds for which a door stays open: to reach for it and pull; a minute would let in whoever comes next. */
export const PULSE_MS = { min: 500, max: 30_000, default: 3000 } as const;

/** Characters of an address: a host's name has 253 at most (RFC 1035), with `https://` before and a port after it. */
const ORIGIN_LENGTH = 270;

/** An address of which the browser makes nothing else: `*`, a path or a forgotten `https://` are refused instead of understood somehow. */
const Origin = z
  .string()
  .max(ORIGIN_LENGTH)
  // Not every parser of addresses refuses a star in a host's name.
  .refine((text) => URL.canParse(text) && new URL(text).origin === text && !text.includes('*'));

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

/** Characters of the file, at most: every address at its longest has some 5,000. */
const MOST_LENGTH = 65_536;

/** Nobody but other pages of this origin is told. */
export const QUIET: SignalConfig = { origins: [], names: false, relay: null };

/** `unreachable`: it cannot be read at this moment. `wrong`: it is not as it should be, and nothing of it counts. */
export type ConfigError = 'unreachable' | 'wrong';

/**
 * Reads `signals.json`, which is served with the app: whoever decides where a door's signals go also decides what code runs, and nobody who only
 * stands at the kiosk, or gets a script into its page, can change it for the time after.
 *
 * @returns `QUIET` where there is none
 */
export async function readConfig(): Promise<Result<SignalConfig, ConfigError>> {
  try {
    const response = await fetch('/signals.json', { cache: 'no-cache' });
    if (response.status === 404) return ok(QUIET);
    if (!response.ok) return fail('unreachable');
    return understand(await response.text());
  } catch {
    return fail('unreachable');
  }
}

/** What a file says. Exported for its tests. */
export function understand(text: string): Result<SignalConfig, ConfigError> {
  if (text.length > MOST_LENGTH) return fail('wrong');
  try {
    const config = SignalConfig.safeParse(JSON.parse(text));
    return config.success ? ok(config.data) : fail('wrong');
  } catch {
    return fail('wrong');
  }
}
