import { z } from 'zod';
import {
  Contact,
  DisplayName,
  FollowUp,
  Millis,
  Note,
  PeopleQuery,
  PersonId,
  RestrictionCause,
  VisitId,
  type Correction,
  type FiledEvent,
  type Guardian,
  type ModelId,
  type NamedPerson,
  type PersonSummary,
  type RejectedVisit,
  type Restriction,
  type Result,
} from '../../domain';
import type { NotFound, OfficeError, StorageFailed } from './errors';

/** Rows that one look at the list may ask for: several screens of them. */
export const MOST_ROWS = 500;

/** People whom one call may be about: more than the vault is made for. */
const MOST_PEOPLE = 100_000;

/** Whom to find, and which rows of them to tell. */
export const FindPeople = PeopleQuery.extend({
  range: z.strictObject({
    from: z.int().nonnegative(),
    count: z.int().nonnegative().max(MOST_ROWS),
  }),
});
export type FindPeople = z.infer<typeof FindPeople>;

/** Whoever fits. */
export interface FoundPeople {
  readonly rows: readonly PersonSummary[];
  /** All who fit. */
  readonly total: number;
  /** Everybody in the vault, and how many of them have not taken their consent back. */
  readonly everybody: number;
  readonly staying: number;
  /** As in `PeopleList`. */
  readonly damaged: number;
  readonly refused: number;
  readonly lost: number;
}

/** Everything that is held about one person but consents and visits, which are read on their own. Templates are counted, never told. */
export interface PersonFile {
  readonly summary: PersonSummary;
  readonly alike: readonly NamedPerson[];
  /** Which model made the templates; `null` of somebody who has none. */
  readonly model: ModelId | null;
  /** Whether it is the one in use. */
  readonly isModelInUse: boolean;
  /** What stands in their details; `null` where these cannot be read. */
  readonly details: PersonFileDetails | null;
}

export interface PersonFileDetails {
  readonly contact: string | null;
  /** Who agreed for them, with the name as it was put right last. */
  readonly guardian: Guardian | null;
  /** Photo files that samples were imported from; the files themselves are not kept. */
  readonly photos: number;
  readonly corrections: readonly Correction[];
  readonly restrictions: readonly Restriction[];
}

/** What is put right, and how it ought to be. */
export const Rectification = z.discriminatedUnion('field', [
  z.strictObject({ personId: PersonId, field: z.literal('name'), after: DisplayName }),
  z.strictObject({ personId: PersonId, field: z.literal('contact'), after: Contact.nullable() }),
  z.strictObject({ personId: PersonId, field: z.literal('guardian'), after: DisplayName }),
]);
export type Rectification = z.infer<typeof Rectification>;

/** The person's details cannot be read, so there is nowhere to write down what was before. Nothing was changed. */
export interface DetailsDamaged {
  readonly kind: 'details-damaged';
}

export type RectifyError = OfficeError | NotFound | DetailsDamaged;

const People = z.array(PersonId).min(1).max(MOST_PEOPLE);

/** Whom to restrict, and why; `as-before`: for the reason for which each of them was restricted last, to take a resumption back. */
export const RestrictPeople = z.strictObject({
  personIds: People,
  cause: z.union([RestrictionCause, z.literal('as-before')]),
});

/** What came of a change of many. */
export interface Changed {
  /** Who is otherwise now than before. Whoever was so already, has left, or has been erased is not among them. */
  readonly changed: readonly PersonId[];
  /** Who is among them, but without a reason on file: their details cannot be read. */
  readonly unexplained: number;
  /** Why the rest is as before; `null` where there is none. */
  readonly stopped: StorageFailed | null;
}

/** A visit, by its id and its time, by which it is found. */
const VisitAt = z.strictObject({ visitId: VisitId, at: Millis });

export type RejectError = OfficeError | NotFound;

/** What doors have of one person. */
export interface PersonVisits {
  /** Oldest first, with what was taken back and rejected. */
  readonly events: readonly FiledEvent[];
  /** Records of days that cannot be read: there may be more of this person in them. */
  readonly damaged: number;
}

/** What the calls about people and their rights take. */
export const peopleRequests = {
  findPeople: FindPeople,
  matchPeople: PeopleQuery,
  describePeople: z.strictObject({ personIds: z.array(PersonId).max(MOST_PEOPLE) }),
  readPerson: z.strictObject({ personId: PersonId }),
  rectify: Rectification,
  restrictPeople: RestrictPeople,
  resumePeople: z.strictObject({ personIds: People }),
  readVisitsOf: z.strictObject({ personId: PersonId }),
  listFollowUps: z.strictObject({}),
  rejectVisit: VisitAt.extend({ note: Note.nullable() }),
  settleRejection: VisitAt.extend({ followUp: FollowUp.nullable() }),
};

type Request<Name extends keyof typeof peopleRequests> = z.infer<(typeof peopleRequests)[Name]>;

/** Calls about people and their rights, all of them for officers. */
export type PeopleCalls = {
  findPeople: { request: FindPeople; reply: Result<FoundPeople, OfficeError> };
  /** The ids of whoever fits. */
  matchPeople: { request: PeopleQuery; reply: Result<readonly PersonId[], OfficeError> };
  /** These people, without those who have been erased since. */
  describePeople: {
    request: Request<'describePeople'>;
    reply: Result<readonly PersonSummary[], OfficeError>;
  };
  readPerson: {
    request: Request<'readPerson'>;
    reply: Result<PersonFile, OfficeError | NotFound>;
  };
  /** Puts something right, and writes down what was before (Art. 16 GDPR). */
  rectify: { request: Rectification; reply: Result<null, RectifyError> };
  /** Keeps people from being recognised until an officer ends it (Art. 18, 21 GDPR). */
  restrictPeople: {
    request: z.infer<typeof RestrictPeople>;
    reply: Result<Changed, OfficeError>;
  };
  resumePeople: { request: Request<'resumePeople'>; reply: Result<Changed, OfficeError> };
  readVisitsOf: {
    request: Request<'readVisitsOf'>;
    reply: Result<PersonVisits, OfficeError | NotFound>;
  };
  /** Every visit that was rejected and is still kept, newest first. */
  listFollowUps: {
    request: Request<'listFollowUps'>;
    reply: Result<readonly RejectedVisit[], OfficeError>;
  };
  /** "That was not me": the visit counts no more, and is to be followed up. */
  rejectVisit: { request: Request<'rejectVisit'>; reply: Result<null, RejectError> };
  /** Changes what is to be done about a rejected visit; `null`: it counts again. */
  settleRejection: { request: Request<'settleRejection'>; reply: Result<null, RejectError> };
};
