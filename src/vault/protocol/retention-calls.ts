import type { z } from 'zod';
import type { PersonId, Result, RetentionPolicy } from '../../domain';
import type { NotFound, OfficeError } from './errors';
import type {
  Forecast,
  NewHold,
  PersonKeeping,
  Regrouped,
  RetentionOverview,
  SetGroup,
  WouldErase,
} from './retention';

/** The calls about how long people are kept. */
export type RetentionCalls = {
  /** For how long people are kept, who is erased when, who is under a legal hold, and whether the clock is believed. */
  readRetention: { request: Nothing; reply: Result<RetentionOverview, OfficeError> };
  /** Who would be erased when by these rules. Changes nothing. */
  forecast: {
    request: { policy: RetentionPolicy };
    reply: Result<readonly Forecast[], OfficeError>;
  };
  /** Puts rules in force. `erases`: how many people that erases at once, as the officer was told. */
  setRetention: {
    request: { policy: RetentionPolicy; erases: number };
    reply: Result<null, OfficeError | WouldErase>;
  };
  /** An officer's word that the device's clock is right. */
  confirmClock: { request: Nothing; reply: Result<null, OfficeError> };
  /** How many legal holds are to be looked at again by now. */
  countHoldsDue: { request: Nothing; reply: Result<number, OfficeError> };
  /** When and why somebody is erased. */
  readKeeping: {
    request: { personId: PersonId };
    reply: Result<PersonKeeping, OfficeError | NotFound>;
  };
  /** Puts somebody under a legal hold; `null`: ends it. */
  setHold: {
    request: { personId: PersonId; hold: NewHold | null };
    reply: Result<null, OfficeError | NotFound>;
  };
  /** Whoever has been erased meanwhile is left out. */
  setGroup: { request: z.infer<typeof SetGroup>; reply: Result<Regrouped, OfficeError> };
};

type Nothing = Record<string, never>;
