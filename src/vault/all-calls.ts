import { accessCalls } from './access-calls';
import { backupCalls } from './backup-calls';
import { consentCalls } from './consent-calls';
import { doorCalls, type DoorKeeper } from './door-calls';
import { erasureCalls } from './erasure-calls';
import { kioskCalls } from './kiosk-calls';
import { logCalls } from './log-calls';
import { modelCalls } from './model-calls';
import type { Context, Recorder, Session } from './office';
import { peopleCalls } from './people-calls';
import { retentionCalls } from './retention-calls';
import { rightsCalls } from './rights-calls';
import type { Roles } from './roles';
import { sessionCalls, type SessionWork } from './session-calls';
import { wayCalls } from './way-calls';

/** What the calls need of the worker. */
export interface Desk {
  readonly context: Context;
  readonly recorder: Recorder;
  /** The open vault, asked for anew at each turn. */
  readonly session: () => Session | null;
  readonly door: DoorKeeper;
  readonly work: SessionWork;
  /** Hears that nothing opens the vault any more, and whether the screen has to be told. */
  readonly onGone: (tell: boolean) => void;
}

/**
 * Every call that the vault worker answers: the one table that it serves, and that docs/roles.md is written from.
 *
 * @returns the calls, and what forgets an opened backup
 */
export function allCalls(roles: Roles, { context, recorder, session, door, work, onGone }: Desk) {
  const { store } = context;
  const { starting } = work;
  const backups = backupCalls(roles, { context, recorder, session, starting });
  const calls = {
    ...sessionCalls(roles, context, work),
    ...consentCalls(roles, store),
    ...peopleCalls(roles, store, session),
    ...rightsCalls(roles, context),
    ...erasureCalls(roles, context, onGone),
    ...modelCalls(roles, context),
    ...kioskCalls(roles, store),
    ...doorCalls(roles, context, door),
    ...retentionCalls(roles, context),
    ...wayCalls(roles, context),
    ...logCalls(roles, context),
    ...accessCalls(roles, context),
    ...backups.calls,
  };
  return { calls, forgetBackup: backups.forget };
}
