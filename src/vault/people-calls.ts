import { ok, type CaptureId } from '../domain';
import {
  enrol,
  improve,
  listPeople,
  listPhotos,
  readSureness,
  setSureness,
  type Session,
} from './office';
import { requests } from './protocol';
import { nothingPersonal, recorded, recordedOf, recordedOfWhoever } from './recorded';
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
    handler: Handler<Request, Reply>,
    captures: (request: Request) => readonly CaptureId[],
  ): Handler<Request, Reply> {
    return {
      ...handler,
      async handle(request) {
        await session()?.pending.arrived(captures(request));
        return handler.handle(request);
      },
    };
  }

  return {
    listPeople: officer(requests.listPeople, recorded('list-people', 'people', 'hour'), (open) =>
      ok(listPeople(open)),
    ),
    listPhotos: officer(requests.listPhotos, recorded('list-photos', 'people', 'hour'), (open) =>
      listPhotos(open, store),
    ),
    enrol: onceArrived(
      whileOpen(requests.enrol, recordedOfWhoever('enrol'), (open, enrolment) =>
        enrol(open, store, enrolment),
      ),
      ({ captureIds, checkId }) => (checkId === null ? captureIds : [...captureIds, checkId]),
    ),
    improve: onceArrived(
      officer(requests.improve, recordedOf('improve'), (open, improvement) =>
        improve(open, store, improvement),
      ),
      ({ captureIds }) => captureIds,
    ),
    readSureness: officer(
      requests.readSureness,
      nothingPersonal('a setting, and what each choice would come to'),
      (open) => ok(readSureness(open)),
    ),
    setSureness: officer(
      requests.setSureness,
      recorded('set-sureness', 'settings'),
      (open, { strangers }) => setSureness(open, store, strangers),
    ),
    dropCaptures: anyone(
      requests.dropCaptures,
      nothingPersonal('forgets what nobody has agreed to keep'),
      ({ captureIds }) => {
        session()?.pending.drop(captureIds);
        return null;
      },
    ),
  };
}
