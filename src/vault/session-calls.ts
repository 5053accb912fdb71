import { ok } from '../domain';
import {
  createVault,
  setTimeoutMinutes,
  vaultFacts,
  type Context,
  type OfficerSession,
} from './office';
import { requests, type VaultCalls } from './protocol';
import { nothingPersonal, recorded } from './recorded';
import type { Handler, Roles } from './roles';
import type { Starting } from './starting';

type Reply<Name extends keyof VaultCalls> = Promise<VaultCalls[Name]['reply']>;

/** What only the worker itself can do: it holds the session. */
export interface SessionWork {
  readonly starting: Starting;
  status(): Reply<'status'>;
  unlock(opener: VaultCalls['unlock']['request']): Reply<'unlock'>;
  takeOver(): Reply<'takeOver'>;
  touch(): null;
  lock(): null;
  renew(open: OfficerSession, asked: VaultCalls['renew']['request']): Reply<'renew'>;
  connectEngine(port: MessagePort): null;
}

/** The calls that open and close the vault, and about the vault as a whole. */
export function sessionCalls({ anyone, officer }: Roles, context: Context, work: SessionWork) {
  return {
    status: anyone(requests.status, nothingPersonal('asks only how things stand'), work.status),
    create: anyone(
      requests.create,
      nothingPersonal('the new log begins with it'),
      ({ passphrase }) => work.starting(() => createVault(context, passphrase)),
    ),
    unlock: anyone(
      requests.unlock,
      nothingPersonal('writes down itself what came of it'),
      work.unlock,
    ),
    takeOver: anyone(requests.takeOver, nothingPersonal('locks another tab'), work.takeOver),
    // Both wait for no turn: whoever is there must not be locked out by a long task, and the engine comes before everything.
    touch: {
      ...unrecorded('says only that somebody is there'),
      schema: requests.touch,
      handle: work.touch,
    },
    connectEngine: {
      ...unrecorded('joins the two workers, before anybody is looked at'),
      schema: requests.connectEngine,
      handle: ({ port }: VaultCalls['connectEngine']['request']) => work.connectEngine(port),
    },
    // Whoever locks may not wait at the gate behind a flood of other calls; what was let in before has its turn first.
    lock: {
      ...anyone(requests.lock, nothingPersonal('forgets everything'), work.lock),
      goesAhead: true as const,
    },
    renew: officer(requests.renew, recorded('renew-vault', 'vault'), work.renew),
    readFacts: officer(requests.readFacts, nothingPersonal('settings and numbers'), (open) =>
      ok(vaultFacts(open)),
    ),
    setTimeoutMinutes: officer(
      requests.setTimeoutMinutes,
      recorded('set-timeout', 'settings'),
      (open, { minutes }) => setTimeoutMinutes(open, context.store, minutes),
    ),
  };
}

/** Of a call that is made without `anyone`, and admits the same. */
function unrecorded(why: string): Pick<Handler<unknown, unknown>, 'who' | 'unrecorded'> {
  return { who: 'anyone', unrecorded: why };
}
