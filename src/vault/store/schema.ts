import type { DBSchema } from 'idb';
import { z } from 'zod';
import { CHAIN_BYTES } from '../../audit';
import { BadgeId, CertificateId, Millis, PersonId, RequestId, VisitId } from '../../domain';
import {
  AttemptMark,
  bytes,
  Day,
  DayRecordId,
  ErasureId,
  MessageId,
  RunnerId,
  SampleId,
  SlotId,
  VaultId,
} from '../format';
import { Sealed, Slot } from '../keys';

/** What lies on the disk: random ids, and ciphertext. Every record says of which vault it is (docs/storage-format.md). */
const sealed = { vaultId: VaultId, ...Sealed.shape };

/** A way in. Two copies of each are kept, so that one flipped bit does not lock anybody out. */
export const StoredSlot = Slot.safeExtend({ copy: z.literal([0, 1]) });
export type StoredSlot = z.infer<typeof StoredSlot>;

/** The part of a slot that every version, past and to come, has. */
export const AnySlot = z.looseObject({ version: z.int().positive() });

/** The key of a kiosk's way in that opens by itself: kept by the browser, readable by no program. */
export const StoredDevice = z.strictObject({
  vaultId: VaultId,
  id: SlotId,
  key: z.instanceof(CryptoKey),
});
export type StoredDevice = z.infer<typeof StoredDevice>;

/** A person's own key, wrapped: one for name and templates (match), one for details and consent (office). */
export const StoredKey = z.strictObject({
  ...sealed,
  id: PersonId,
  side: z.enum(['match', 'office']),
});
export type StoredKey = z.infer<typeof StoredKey>;

/** A person's name. */
export const StoredPerson = z.strictObject({ ...sealed, id: PersonId });
export type StoredPerson = z.infer<typeof StoredPerson>;

/** A person's consent record and details. */
export const StoredDetails = z.strictObject({ ...sealed, id: PersonId });
export type StoredDetails = z.infer<typeof StoredDetails>;

/** One template. */
export const StoredTemplate = z.strictObject({ ...sealed, personId: PersonId, id: SampleId });
export type StoredTemplate = z.infer<typeof StoredTemplate>;

/** What a kiosk wrote about a person and may not read: an `age` file inside the envelope. */
export const StoredMessage = z.strictObject({ ...sealed, personId: PersonId, id: MessageId });
export type StoredMessage = z.infer<typeof StoredMessage>;

/** That somebody was erased: a keyed hash of their id, sealed. */
export const StoredErasure = z.strictObject({ ...sealed, id: ErasureId });
export type StoredErasure = z.infer<typeof StoredErasure>;

/** One published version of the notice. */
export const StoredNotice = z.strictObject({ ...sealed, version: z.int().positive() });
export type StoredNotice = z.infer<typeof StoredNotice>;

/** What a kiosk wrote down at a door and may not read: an `age` file inside the envelope. */
export const StoredDoorMessage = z.strictObject({ ...sealed, id: VisitId });
export type StoredDoorMessage = z.infer<typeof StoredDoorMessage>;

/** What doors wrote down on one day. The day stands in clear, so that it can be erased unread. */
export const StoredVisits = z.strictObject({ ...sealed, day: Day, id: DayRecordId });
export type StoredVisits = z.infer<typeof StoredVisits>;

/** Bytes of a tag: HMAC-SHA-256. */
const EXPIRY_TAG_BYTES = 32;

/**
 * When somebody is to be erased: in clear, because it has to be done while the vault is locked. It says no more than a day and a random id.
 *
 * - `at`: the first moment of that day; `null`: none.
 * - `clock`: `back` where it was written while the clock was known to be wrong (domain/known-clock).
 * - `tag`: whoever has the match key can tell by it that the vault has written this.
 * - `check`: whoever has no key can tell by it that the disk has not damaged this.
 * - `sweptAt`: when they were erased; `null`: they are there. What is left to do then needs an officer's session, which deletes this.
 */
