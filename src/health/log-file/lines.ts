import {
  faults,
  lightOf,
  remedies,
  type Counts,
  type Fault,
  type Light,
  type Remedy,
} from '../faults';

/** What of a kiosk's health the lines are written from. */
export interface Watched {
  readonly counts: Counts;
  readonly ongoing: readonly Fault[];
  readonly slow: boolean;
}

/** One line of the log file (docs/monitoring.md). Nothing about a person, and nothing that anybody typed. */
export type LogLine = { readonly version: 1; readonly at: string } & (
  | { readonly kind: 'fault'; readonly what: Fault; readonly count: number }
  | { readonly kind: 'remedy'; readonly what: Remedy; readonly count: number }
  | { readonly kind: 'light'; readonly light: Light; readonly ongoing: readonly Fault[] }
  /** Written to from now on: by a page that was opened, or because an officer chose the file. */
  | { readonly kind: 'begins'; readonly light: Light; readonly ongoing: readonly Fault[] }
);

/** What has happened from one moment to the next: each fault and each remedy as often as it was counted, and the light where it changed. @param at milliseconds since 1970 */
export function linesOf(before: Watched, after: Watched, at: number): readonly LogLine[] {
  const line = { version: 1, at: new Date(at).toISOString() } as const;
  const light = lightOf(after.ongoing, after.slow);
  return [
    ...counted(faults, before, after).map((one) => ({ ...line, kind: 'fault' as const, ...one })),
    ...counted(remedies, before, after).map((one) => ({
      ...line,
      kind: 'remedy' as const,
      ...one,
    })),
    ...(light === lightOf(before.ongoing, before.slow)
      ? []
      : [{ ...line, kind: 'light' as const, light, ongoing: after.ongoing }]),
  ];
}

/** The first line of a page. */
export function firstLine({ ongoing, slow }: Watched, at: number): LogLine {
  const light = lightOf(ongoing, slow);
  return { version: 1, at: new Date(at).toISOString(), kind: 'begins', light, ongoing };
}

/** Each that was counted once more. @returns it with its count from then on, as often as it was counted */
function counted<What extends Fault | Remedy>(
  all: readonly What[],
  before: Watched,
  after: Watched,
): readonly { readonly what: What; readonly count: number }[] {
  return all.flatMap((what) => {
    const first = (before.counts[what] ?? 0) + 1;
    const last = after.counts[what] ?? 0;
    const more = Math.max(0, last - first + 1);
    return Array.from({ length: more }, (_, at) => ({ what, count: first + at }));
  });
}
