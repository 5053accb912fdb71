import { ok } from '../domain';
import {
  addRequest,
  answerRequest,
  exportPerson,
  extendRequest,
  listRequests,
  removeRequest,
  requestsDue,
  type Context,
  type ExportedPerson,
  type Telling,
} from './office';
import { requests, type MadeExport, type NewRequest } from './protocol';
import { proven } from './proving';
import { nothingPersonal, recorded, recordedOf } from './recorded';
import type { Roles } from './roles';

/** The calls that hand out what is kept about somebody, and the log of what people asked for. */
export function accessCalls({ anyone, officer }: Roles, context: Context) {
  const { store } = context;
  const shelf = createShelf();
  const changed = recorded('change-request', 'requests');
  return {
    exportPerson: officer(
      requests.exportPerson,
      recordedOf('export-person'),
      (open, { proof, ...asked }) =>
        proven(context, open, proof, async () => {
          const made = await exportPerson(context, open, asked);
          return made.ok ? ok(shelf.lay(made.value)) : made;
        }),
    ),
    forgetExport: anyone(
      requests.forgetExport,
      nothingPersonal('forgets what was made, which was written down'),
      () => shelf.clear(),
    ),
    listRequests: officer(
      requests.listRequests,
      recorded('list-requests', 'requests', 'hour'),
      (open) => listRequests(open, store),
    ),
    addRequest: officer(requests.addRequest, recordedOfRequester, (open, request) =>
      addRequest(open, store, request),
    ),
    extendRequest: officer(requests.extendRequest, changed, (open, extension) =>
      extendRequest(open, store, extension),
    ),
    answerRequest: officer(requests.answerRequest, changed, (open, answer) =>
      answerRequest(open, store, answer),
    ),
    removeRequest: officer(requests.removeRequest, changed, (open, { id }) =>
      removeRequest(open, store, id),
    ),
    countRequests: officer(requests.countRequests, nothingPersonal('numbers'), (open) =>
      requestsDue(open, store),
    ),
  };
}

/** A new request is about the person whose it is, where that is somebody enrolled. */
function recordedOfRequester({ requester }: NewRequest): Telling {
  const about = requester.kind === 'person' ? { person: requester.id } : REQUESTS;
  return { action: 'change-request', about, span: 'once' };
}

const REQUESTS = { thing: 'requests' } as const;

/**
 * Where the export made last lies: in this worker, under an address that the browser can save from. The bytes never enter the page, because a script that
 * was slipped into it could read what it holds; an address it cannot follow, for the page's policy allows no connection to one. With the worker, which ends
 * when the vault is locked, the address ends as well.
 */
function createShelf() {
  let address: string | null = null;

  function clear(): null {
    if (address) URL.revokeObjectURL(address);
    return (address = null);
  }
  return {
    clear,
    lay({ file, ...made }: ExportedPerson): MadeExport {
      clear();
      address = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }));
      return { address, bytes: file.length, ...made };
    },
  };
}
