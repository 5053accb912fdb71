import type { z } from 'zod';
import { fail, type Result } from '../domain';
import type { KioskSession, OfficerSession, Session } from './office';
import type { KioskOnly, Locked, OfficerOnly } from './protocol';

/** How a call is answered. */
export interface Handler<Request, Reply> {
  readonly schema: z.ZodType<Request>;
  readonly handle: (request: Request) => Promise<Reply>;
}

/**
 * Who may call what. A call that an officer's session answers gets that session, with the office key in it; a kiosk's session has none
 * to give, so that even a forgotten check could not open what only officers may read.
 */
export interface Roles {
  /** Answered whether the vault is open or not. */
  anyone<Request, Reply>(
    schema: z.ZodType<Request>,
    work: (request: Request) => Reply | Promise<Reply>,
  ): Handler<Request, Reply>;
  /** Answered in every open vault. */
  whileOpen<Request, T, E = never>(
    schema: z.ZodType<Request>,
    work: (open: Session, request: Request) => Result<T, E> | Promise<Result<T, E>>,
  ): Handler<Request, Result<T, E | Locked>>;
  /** Answered in a vault that an officer opened. */
  officer<Request, T, E = never>(
    schema: z.ZodType<Request>,
    work: (open: OfficerSession, request: Request) => Result<T, E> | Promise<Result<T, E>>,
  ): Handler<Request, Result<T, E | Locked | OfficerOnly>>;
  /** Answered in a vault that was opened at a kiosk. */
  kiosk<Request, T, E = never>(
    schema: z.ZodType<Request>,
    work: (open: KioskSession, request: Request) => Result<T, E> | Promise<Result<T, E>>,
  ): Handler<Request, Result<T, E | Locked | KioskOnly>>;
}

type InTurn = <T>(work: () => T | Promise<T>) => Promise<T>;

/** @param session the open vault, asked for anew at each call's turn */
export function createRoles(session: () => Session | null, inTurn: InTurn): Roles {
  return {
    anyone: (schema, work) => ({ schema, handle: (request) => inTurn(() => work(request)) }),
    whileOpen: <Request, T, E>(
      schema: z.ZodType<Request>,
      work: (open: Session, request: Request) => Result<T, E> | Promise<Result<T, E>>,
    ) => ({
      schema,
      handle: (request: Request) =>
        inTurn<Result<T, E | Locked>>(() => {
          const open = session();
          return open ? work(open, request) : fail({ kind: 'locked' });
        }),
    }),
    officer: <Request, T, E>(
      schema: z.ZodType<Request>,
      work: (open: OfficerSession, request: Request) => Result<T, E> | Promise<Result<T, E>>,
    ) => ({
      schema,
      handle: (request: Request) =>
        inTurn<Result<T, E | Locked | OfficerOnly>>(() => {
          const open = session();
          if (!open) return fail({ kind: 'locked' });
          return open.role === 'officer' ? work(open, request) : fail({ kind: 'officer-only' });
        }),
    }),
    kiosk: <Request, T, E>(
      schema: z.ZodType<Request>,
      work: (open: KioskSession, request: Request) => Result<T, E> | Promise<Result<T, E>>,
    ) => ({
      schema,
      handle: (request: Request) =>
        inTurn<Result<T, E | Locked | KioskOnly>>(() => {
          const open = session();
          if (!open) return fail({ kind: 'locked' });
          return open.role === 'kiosk' ? work(open, request) : fail({ kind: 'kiosk-only' });
        }),
    }),
  };
}
