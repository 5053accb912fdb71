import { z } from 'zod';
import { stages, type Speed } from './timings';
import { faults, remedies, type Counts, type Fault } from './faults';

/** What outlives the page: how often what happened, when it loaded itself anew, the time, and how fast it was. Nothing about a person. */
export interface HealthRecord {
  readonly counts: Counts;
  /** When the page loaded itself anew, milliseconds since 1970, oldest first. */
  readonly reloads: readonly number[];
  /** What the device's clock said last, and at most. */
  readonly lastTime: number | null;
  readonly latestTime: number | null;
  readonly speed: Speed | null;
  /** The version of the app for which the page was loaded anew last: once is enough, whatever a server then gives. */
  readonly updatedTo: string | null;
  /** What went wrong last, and when. */
  readonly lastFault: LastFault | null;
}

/** A fault and its moment, in milliseconds since 1970. */
export interface LastFault {
  readonly fault: Fault;
  readonly at: number;
}

const PLACE = 'countenance.health';

/** Characters of it, at most: every number at its longest has some 4,000. */
const MOST_LENGTH = 65_536;

const Time = z.number().nonnegative();
const Spread = z.object({ p50: Time, p95: Time }).nullable();
const Stored = z.object({
  counts: z.partialRecord(z.enum([...faults, ...remedies]), z.int().nonnegative()),
  reloads: z.array(Time).max(100),
  lastTime: Time.nullable(),
  latestTime: Time.nullable(),
  speed: z
    .object({ stages: z.record(z.enum(stages), Spread), frames: z.int().positive(), at: Time })
    .nullable()
    .default(null),
  updatedTo: z.string().max(200).nullable().default(null),
  lastFault: z
    .object({ fault: z.enum(faults), at: Time })
    .nullable()
    .default(null),
});

/** A device that has not been a kiosk before. */
const NEW: HealthRecord = {
  counts: {},
  reloads: [],
  lastTime: null,
  latestTime: null,
  speed: null,
  updatedTo: null,
  lastFault: null,
};

/** @returns what was kept, or nothing at all where it cannot be read any more: it is worth no more than a look */
export function readRecord(): HealthRecord {
  try {
    const stored = localStorage.getItem(PLACE);
    if (stored === null || stored.length > MOST_LENGTH) return NEW;
    return Stored.parse(JSON.parse(stored));
  } catch {
    return NEW;
  }
}

/** Browsers that block site data, or have no room, refuse this; the kiosk then counts from its last start. */
export function keepRecord(record: HealthRecord): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(record));
  } catch {
    // As said above.
  }
}
