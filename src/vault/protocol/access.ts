import { z } from 'zod';
import {
  CalendarDay,
  DisplayName,
  PersonId,
  RequestId,
  RequestKind,
  RequestNote,
  RequestOutcome,
  type DataRequest,
  type Millis,
  type RequestCounts,
  type Result,
} from '../../domain';
import type { NotFound, OfficeError, ProofError } from './errors';
import { Credential, PASSPHRASE_LENGTH } from './ways';

/** How somebody's data are handed out: as an `age` file that opens with a passphrase, or for everybody to read. */
export const ExportLock = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    passphrase: z.string().min(PASSPHRASE_LENGTH.min).max(PASSPHRASE_LENGTH.max),
  }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type ExportLock = z.infer<typeof ExportLock>;

/**
 * A finished export. The file itself stays in the worker: the screen gets an address that the browser saves from, and that the page's policy
 * (`connect-src 'self'`) lets no script read.
 */
export interface MadeExport {
  /** A `blob:` address. Good until the next export, `forgetExport`, or the end of the session. */
  readonly address: string;
  readonly bytes: number;
  readonly createdAt: Millis;
  /** Requests of the person for their data that this export answers. */
  readonly answered: number;
}

/** Whose request it is: somebody enrolled, or somebody else by the name that they gave. */
export const NewRequester = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id: PersonId }),
  z.strictObject({ kind: z.literal('other'), name: DisplayName }),
]);

/** A request that came in. */
export const NewRequest = z.strictObject({
  kind: RequestKind,
  requester: NewRequester,
  receivedOn: CalendarDay,
  note: RequestNote,
});
export type NewRequest = z.infer<typeof NewRequest>;

/** What became of a request. */
export const NewAnswer = z.strictObject({
  id: RequestId,
  on: CalendarDay,
  outcome: RequestOutcome,
  note: RequestNote,
});
export type NewAnswer = z.infer<typeof NewAnswer>;

/** Two further months for a request, with the reason that the person is told. */
export const NewExtension = z.strictObject({ id: RequestId, reason: RequestNote.min(1) });
export type NewExtension = z.infer<typeof NewExtension>;

/** The request log. */
export interface RequestLog {
  /** Those that wait come first, the most urgent of all at the top; then those that are answered, the latest first. */
  readonly requests: readonly DataRequest[];
  /** Entries that cannot be read any more. */
  readonly damaged: number;
}

/** A day that cannot be: in the future, or an answer before the request. */
export interface WrongDay {
  readonly kind: 'wrong-day';
}

/** The first month is over, or it has been extended or answered already (GDPR, Article 12(3)). */
export interface TooLate {
  readonly kind: 'too-late';
}

/** It has an answer already, which stays as it is. */
export interface Answered {
  readonly kind: 'answered';
}

export type ExportError = ProofError | NotFound;
export type AddRequestError = OfficeError | NotFound | WrongDay;
export type AnswerRequestError = OfficeError | NotFound | WrongDay | Answered;
export type ExtendRequestError = OfficeError | NotFound | TooLate;
export type RemoveRequestError = OfficeError | NotFound;

type Nothing = Record<string, never>;

/** The calls about handing out data, and about the log of what people asked for. */
export type AccessCalls = {
  /** Everything about one person, as a file. Needs a proof as a backup does: it holds templates. */
  exportPerson: {
    request: { proof: Credential; personId: PersonId; lock: ExportLock };
    reply: Result<MadeExport, ExportError>;
  };
  forgetExport: { request: Nothing; reply: null };
  listRequests: { request: Nothing; reply: Result<RequestLog, OfficeError> };
  addRequest: { request: NewRequest; reply: Result<DataRequest, AddRequestError> };
  extendRequest: { request: NewExtension; reply: Result<DataRequest, ExtendRequestError> };
  answerRequest: { request: NewAnswer; reply: Result<DataRequest, AnswerRequestError> };
  removeRequest: { request: { id: RequestId }; reply: Result<null, RemoveRequestError> };
  /** How many requests wait, and how many of them are urgent or overdue. */
  countRequests: { request: Nothing; reply: Result<RequestCounts, OfficeError> };
};

const Empty = z.strictObject({});

export const accessRequests = {
  exportPerson: z.strictObject({ proof: Credential, personId: PersonId, lock: ExportLock }),
  forgetExport: Empty,
  listRequests: Empty,
  addRequest: NewRequest,
  extendRequest: NewExtension,
  answerRequest: NewAnswer,
  removeRequest: z.strictObject({ id: RequestId }),
  countRequests: Empty,
};
