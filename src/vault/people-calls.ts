import { ok, type CaptureId } from '../domain';
import {
  enrol,
  improve,
  listPeople,
  listPhotos,
  readSureness,
  removePerson,
  setSureness,
  type Session,
} from './office';
import { requests } from './protocol';
import type { Handler, Roles } from './roles';
import type { Store } from './store';

/** The calls about who is enrolled, how sure the app has to be of them, and the captures that wait for it. @param session the open vault, asked for anew at each call */
export function peopleCalls(
  { anyone, whileOpen, officer }: Roles,
  store: Store,
  session: () => Session | null,
) {
  /** Waits for captures that are on their way: before the call's turn, so that a lock does not have to wait for them. */
  function onceArrived<Request, Reply>(
    { schema, handle }: Handler<Request, Reply>,
    captures: (request: Request) => readonly CaptureId[],
  ): Handler<Request, Reply> {
    return {
      schema,
      async handle(request) {
        await session()?.pending.arrived(captures(request));
        return handle(request);
      },
    };
  }

  return {
    listPeople: officer(requests.listPeople, (open) => ok(listPeople(open))),
    listPhotos: officer(requests.listPhotos, (open) => listPhotos(open, store)),
    enrol: onceArrived(
      whileOpen(requests.enrol, (open, enrolment) => enrol(open, store, enrolment)),
      ({ captureIds, checkId }) => (checkId === null ? captureIds : [...captureIds, checkId]),
    ),
    improve: onceArrived(
      officer(requests.improve, (open, improvement) => improve(open, store, improvement)),
      ({ captureIds }) => captureIds,
    ),
    readSureness: officer(requests.readSureness, (open) => ok(readSureness(open))),
    setSureness: officer(requests.setSureness, (open, { strangers }) =>
      setSureness(open, store, strangers),
    ),
    removePerson: officer(requests.removePerson, (open, { personId }) =>
      removePerson(open, store, personId),
    ),
    dropCaptures: anyone(requests.dropCaptures, ({ captureIds }) => {
      session()?.pending.drop(captureIds);
      return null;
    }),
  };
}
