import type { AuditFault, BrokenEntry } from '../domain';
import { isSame } from './bytes';
import { evolved, isAuthentic, linkOf, type Chained, type Position } from './chain';

/** What came of checking a log. */
export interface Checked {
  /** Every entry that is not as it was written, by its number. */
  readonly faults: ReadonlyMap<number, AuditFault>;
  /** Whether the next entry can be put at the log's end as it stands on the disk. */
  readonly endFits: boolean;
  /** Where the next entry belongs, worked out from the base: what the end on the disk has to be. */
  readonly end: Position;
}

/** What is checked. */
export interface Log {
  /** Where the log begins, or was last known to be right; nobody but the office has it. */
  readonly base: Position;
  /** As they lie on the disk, in the order of their numbers. Those up to the base are not looked at. */
  readonly entries: readonly Chained[];
  /** What the disk says of the log's end, or `null` where that is gone or malformed. */
  readonly end: Position | null;
  /** How far the log went when an officer looked last: fewer entries, or another one there, were not written since. */
  readonly anchor: Pick<Position, 'seq' | 'hash'> | null;
}

/**
 * Entries by which the end may lie ahead of what is there. More are not written in the longest time without an officer (a kiosk's voucher ends after
 * 100 days); a number beyond that is a damaged one, and working out the keys up to it would take for ever.
 */
const MOST_AHEAD = 100_000;

/** Checks a log from a place that is known to be right, with the keys that follow from it. */
export function checkChain({ base, entries, end, anchor }: Log): Checked {
  const faults = new Map<number, AuditFault>();
  const later = entries.filter(({ seq }) => seq > base.seq);
  const known = Math.max(base.seq, anchor?.seq ?? 0, ...later.slice(-1).map(({ seq }) => seq));
  const believed = end && end.seq - known <= MOST_AHEAD ? end.seq : known;
  const last = Math.max(known, believed);
  let { seq, hash, key } = base;

  function skipTo(next: number) {
    for (; seq < next; seq++, key = evolved(key)) faults.set(seq + 1, 'missing');
  }

  for (const entry of later) {
    if (entry.seq <= seq) {
      faults.set(entry.seq, 'altered');
      continue;
    }
    skipTo(entry.seq - 1);
    // What follows on something missing has its own tag to show for it; that the entry before is not there is the fault of that one.
    const follows = faults.get(seq) === 'missing' || isSame(entry.prev, hash);
    if (!follows || !isAuthentic(key, entry)) faults.set(entry.seq, 'altered');
    else if (entry.seq > believed) faults.set(entry.seq, 'beyond-end');
    seq = entry.seq;
    hash = linkOf(entry);
    key = evolved(key);
    const isOther = anchor?.seq === seq && !isSame(anchor.hash, hash);
    if (isOther && faults.size === 0) faults.set(seq, 'altered');
  }
  skipTo(last);
  const endFits = end?.seq === seq && isSame(end.key, key) && isSame(end.hash, hash);
  if (!endFits && faults.size === 0) faults.set(seq + 1, 'end-lost');
  return { faults, endFits, end: { seq, hash, key } };
}

/** The first entry that is not as it was written, or `null` where all are. */
export function firstBroken(faults: ReadonlyMap<number, AuditFault>): BrokenEntry | null {
  let first: BrokenEntry | null = null;
  for (const [seq, fault] of faults) if (!first || seq < first.seq) first = { seq, fault };
  return first;
}