export const StoredExpiry = z.strictObject({
  vaultId: VaultId,
  id: PersonId,
  at: Millis.nullable(),
  clock: z.enum(['sure', 'back']),
  tag: bytes(EXPIRY_TAG_BYTES, EXPIRY_TAG_BYTES),
  check: z.string(),
  sweptAt: Millis.nullable(),
});
export type StoredExpiry = z.infer<typeof StoredExpiry>;

/** The last known time, by which it is noticed that the clock was set back or far ahead. */
export const StoredClock = z.strictObject({
  vaultId: VaultId,
  id: z.literal('clock'),
  known: Millis,
  check: z.string(),
});
export type StoredClock = z.infer<typeof StoredClock>;
/** Bytes of an entry's body: an `age` file around one padded block, with room to spare. */
const ENTRY_MAX_BYTES = 4096;

const ChainBytes = bytes(CHAIN_BYTES, CHAIN_BYTES);

/** One entry of the audit log, in its place in the chain (docs/storage-format.md, "Audit log"). */
export const StoredEntry = z.strictObject({
  vaultId: VaultId,
  seq: z.int().positive(),
  kind: z.enum(['sealed', 'clear']),
  leaf: ChainBytes,
  prev: ChainBytes,
  mac: ChainBytes,
  body: bytes(1, ENTRY_MAX_BYTES),
});
export type StoredEntry = z.infer<typeof StoredEntry>;

/**
 * Where the next entry goes: how many there are, the hash of the last one, and the key of the next one, in clear, because a locked vault has to be able to
 * write. It stands before all entries, under the number 0.
 */
export const StoredLogEnd = z.strictObject({
  vaultId: VaultId,
  seq: z.literal(0),
  count: z.int().nonnegative(),
  hash: ChainBytes,
  key: ChainBytes,
});
export type StoredLogEnd = z.infer<typeof StoredLogEnd>;
/** The certificate of an erasure, or the note that one is owed. */
export const StoredCertificate = z.strictObject({ ...sealed, id: CertificateId });
export type StoredCertificate = z.infer<typeof StoredCertificate>;

/** One entry of the request log: what somebody asked for, and what was answered. */
export const StoredRequest = z.strictObject({ ...sealed, id: RequestId });
export type StoredRequest = z.infer<typeof StoredRequest>;

/** One of a kind: settings, the recipient of the office inbox, the keys that sign receipts, counts, who was just written down. */
export const singleIds = [
  'facts',
  'recipient',
  'identity',
  'desk',
  'vouched',
  'tallies',
  'sureness',
  'models',
  'failures',
  'debounce',
  'visit-days',
  'retention-rules',
  'audit-base',
  'audit-anchor',
  'audit-names',
  'audit-days',
  'erasing',
] as const;

/** Ids of what a door needs: how a kiosk is set up, by its way in, and somebody's badge. */
export const KioskRecordId = z.templateLiteral(['kiosk ', SlotId]);
export type KioskRecordId = z.infer<typeof KioskRecordId>;
export const BadgeRecordId = z.templateLiteral(['badge ', BadgeId]);
export type BadgeRecordId = z.infer<typeof BadgeRecordId>;

export const SingleId = z.union([z.enum(singleIds), KioskRecordId, BadgeRecordId]);
export type SingleId = z.infer<typeof SingleId>;
export const StoredSingle = z.strictObject({ ...sealed, id: SingleId });
export type StoredSingle = z.infer<typeof StoredSingle>;

