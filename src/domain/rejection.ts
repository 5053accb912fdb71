import { z } from 'zod';
import { AttestedBy } from './consent';
import { DoorEvent, type Visit } from './door-event';
import { Millis, SlotId, VisitId } from './ids';
import { Note } from './restriction';

/** What is still to be done about a visit that was rejected. */
export const FollowUp = z.strictObject({
  state: z.enum(['open', 'closed']),
  note: Note.nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/**
 * "That was not me", said to an officer: `rejects` counts no more. Only the office writes it, and files it beside the visit. Kiosk and time are those of
 * the visit, so that the two stay on one day, and go with it.
 */
export const Rejection = z.strictObject({
  id: VisitId,
  at: Millis,
  kiosk: SlotId,
  kind: z.literal('rejected'),
  rejects: VisitId,
  rejectedAt: Millis,
  by: AttestedBy,
  followUp: FollowUp,
});
export type Rejection = z.infer<typeof Rejection>;

/** What the office files of a day: what doors wrote down, and what officers have rejected of it. */
export const FiledEvent = z.union([DoorEvent, Rejection]);
export type FiledEvent = z.infer<typeof FiledEvent>;

/** A visit, and the rejection of it. */
export interface RejectedVisit {
  readonly visit: Visit;
  readonly rejection: Rejection;
}

/** What an event takes back, so that it counts no more; `null` of all others. */
export function takenBackBy(event: FiledEvent): VisitId | null {
  if (event.kind === 'undo') return event.undoes;
  return event.kind === 'rejected' ? event.rejects : null;
}

/** Every visit that was rejected, the newest first. */
export function rejectedOf(events: readonly FiledEvent[]): readonly RejectedVisit[] {
  const visits = new Map(
    events.flatMap((event) => ('known' in event ? [[event.id, event] as const] : [])),
  );
  return events
    .flatMap((rejection) => {
      if (rejection.kind !== 'rejected') return [];
      const visit = visits.get(rejection.rejects);
      return visit ? [{ visit, rejection }] : [];
    })
    .sort((a, b) => b.visit.at - a.visit.at);
}
