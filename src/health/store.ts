import { create } from 'zustand';
import { lightOf, type Counts, type Fault, type Light, type Remedy } from './faults';
import { keepRecord, readRecord, type HealthRecord, type LastFault } from './record';
import type { Speed } from './timings';

/** Bytes in use, of those there are. */
export interface Usage {
  readonly used: number;
  readonly most: number;
}

/** How this kiosk is doing. */
export interface Health {
  /** Whether a kiosk's session is open, so that it has to help itself. */
  readonly unattended: boolean;
  /** Of this device, over all its starts. */
  readonly counts: Counts;
  /** What is wrong at this moment. */
  readonly ongoing: readonly Fault[];
  /** What went wrong last: at a kiosk over all its starts, elsewhere since the page was loaded. */
  readonly lastFault: LastFault | null;
  /** When the page was loaded, milliseconds since 1970. */
  readonly upSince: number;
  /** How fast this device was the last time that it was at work as a kiosk; `null`: it was not. */
  readonly speed: Speed | null;
  /** Whether frames take much longer than usual: the device is hot, or busy with something else. */
  readonly slow: boolean;
  /** JavaScript memory of the page; `null` where the browser does not tell. */
  readonly memory: Usage | null;
  /** What the app has stored, and may store; `null` where the browser does not tell. */
  readonly storage: Usage | null;
}

const kept = readRecord();

/** The state of the watchdogs; screens read it with `useHealth`. */
export const healthState = create<Health>()(() => ({
  unattended: false,
  counts: kept.counts,
  ongoing: [],
  lastFault: kept.lastFault,
  upSince: performance.timeOrigin,
  speed: kept.speed,
  slow: false,
  memory: null,
  storage: null,
}));

let record: HealthRecord = kept;

/** What outlives the page. */
export function healthRecord(): HealthRecord {
  return record;
}

/** Changes what outlives the page. */
export function changeRecord(change: Partial<HealthRecord>): void {
  record = { ...record, ...change };
  keepRecord(record);
}

/** How this kiosk is doing, and the one light that stands for all of it. */
export function useHealth(): Health & { readonly light: Light } {
  const health = healthState();
  return { ...health, light: lightOf(health.ongoing, health.slow) };
}

/** Counts something that was done about a fault. */
export function countRemedy(remedy: Remedy): void {
  count(remedy);
}

/** Counts a fault that comes and goes at once. */
export function reportFault(fault: Fault): void {
  count(fault);
  const lastFault = { fault, at: Date.now() };
  healthState.setState({ lastFault });
  // Only a kiosk keeps it: elsewhere a locked device is to hold no trace of when it was used.
  if (healthState.getState().unattended) changeRecord({ lastFault });
}

/** Counts a fault that lasts, once until it is over. */
export function beginFault(fault: Fault): void {
  const { ongoing } = healthState.getState();
  if (ongoing.includes(fault)) return;
  healthState.setState({ ongoing: [...ongoing, fault] });
  reportFault(fault);
}

/** A fault, if there was one, is over. */
export function endFault(...over: readonly Fault[]): void {
  const { ongoing } = healthState.getState();
  if (ongoing.some((fault) => over.includes(fault)))
    healthState.setState({ ongoing: ongoing.filter((fault) => !over.includes(fault)) });
}

function count(what: Fault | Remedy): void {
  const counts = { ...record.counts, [what]: (record.counts[what] ?? 0) + 1 };
  changeRecord({ counts });
  healthState.setState({ counts });
}