/** A renewal under way: each side's roots, wrapped under the other side's office key, so that either passphrase can finish it. */
export const StoredRenewal = z.strictObject({
  vaultId: VaultId,
  id: z.literal('renewal'),
  to: VaultId,
  forward: z.strictObject({ match: Sealed, office: Sealed }),
  back: z.strictObject({ match: Sealed, office: Sealed }),
  /** Who may carry it on: a tab from which the vault was taken away must not write any more. */
  runner: RunnerId.nullable().default(null),
  /**
   * `null` while the old vault is whole and the renewal can be undone; then, how many damaged records could not be carried over. Apps before
   * November 2026 did not write it down, so a record without it might be past the point where it can be undone.
   */
  carried: z.strictObject({ lost: z.int().nonnegative() }).nullable().default({ lost: 0 }),
});
export type StoredRenewal = z.infer<typeof StoredRenewal>;

/** Wrong attempts so far, and how much of the wait is left. Belongs to the device, not to a vault. Earlier versions wrote no mark. */
export const StoredAttempts = z.strictObject({
  id: z.literal('attempts'),
  failures: z.int().nonnegative(),
  waitMillis: z.int().nonnegative(),
  /** Which count this is: new for each that is written, so that a tab that waits knows whether it is still the one it waits for. */
  mark: AttemptMark.optional(),
  check: z.string(),
});
export type StoredAttempts = z.infer<typeof StoredAttempts>;

/** What there is in place of the count. `null`: never written. `damaged`: written, but not readable. */
export type ReadAttempts = StoredAttempts | 'damaged' | null;

/** A record of an older format, waiting for the passphrase that opens it. */
export const Older = z.strictObject({
  kind: z.enum(['header', 'person', 'template']),
  value: z.unknown(),
});
export type Older = z.infer<typeof Older>;

/** Each store with the schema of its records and the fields of its key, which begins with the vault's id wherever there is one. */
export const stores = {
  slots: { schema: StoredSlot, keyPath: ['vaultId', 'id', 'copy'] },
  devices: { schema: StoredDevice, keyPath: ['vaultId', 'id'] },
  keys: { schema: StoredKey, keyPath: ['vaultId', 'id', 'side'] },
  people: { schema: StoredPerson, keyPath: ['vaultId', 'id'] },
  details: { schema: StoredDetails, keyPath: ['vaultId', 'id'] },
  templates: { schema: StoredTemplate, keyPath: ['vaultId', 'personId', 'id'] },
  inbox: { schema: StoredMessage, keyPath: ['vaultId', 'personId', 'id'] },
  erased: { schema: StoredErasure, keyPath: ['vaultId', 'id'] },
  notices: { schema: StoredNotice, keyPath: ['vaultId', 'version'] },
  doorbox: { schema: StoredDoorMessage, keyPath: ['vaultId', 'id'] },
  visits: { schema: StoredVisits, keyPath: ['vaultId', 'day', 'id'] },
  requests: { schema: StoredRequest, keyPath: ['vaultId', 'id'] },
  expiry: { schema: z.union([StoredExpiry, StoredClock]), keyPath: ['vaultId', 'id'] },
  audit: { schema: z.union([StoredEntry, StoredLogEnd]), keyPath: ['vaultId', 'seq'] },
  certificates: { schema: StoredCertificate, keyPath: ['vaultId', 'id'] },
  singles: { schema: z.union([StoredSingle, StoredRenewal]), keyPath: ['vaultId', 'id'] },
  attempts: { schema: StoredAttempts, keyPath: ['id'] },
} as const;

export type StoreName = keyof typeof stores;
export type Stored<Name extends StoreName> = z.infer<(typeof stores)[Name]['schema']>;

/** Every store whose records belong to a vault. */
export const vaultStores = (Object.keys(stores) as StoreName[]).filter(
  (name) => name !== 'attempts',
);

/** Stores in which everything under a person's id is about that person alone: keys first, because nothing that they opened can be read afterwards. */
export const personStores = ['keys', 'people', 'details', 'templates', 'inbox', 'expiry'] as const;
export type PersonStore = (typeof personStores)[number];

/** Stores as IndexedDB sees them. Values are unknown: what comes back from a disk is read through the schemas above. */
export type VaultSchema = DBSchema &
  Record<StoreName | 'older', { key: IDBValidKey; value: unknown }>;
