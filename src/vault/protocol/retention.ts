import { z } from 'zod';
import {
  CalendarDay,
  Group,
  Hold,
  PersonId,
  RetentionPolicy,
  type ClockState,
  type DisplayName,
  type ErasureReason,
  type Expiry,
  type Millis,
} from '../../domain';
import type { StorageFailed } from './errors';

/** When one person is erased, as it is or as it would be. */
export interface Forecast {
  readonly id: PersonId;
  readonly name: DisplayName;
  /** `null`: under a legal hold, or nothing says when. */
  readonly at: Millis | null;
  readonly because: ErasureReason | null;
  readonly held: boolean;
}

/** Somebody under a legal hold; `hold` is `null` where the record that says why is damaged. */
export interface HeldPerson {
  readonly id: PersonId;
  readonly name: DisplayName;
  readonly hold: Hold | null;
}

/** Whether the device's clock is believed, and who waits for an officer's word about it. */
export interface ClockReport {
  readonly state: ClockState;
  /** The last known time; 0 where there is none. */
  readonly known: Millis;
  readonly now: Millis;
  /** People whose time is over by one of the two, and who are suspended and not erased. */
  readonly waiting: number;
}

/** For how long people are kept, and what follows from it. */
export interface RetentionOverview {
  readonly policy: RetentionPolicy;
  /** Everybody, whoever is erased first first. */
  readonly people: readonly Forecast[];
  readonly holds: readonly HeldPerson[];
  /** Every group that anybody belongs to. */
  readonly groups: readonly Group[];
  readonly clock: ClockReport;
}

/** When and why one person is erased. */
export interface PersonKeeping {
  readonly expiry: Expiry | null;
  /** Whether a legal hold keeps them from that. */
  readonly held: boolean;
  /** Why; `null` where there is no hold, or the record is damaged. */
  readonly hold: Hold | null;
  /** What would hold without the hold. */
  readonly without: Expiry | null;
  readonly seenOn: CalendarDay | null;
  readonly group: Group | null;
}

/** The rules would erase another number of people at once than the officer was told. */
export interface WouldErase {
  readonly kind: 'would-erase';
  readonly people: number;
}

export const Proposal = z.strictObject({ policy: RetentionPolicy });
/** `erases`: how many people the officer was told are erased at once. */
export const Decided = z.strictObject({ policy: RetentionPolicy, erases: z.int().nonnegative() });
export const NewHold = Hold.pick({ reason: true, reviewOn: true });
export type NewHold = z.infer<typeof NewHold>;
export const SetHold = z.strictObject({ personId: PersonId, hold: NewHold.nullable() });

/** People whom one call may put into a group: more than the vault is made for. */
const MOST_PEOPLE = 100_000;

/** Who belongs to which group; `null`: to none. */
export const SetGroup = z.strictObject({
  personIds: z.array(PersonId).min(1).max(MOST_PEOPLE),
  group: Group.nullable(),
});

/** What came of putting people into a group. */
export interface Regrouped {
  /** Where whoever is otherwise now belonged to before, to take it back. */
  readonly before: readonly {
    readonly group: Group | null;
    readonly personIds: readonly PersonId[];
  }[];
  /** Why the rest is as before; `null` where there is none. */
  readonly stopped: StorageFailed | null;
}
