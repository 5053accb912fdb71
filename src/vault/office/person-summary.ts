import {
  consentStateOf,
  folded,
  now,
  type PersonId,
  type PersonRecord,
  type PersonSummary,
  type SampleSummary,
} from '../../domain';
import { dueOf } from './due';
import { isToEnrolAgain } from './model-in-use';
import { standingOfPerson } from './recognition';
import { FEWEST_SAMPLES, summarise } from './samples';
import type { OfficerSession } from './session';

/**
 * Unified quality below which samples count as poor: a quarter of the way from what is not taken at all (0) to a good picture (100; what the better half
 * of the faces measured reached, engine/quality/score).
 */
export const POOR_QUALITY = 25;

/** What a record says beside what is stored in it. */
interface Derived {
  readonly name: string;
  readonly samples: SampleSummary;
}

/** Records are never changed, but replaced: what follows from one is worked out once, so that a search over ten thousand does not stutter. */
const derived = new WeakMap<PersonRecord, Derived>();

function derivedOf(record: PersonRecord): Derived {
  const known = derived.get(record);
  if (known) return known;
  const made = { name: folded(record.name), samples: summarise(record.qualities) };
  derived.set(record, made);
  return made;
}

/** Somebody's name as searches compare it. */
export function foldedName(record: PersonRecord): string {
  return derivedOf(record).name;
}

/** How good somebody's samples are, in all. */
export function samplesOf(record: PersonRecord): SampleSummary {
  return derivedOf(record).samples;
}

/** Whether somebody's samples are too few (`FEWEST_SAMPLES`), or too hard to compare. What nobody measured is not called poor for it. */
export function isPoor({ count, quality }: SampleSummary): boolean {
  return count < FEWEST_SAMPLES || (quality !== null && quality < POOR_QUALITY);
}

/** How many others look the same who are still enrolled. */
export function alikeOf({ people }: Pick<OfficerSession, 'people'>, record: PersonRecord): number {
  return record.alike.filter((id) => people.has(id)).length;
}

/** Somebody as lists show them. */
export function personSummary(
  session: OfficerSession,
  id: PersonId,
  record: PersonRecord,
): PersonSummary {
  const samples = samplesOf(record);
  return {
    id,
    name: record.name,
    enrolledAt: record.enrolledAt,
    samples,
    toEnrolAgain: isToEnrolAgain(session, id),
    standing: standingOfPerson(session, id, record),
    consent: consentStateOf(record, session.notice?.notice ?? null, now()),
    restrictedAt: record.restrictedAt,
    alike: alikeOf(session, record),
    poor: isPoor(samples),
    held: record.held,
    erasedBy: dueOf(session, id),
    noticeVersion: record.agreed?.version ?? null,
    consentDamaged: session.undocumented.has(id),
  };
}
