import { z } from 'zod';
import {
  AuditAction,
  LogDays,
  Millis,
  PersonId,
  type AuditEntry,
  type AuditFault,
  type BrokenEntry,
  type Result,
} from '../../domain';
import { SlotId } from '../format';
import type { OfficeError } from './errors';

/** Which entries of the log are wanted. `null`: whatever it is. */
export const LogAsked = z.strictObject({
  action: AuditAction.nullable(),
  /** By whom: the way in that opened the session. */
  way: SlotId.nullable(),
  /** Part of a name of somebody enrolled, or the beginning of a pseudonym. */
  person: z.string().max(200).nullable(),
  /** One person, for the page about them. */
  about: PersonId.nullable(),
  from: Millis.nullable(),
  /** Before this moment. */
  to: Millis.nullable(),
  /** Only those that are not as they were written. */
  broken: z.boolean(),
});
export type LogAsked = z.infer<typeof LogAsked>;

/** For how long entries are kept, and why. */
export const SetLogDays = z.strictObject({
  days: LogDays,
  reason: z.string().trim().min(1).max(500),
});

/** One entry, with what the office knows of those whom it names. */
export interface LogLine {
  readonly seq: number;
  /** `null`: it is as it was written. */
  readonly fault: AuditFault | null;
  /** `null` where it cannot be read. */
  readonly entry: AuditEntry | null;
  /** What the way in is called through which it was done; `null` where it is gone, or the device did it by itself. */
  readonly by: string | null;
  /** The name of the person, or of the way in, that it is about; `null` where it is about neither, or they are erased. */
  readonly name: string | null;
}

/** The log as an officer sees it. */
export interface LogView {
  /** Newest first; at most 500. */
  readonly lines: readonly LogLine[];
  /** How many entries are as asked for. */
  readonly found: number;
  /** How many entries the log has, and the numbers of the first and the last that it has to have. */
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** The first entry that is not as it was written; `null`: all are. */
  readonly broken: BrokenEntry | null;
  /** How many are not. */
  readonly faults: number;
  /** For how many days entries are kept, and why. */
  readonly days: LogDays;
  readonly reason: string;
  /** `false`: the record of it is damaged, so that nothing is erased until it is set anew. */
  readonly isKept: boolean;
}

/** The calls about the audit log. */
export type LogCalls = {
  /** The audit log, newest first, checked as a whole. */
  readLog: { request: LogAsked; reply: Result<LogView, OfficeError> };
  /** The whole log as JSON Lines that can be checked without the vault. */
  exportLog: { request: Record<string, never>; reply: Result<string, OfficeError> };
  /** For how long entries are kept; what is older is erased at once. */
  setLogDays: { request: z.infer<typeof SetLogDays>; reply: Result<null, OfficeError> };
};
