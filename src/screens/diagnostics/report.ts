import {
  faults,
  remedies,
  type Fault,
  type Health,
  type Light,
  type Remedy,
  type Speed,
  type Usage,
} from '../../health';
import type { Duties } from './use-duties';

/** Grows when the file means something else. */
const VERSION = 1;

/** How a kiosk is doing, as a file for whoever looks after many of them. Nothing about a person. Moments are ISO 8601 in UTC. */
export interface DiagnosticsReport {
  readonly format: 'countenance-diagnostics';
  readonly version: typeof VERSION;
  readonly at: string;
  readonly light: Light;
  readonly ongoing: readonly Fault[];
  readonly lastFault: { readonly fault: Fault; readonly at: string } | null;
  /** Of every one, how often on this device; 0: it has not happened. */
  readonly counts: Readonly<Record<Fault | Remedy, number>>;
  /** Milliseconds. */
  readonly speed: (Pick<Speed, 'stages' | 'frames'> & { readonly until: string }) | null;
  readonly startedAt: string;
  /** Bytes. */
  readonly memory: Usage | null;
  readonly storage: Usage | null;
  readonly lastBackup: string | null;
  readonly lastSweep: string | null;
  readonly visitsKeptDays: number;
}

/** Everything that the page shows, for other programs. @param at of now, milliseconds since 1970 */
export function reportOf(
  health: Health & { readonly light: Light },
  { backedUpAt, sweptAt, keptDays }: Duties,
  at: number,
): DiagnosticsReport {
  const { light, ongoing, lastFault, speed, upSince, memory, storage } = health;
  return {
    format: 'countenance-diagnostics',
    version: VERSION,
    at: iso(at),
    light,
    ongoing,
    lastFault: lastFault && { fault: lastFault.fault, at: iso(lastFault.at) },
    counts: everyCount(health),
    speed: speed && { stages: speed.stages, frames: speed.frames, until: iso(speed.at) },
    startedAt: iso(upSince),
    memory,
    storage,
    lastBackup: backedUpAt === null ? null : iso(backedUpAt),
    lastSweep: sweptAt === null ? null : iso(sweptAt),
    visitsKeptDays: keptDays,
  };
}

function everyCount({ counts }: Health): DiagnosticsReport['counts'] {
  const all = [...faults, ...remedies].map((what) => [what, counts[what] ?? 0]);
  return Object.fromEntries(all) as DiagnosticsReport['counts'];
}

function iso(millis: number): string {
  return new Date(millis).toISOString();
}
