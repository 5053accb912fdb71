import { accessCalls } from './access-calls';
import { backupCalls } from './backup-calls';
import { consentCalls } from './consent-calls';
import { doorCalls, type DoorKeeper } from './door-calls';
import { erasureCalls } from './erasure-calls';
import { kioskCalls } from './kiosk-calls';
import { createKioskPace } from './kiosk-pace';
import { logCalls } from './log-calls';
import { modelCalls } from './model-calls';
import type { Context, Recorder, Session } from './office';
import { peopleCalls } from './people-calls';
import type { VaultCalls } from './protocol';
import { retentionCalls } from './retention-calls';
import { rightsCalls } from './rights-calls';
import type { Handler, Roles } from './roles';
import { sessionCalls, type SessionWork } from './session-calls';
import { storedCalls } from './stored-calls';
import { createStretchingLimit, passphrasesIn } from './stretching';
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
    ...storedCalls(roles),
    ...accessCalls(roles, context),
    ...backups.calls,
  };
  return { calls: { ...calls, ...limited(calls, session) }, forgetBackup: backups.forget };
}

/** Those that wait for nothing answer otherwise, and have no need of a limit. */
type Calls = {
  readonly [Name in Exclude<keyof VaultCalls, 'touch' | 'connectEngine'>]: HandlerOf<Name>;
};
type HandlerOf<Name extends keyof VaultCalls> = Handler<
  VaultCalls[Name]['request'],
  VaultCalls[Name]['reply']
>;

/** The calls that anybody could ask for too often: those that take much work for a passphrase, and those that a kiosk writes by. */
function limited(calls: Calls, session: Desk['session']) {
  const stretching = createStretchingLimit();
  const atKiosk = createKioskPace(session);
  return {
    create: stretching(calls.create, () => 1),
    unlock: stretching(calls.unlock, passphrasesIn),
    addWay: stretching(calls.addWay, ({ proof, way }) => passphrasesIn(proof) + passphrasesIn(way)),
    makeRecoveryCode: stretching(calls.makeRecoveryCode, ({ proof }) => passphrasesIn(proof)),
    changePassphrase: stretching(calls.changePassphrase, ({ proof }) => 1 + passphrasesIn(proof)),
    renew: stretching(calls.renew, ({ proof }) => 1 + passphrasesIn(proof)),
    beginVaultErasure: stretching(calls.beginVaultErasure, ({ proof }) => passphrasesIn(proof)),
    exportPerson: stretching(
      calls.exportPerson,
      ({ proof, lock }) => passphrasesIn(proof) + passphrasesIn(lock),
    ),
    makeBackup: stretching(
      calls.makeBackup,
      ({ proof, lock }) => passphrasesIn(proof) + passphrasesIn(lock),
    ),
    openBackup: stretching(calls.openBackup, ({ key }) => passphrasesIn(key)),
    restoreAsNew: stretching(calls.restoreAsNew, () => 1),
    enrol: atKiosk(calls.enrol),
    answerNotice: atKiosk(calls.answerNotice),
    withdraw: atKiosk(calls.withdraw),
    countNonEnrolment: atKiosk(calls.countNonEnrolment),
    recordVisit: atKiosk(calls.recordVisit),
    undoVisit: atKiosk(calls.undoVisit),
    enterCode: atKiosk(calls.enterCode),
  };
}
