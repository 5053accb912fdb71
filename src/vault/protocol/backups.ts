import { z } from 'zod';
import type { DisplayName, Millis } from '../../domain';
import { PASSPHRASE_LENGTH } from './ways';

/** Recipients that one backup may be sealed to. */
export const MOST_RECIPIENTS = 10;

/** Bytes of the largest backup that is opened: 20,000 people with five templates each are about 80 MB. */
export const BACKUP_MAX_BYTES = 256 * 1024 * 1024;

/** Who will be able to open a backup: whoever knows a passphrase, or holds the identity of an `age` recipient. */
export const BackupLock = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    passphrase: z.string().min(PASSPHRASE_LENGTH.min).max(PASSPHRASE_LENGTH.max),
  }),
  z.strictObject({
    kind: z.literal('recipients'),
    recipients: z.array(z.string().max(4000)).min(1).max(MOST_RECIPIENTS),
  }),
]);
export type BackupLock = z.infer<typeof BackupLock>;

/** What opens a backup: its passphrase, or an `age` identity (`AGE-SECRET-KEY-1…`). */
export const BackupKey = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    passphrase: z.string().max(PASSPHRASE_LENGTH.max),
  }),
  z.strictObject({ kind: z.literal('identity'), identity: z.string().max(4000) }),
]);
export type BackupKey = z.infer<typeof BackupKey>;

/** A finished backup: an `age` file, which holds nothing in clear. */
export interface BackupFile {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly people: number;
  readonly createdAt: Millis;
}

/**
 * What restoring would do with one person.
 *
 * - `added`: not on this device yet.
 * - `kept`: here already, exactly so.
 * - `differs`: here already, but not the same; what is here stays.
 * - `erased-here`: erased on this device after the backup was made; does not come back.
 * - `erased-there`: here, but erased where the backup was made; will be erased here too.
 * - `held`: the same, but under a legal hold here; stays until that has ended and a backup says so again.
 */
export type Fate = 'added' | 'kept' | 'differs' | 'erased-here' | 'erased-there' | 'held';

/** A person whom restoring concerns. */
export interface PlannedPerson {
  readonly name: DisplayName;
  readonly fate: Fate;
}

/** The dry run: what restoring would change. Nothing has been changed yet. */
export interface RestorePlan {
  readonly createdAt: Millis;
  /** Everybody in the backup whose fate is known by name, in the order of the backup. */
  readonly people: readonly PlannedPerson[];
}
