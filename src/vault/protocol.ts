import { z } from 'zod';
import {
  CaptureId,
  ConsentRecord,
  DisplayName,
  PersonId,
  type FaceDecision,
  type PersonSummary,
  type Result,
} from '../domain';

/** Characters of a passphrase: fewer than 8 are guessed quickly (NIST SP 800-63B-4), more than 1,000 are a mistake. */
export const PASSPHRASE_LENGTH = { min: 8, max: 1000 } as const;

/** Samples of one person that one enrolment may commit. */
export const ENROL_SAMPLES = { min: 1, max: 20 } as const;

/** Where the vault stands. */
export type VaultStatus =
  | { readonly state: 'none' }
  | { readonly state: 'locked' }
  | { readonly state: 'open'; readonly people: number };

/** Storage refused: the disk is full, or the browser denies IndexedDB. Nothing was changed. */
export interface StorageFailed {
  readonly kind: 'storage-failed';
  readonly quotaExceeded: boolean;
}
/** The vault is locked, so there are no keys to do this with. */
export interface Locked {
  readonly kind: 'locked';
}
export type CreateError = { readonly kind: 'exists' } | StorageFailed;
export type UnlockError =
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'no-vault' }
  | { readonly kind: 'newer-version' }
  | StorageFailed;
export type EnrolError = Locked | { readonly kind: 'captures-gone' } | StorageFailed;
export type RemoveError = Locked | { readonly kind: 'not-found' } | StorageFailed;

/** People, and how many records could not be read because they are damaged (set aside, never deleted). */
export interface PeopleList {
  readonly people: readonly PersonSummary[];
  readonly damaged: number;
}

/** Every call that the vault worker answers. None takes or gives a template or a key. */
export type VaultCalls = {
  status: { request: Nothing; reply: Result<VaultStatus, StorageFailed> };
  create: { request: { passphrase: string }; reply: Result<null, CreateError> };
  unlock: { request: { passphrase: string }; reply: Result<null, UnlockError> };
  lock: { request: Nothing; reply: null };
  listPeople: { request: Nothing; reply: Result<PeopleList, Locked | StorageFailed> };
  enrol: {
    request: { name: DisplayName; consent: ConsentRecord; captureIds: CaptureId[] };
    reply: Result<PersonId, EnrolError>;
  };
  removePerson: { request: { personId: PersonId }; reply: Result<null, RemoveError> };
  dropCaptures: { request: { captureIds: CaptureId[] }; reply: null };
  connectEngine: { request: { port: MessagePort }; reply: null };
};

/** What the vault worker says unasked. */
export type VaultEvent =
  | { readonly kind: 'decision'; readonly decision: FaceDecision }
  | { readonly kind: 'captures-dropped'; readonly captureIds: readonly CaptureId[] }
  /** Another tab enrolled or erased somebody, and this one has followed. */
  | { readonly kind: 'people-changed' };

const Nothing = z.strictObject({});
type Nothing = z.infer<typeof Nothing>;

const Passphrase = z.strictObject({
  passphrase: z.string().min(PASSPHRASE_LENGTH.min).max(PASSPHRASE_LENGTH.max),
});

/** The schema that the request of each call has to pass in the worker. */
export const requests = {
  status: Nothing,
  create: Passphrase,
  unlock: z.strictObject({ passphrase: z.string().max(PASSPHRASE_LENGTH.max) }),
  lock: Nothing,
  listPeople: Nothing,
  enrol: z.strictObject({
    name: DisplayName,
    consent: ConsentRecord,
    captureIds: z.array(CaptureId).min(ENROL_SAMPLES.min).max(ENROL_SAMPLES.max),
  }),
  removePerson: z.strictObject({ personId: PersonId }),
  dropCaptures: z.strictObject({ captureIds: z.array(CaptureId).max(1000) }),
  connectEngine: z.strictObject({ port: z.instanceof(MessagePort) }),
};
