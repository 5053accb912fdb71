import { connect } from '../bridge';
import type { CaptureId, ConsentRecord, DisplayName, PersonId, Result } from '../domain';
import type {
  CreateError,
  EnrolError,
  Locked,
  PeopleList,
  RemoveError,
  StorageFailed,
  UnlockError,
  VaultCalls,
  VaultEvent,
  VaultStatus,
} from './protocol';

export { PASSPHRASE_LENGTH } from './protocol';
export type {
  CreateError,
  EnrolError,
  PeopleList,
  RemoveError,
  UnlockError,
  VaultEvent,
  VaultStatus,
} from './protocol';

/**
 * The screen's door to the vault worker, the only place that holds keys and templates. Every failure that a person
 * can act on comes back as a value.
 */
export interface Vault {
  status(): Promise<Result<VaultStatus, StorageFailed>>;
  /** Creates an empty vault and opens it. Takes about a second: the passphrase is stretched on purpose. */
  create(passphrase: string): Promise<Result<null, CreateError>>;
  /** Opens the vault. Takes about half a second for the same reason. */
  unlock(passphrase: string): Promise<Result<null, UnlockError>>;
  /** Forgets keys, templates and pending captures. */
  lock(): Promise<null>;
  listPeople(): Promise<Result<PeopleList, Locked | StorageFailed>>;
  /** Stores a person with their pending captures, all or nothing. */
  enrol(person: {
    name: DisplayName;
    consent: ConsentRecord;
    captureIds: readonly CaptureId[];
  }): Promise<Result<PersonId, EnrolError>>;
  /** Erases a person and every template of theirs, all or nothing. Cannot be undone. */
  removePerson(personId: PersonId): Promise<Result<null, RemoveError>>;
  /** Forgets captures that were not committed. */
  dropCaptures(captureIds: readonly CaptureId[]): Promise<null>;
  /** Hands over this end of the private channel to the engine. Possible once in a worker's life. */
  connectEngine(port: MessagePort): Promise<null>;
  onEvent(listener: (event: VaultEvent) => void): () => void;
  onDeath(listener: (reason: string) => void): void;
}

/** Starts the vault worker. */
export function startVault(): Vault {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'vault',
  });
  const { call, onEvent, onDeath } = connect<VaultCalls, VaultEvent>(worker);
  return {
    status: () => call('status', {}),
    create: (passphrase) => call('create', { passphrase }),
    unlock: (passphrase) => call('unlock', { passphrase }),
    lock: () => call('lock', {}),
    listPeople: () => call('listPeople', {}),
    enrol: ({ name, consent, captureIds }) =>
      call('enrol', { name, consent, captureIds: [...captureIds] }),
    removePerson: (personId) => call('removePerson', { personId }),
    dropCaptures: (captureIds) => call('dropCaptures', { captureIds: [...captureIds] }),
    connectEngine: (port) => call('connectEngine', { port }, [port]),
    onEvent,
    onDeath,
  };
}
