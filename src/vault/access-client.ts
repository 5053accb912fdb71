import type { Connection } from '../bridge';
import type { RequestId } from '../domain';
import type { VaultCalls, VaultEvent } from './protocol';

type Reply<Name extends keyof VaultCalls> = Promise<VaultCalls[Name]['reply']>;
type Request<Name extends keyof VaultCalls> = VaultCalls[Name]['request'];

/** The part of the vault's door that hands data out, and keeps the log of what people asked for. */
export interface VaultAccess {
  /** Officer: everything about one person, as a file that the browser can save and no script can read. */
  exportPerson(request: Request<'exportPerson'>): Reply<'exportPerson'>;
  /** Forgets the export made last: its address leads nowhere any more. */
  forgetExport(): Reply<'forgetExport'>;
  /** Officer: what people asked for, the most urgent first. */
  listRequests(): Reply<'listRequests'>;
  /** Officer: notes that somebody asked for something. */
  addRequest(request: Request<'addRequest'>): Reply<'addRequest'>;
  /** Officer: two further months, within the first one. */
  extendRequest(request: Request<'extendRequest'>): Reply<'extendRequest'>;
  /** Officer: notes what was answered. */
  answerRequest(request: Request<'answerRequest'>): Reply<'answerRequest'>;
  /** Officer: takes an entry out of the log for good. */
  removeRequest(id: RequestId): Reply<'removeRequest'>;
  /** Officer: how many requests wait for an answer. */
  countRequests(): Reply<'countRequests'>;
}

/** @param call calls the worker */
export function accessClient(call: Connection<VaultCalls, VaultEvent>['call']): VaultAccess {
  return {
    exportPerson: (request) => call('exportPerson', request),
    forgetExport: () => call('forgetExport', {}),
    listRequests: () => call('listRequests', {}),
    addRequest: (request) => call('addRequest', request),
    extendRequest: (request) => call('extendRequest', request),
    answerRequest: (request) => call('answerRequest', request),
    removeRequest: (id) => call('removeRequest', { id }),
    countRequests: () => call('countRequests', {}),
  };
}
