import type { z } from 'zod';
import { fail, type Result } from '../domain';
import type {
  KioskSession,
  NothingPersonal,
  OfficerSession,
  Recorder,
  Session,
  Telling,
} from './office';
import type { KioskOnly, Locked, OfficerOnly, StorageFailed } from './protocol';

/** Who is answered: whoever asks, whether the vault is open or not; every open vault; one that an officer opened; one that was opened at a kiosk. */
export type Who = 'anyone' | 'open' | 'officer' | 'kiosk';

/** How a call is answered. `who` and `unrecorded` are what the call is made with, so that docs/roles.md can be written from the calls themselves. */
export interface Handler<Request, Reply> {
  readonly who: Who;
  /** Why the audit log hears nothing of it; `null`: it does. */
  readonly unrecorded: string | null;
  readonly schema: z.ZodType<Request>;
  readonly handle: (request: Request) => Promise<Reply>;
}

/** What a call writes into the audit log, or why it has nothing to write. */
export type Records<Request> = NothingPersonal | ((request: Request) => Telling);

type Work<Open, Request, T, E> = (
  open: Open,
  request: Request,
) => Result<T, E> | Promise<Result<T, E>>;

/**
 * Who may call what, and what is written down of it. A call that an officer's session answers gets that session, with the office key in it; a kiosk's session has
 * none to give, so that even a forgotten check could not open what only officers may read. Nobody can forget the audit log either: without saying what it
 * records, or why nothing, a call does not type-check.
 */
export interface Roles {
  /** Answered whether the vault is open or not. Recorded where it is. */
  anyone<Request, Reply>(
    schema: z.ZodType<Request>,
    nothingPersonal: NothingPersonal,
    work: (request: Request) => Reply | Promise<Reply>,
  ): Handler<Request, Reply>;
  /** Answered in every open vault. */
  whileOpen<Request, T, E = never>(
    schema: z.ZodType<Request>,
    records: Records<Request>,
    work: Work<Session, Request, T, E>,
  ): Handler<Request, Result<T, E | Locked | StorageFailed>>;
  /** Answered in a vault that an officer opened. */
  officer<Request, T, E = never>(
    schema: z.ZodType<Request>,
    records: Records<Request>,
    work: Work<OfficerSession, Request, T, E>,
  ): Handler<Request, Result<T, E | Locked | OfficerOnly | StorageFailed>>;
  /** Answered in a vault that was opened at a kiosk. */
  kiosk<Request, T, E = never>(
    schema: z.ZodType<Request>,
    records: Records<Request>,
    work: Work<KioskSession, Request, T, E>,
  ): Handler<Request, Result<T, E | Locked | KioskOnly | StorageFailed>>;
}

type InTurn = <T>(work: () => T | Promise<T>) => Promise<T>;

/**
 * @param session the open vault, asked for anew at each call's turn
 * @param recorder writes down what a call did before its answer is given
 */
export function createRoles(
  session: () => Session | null,
  inTurn: InTurn,
  recorder: Recorder,
): Roles {
  /** @param admit gives the session as the work needs it, or why it cannot have it */
  function answering<Open, Request, T, E, Refusal>(
    records: Records<Request>,
    admit: (open: Session) => Result<Open, Refusal>,
    work: Work<Open, Request, T, E>,
  ) {
    return (request: Request) =>
      inTurn<Result<T, E | Refusal | Locked | StorageFailed>>(() => {
        const open = session();
        if (!open) return fail({ kind: 'locked' });
        const telling = 'nothingPersonal' in records ? records : records(request);
        return recorder.during<T, E | Refusal>(open, telling, () => {
          const admitted = admit(open);
          return admitted.ok ? work(admitted.value, request) : admitted;
        });
      });
  }

  return {
    anyone: (schema, records, work) => ({
      ...about('anyone', records),
      schema,
      handle: (request) => inTurn(() => work(request)),
    }),
    whileOpen: (schema, records, work) => ({
      ...about('open', records),
      schema,
      handle: answering(records, (open) => ({ ok: true, value: open }), work),
    }),
    officer: (schema, records, work) => ({
      ...about('officer', records),
      schema,
      handle: answering(records, asOfficer, work),
    }),
    kiosk: (schema, records, work) => ({
      ...about('kiosk', records),
      schema,
      handle: answering(records, asKiosk, work),
    }),
  };
}

function about<Request>(
  who: Who,
  records: Records<Request>,
): { who: Who; unrecorded: string | null } {
  return { who, unrecorded: 'nothingPersonal' in records ? records.nothingPersonal : null };
}

function asOfficer(open: Session): Result<OfficerSession, OfficerOnly> {
  return open.role === 'officer'
    ? { ok: true, value: open }
    : fail<OfficerOnly>({ kind: 'officer-only' });
}

function asKiosk(open: Session): Result<KioskSession, KioskOnly> {
  return open.role === 'kiosk'
    ? { ok: true, value: open }
    : fail<KioskOnly>({ kind: 'kiosk-only' });
}
