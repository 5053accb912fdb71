import { z } from 'zod';
import { Millis, SlotId } from './ids';
import { Sha256 } from './notice';

/**
 * What the audit log says. Everything in it is out of a closed list: no text that somebody typed and no name gets into a log that
 * outlives the person whom it is about.
 */
export const AUDIT_ACTIONS = [
  // The vault and its ways in.
  'create-vault',
  'restore-vault',
  'renew-vault',
  'upgrade-vault',
  'erase-vault',
  'unlock',
  'start-kiosk',
  'refuse-unlocking',
  'list-ways',
  'add-way',
  'rename-way',
  'revoke-way',
  'change-passphrase',
  'make-backup',
  'open-backup',
  'restore-backup',
  // People.
  'list-people',
  'read-contact',
  'read-receipts',
  'read-person',
  'list-photos',
  'enrol',
  'improve',
  'answer-notice',
  'withdraw',
  'rectify',
  'restrict',
  'object',
  'erase',
  'erase-expired',
  'export-person',
  'list-requests',
  'change-request',
  'recognise',
  'count-refusal',
  // Doors.
  'record-visit',
  'undo-visit',
  'list-visits',
  'enter-code',
  'list-badges',
  'make-badge',
  'remove-badge',
  'list-kiosks',
  'set-kiosk',
  // What officers decide.
  'publish-notice',
  'set-timeout',
  'set-sureness',
  'set-visit-days',
  'set-models',
  'set-retention',
  'set-hold',
  'set-log-days',
  // The log itself.
  'begin-log',
  'mend-log',
  'prune-log',
  'read-log',
  'export-log',
] as const;
export const AuditAction = z.enum(AUDIT_ACTIONS);
export type AuditAction = z.infer<typeof AuditAction>;

/** Who did it: the way in that opened the session, or the device by itself while nobody had the vault open. */
export const AuditActor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('officer'), way: SlotId }),
  z.strictObject({ kind: z.literal('kiosk'), way: SlotId }),
  z.strictObject({ kind: z.literal('device') }),
]);
export type AuditActor = z.infer<typeof AuditActor>;

/**
 * Stands for a person: the first 16 bytes of a keyed hash of their id, as hexadecimal text. The same person has the same one in the whole
 * log; without the vault's key it leads to nobody, and once the id is erased it leads to nobody with the key either.
 */
export const Pseudonym = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'Pseudonym'>();
export type Pseudonym = z.infer<typeof Pseudonym>;

/** What is not a person, and may be acted on. */
export const AUDIT_THINGS = [
  'vault',
  'people',
  'notices',
  'visits',
  'badges',
  'kiosks',
  'models',
  'ways',
  'backup',
  'settings',
  'counts',
  'requests',
  'log',
] as const;

/** On what it was done. */
export const AuditResource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), pseudonym: Pseudonym }),
  z.strictObject({ kind: z.literal('way'), way: SlotId }),
  z.strictObject({ kind: z.literal('thing'), thing: z.enum(AUDIT_THINGS) }),
]);
export type AuditResource = z.infer<typeof AuditResource>;

/** How it ended. `why` is the kind of a refusal, as the vault's calls name it. `refused`: before anything was done; `failed`: on the way. */
export const AuditOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('refused'), why: z.string().regex(/^[a-z-]{1,40}$/) }),
  z.strictObject({ kind: z.literal('failed'), why: z.string().regex(/^[a-z-]{1,40}$/) }),
]);
export type AuditOutcome = z.infer<typeof AuditOutcome>;

/** One entry, as only the office can read it. */
export const AuditEntry = z.strictObject({
  at: Millis,
  actor: AuditActor,
  action: AuditAction,
  resource: AuditResource,
  outcome: AuditOutcome,
  /** `hour`: it stands for this and for every repetition of the same within the hour, in the same session. */
  span: z.enum(['once', 'hour']),
  /** 16 random bytes as hexadecimal text: the log's hashes stand in clear, and nobody is to find an entry by trying out what it may say. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What is wrong with an entry. */
export const AUDIT_FAULTS = [
  /** It is not there, though later ones are, or the log's end says that it was. */
  'missing',
  /** It is not what was written, or not where it was written, or somebody wrote it who did not have the key of its moment. */
  'altered',
  /** It stands behind the log's end. */
  'beyond-end',
  /** It is as it was written, but what it says does not open any more. */
  'unreadable',
  /** Before it the log had lost its end, so that entries may have been cut off there. */
  'end-lost',
] as const;
export type AuditFault = (typeof AUDIT_FAULTS)[number];

/** The first entry that is not as it was written. Entries count from 1. */
export interface BrokenEntry {
  readonly seq: number;
  readonly fault: AuditFault;
}

/** Days for which entries are kept, to choose from: two years by default, as long as a supervisory authority usually looks back. */
export const LOG_DAYS = { default: 730, choices: [90, 365, 730, 1095, 1825] } as const;
export const LogDays = z.literal(LOG_DAYS.choices);
export type LogDays = z.infer<typeof LogDays>;

/** First line of an exported log, without its signature. */
export const AuditHeader = z.strictObject({
  format: z.literal('countenance-audit'),
  version: z.literal(1),
  exportedAt: Millis,
  /** Where the exported part begins: the number and the hash of the entry before its first. */
  base: z.strictObject({ seq: z.int().nonnegative(), hash: Sha256 }),
  count: z.int().nonnegative(),
  /** Hash of the last entry; of the base, where there is none. */
  head: Sha256,
});
export type AuditHeader = z.infer<typeof AuditHeader>;
