/** A page that loads itself anew more often than this helps nobody: `most` times within `withinMs`, and then once every `thenMs`. */
export const RELOADS = { most: 3, withinMs: 10 * 60_000, thenMs: 5 * 60_000 } as const;

/** Milliseconds without a reload before one that can wait: to get a lost GPU back. If the GPU is lost again and again, it is better left alone. */
const OPTIONAL_AFTER_MS = 60 * 60_000;

/** Those that still matter. One that lies ahead was before the clock was set back; when is not known any more, so that it counts as just now. */
export function recentReloads(reloads: readonly number[], at: number): readonly number[] {
  return reloads
    .map((reload) => Math.min(reload, at))
    .filter((reload) => at - reload < OPTIONAL_AFTER_MS);
}

/**
 * Whether a kiosk may load itself anew now.
 *
 * @param reloads when it did, oldest first; milliseconds since 1970 as `at`
 * @param optional whether it works without, only slower
 */
export function mayReload(reloads: readonly number[], at: number, optional: boolean): boolean {
  const recent = recentReloads(reloads, at);
  if (optional) return recent.length === 0;
  const last = recent.at(-1) ?? -Infinity;
  const within = recent.filter((reload) => at - reload < RELOADS.withinMs);
  return within.length < RELOADS.most || at - last >= RELOADS.thenMs;
}
