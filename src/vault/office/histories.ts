import {
  MOST_HISTORY,
  now,
  type Correction,
  type PersonDetails,
  type Restriction,
  type RestrictionCause,
} from '../../domain';
import type { OfficerSession } from './session';

/** By whom something is changed in this session. */
function byWhom({ slotId, wayLabel }: OfficerSession): Correction['by'] {
  return { way: slotId, label: wayLabel };
}

/** Details that say what was put right. */
export function corrected(
  session: OfficerSession,
  details: PersonDetails,
  { field, before, after }: Pick<Correction, 'field' | 'before' | 'after'>,
): PersonDetails {
  const correction = { at: now(), by: byWhom(session), field, before, after };
  return { ...details, corrections: [...details.corrections, correction].slice(-MOST_HISTORY) };
}

/** Details that say that a restriction has begun. */
export function restricted(
  session: OfficerSession,
  details: PersonDetails,
  cause: RestrictionCause,
): PersonDetails {
  const restriction: Restriction = {
    ...cause,
    ...{ at: now(), by: byWhom(session), endedAt: null },
  };
  return { ...details, restrictions: [...details.restrictions, restriction].slice(-MOST_HISTORY) };
}

/** Details in which every restriction has ended. */
export function unrestricted(details: PersonDetails): PersonDetails {
  const endedAt = now();
  const restrictions = details.restrictions.map((each) =>
    each.endedAt === null ? { ...each, endedAt } : each,
  );
  return { ...details, restrictions };
}

/** Why somebody was restricted last. */
export function lastCause({ restrictions }: PersonDetails): RestrictionCause {
  const last = restrictions.at(-1);
  return last ? { reason: last.reason, note: last.note } : { reason: 'other', note: null };
}

/** Who agreed for somebody last, with the name as it was put right since. */
export function guardianOf({ consent, guardianName }: PersonDetails) {
  const events = 'events' in consent ? consent.events : [];
  const guardian = events.findLast((event) => event.guardian !== null)?.guardian ?? null;
  return guardian && { ...guardian, name: guardianName ?? guardian.name };
}
