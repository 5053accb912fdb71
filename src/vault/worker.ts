import { serve } from '../bridge';
import { EngineMessage, fail, ok, type CaptureId, type Result, type Template } from '../domain';
import { calibration, decide, search, toUnit } from './gallery';
import {
  closeSession,
  createVault,
  enrol,
  listPeople,
  readPeople,
  removePerson,
  unlockVault,
  verifyPassphrase,
  type Opening,
  type Session,
} from './office';
import {
  requests,
  type CreateError,
  type Locked,
  type StorageFailed,
  type UnlockError,
  type VaultCalls,
  type VaultEvent,
  type VaultStatus,
} from './protocol';
import { createSiblings } from './siblings';
import { createStore } from './store';
import { createTurns } from './turns';

const store = createStore();
/** Calls that change or close the vault run one after the other. */
const inTurn = createTurns();
/** The open vault, or `null`: everything sensitive hangs on this one reference. */
let session: Session | null = null;
let engine: MessagePort | null = null;
/** Whether another tab has changed the disk since it was read: one reading answers any number of changes. */
let stale = false;
const tellSiblings = createSiblings(() => {
  if (!stale) void inTurn(readAgain);
  stale = true;
});

const emit = serve<VaultCalls, VaultEvent>(self, {
  status: { schema: requests.status, handle: () => inTurn(status) },
  create: {
    schema: requests.create,
    handle: ({ passphrase }) => inTurn(() => create(openingWith(passphrase))),
  },
  unlock: {
    schema: requests.unlock,
    handle: ({ passphrase }) => inTurn(() => unlock(openingWith(passphrase))),
  },
  lock: { schema: requests.lock, handle: () => inTurn(lock) },
  listPeople: {
    schema: requests.listPeople,
    handle: () => inTurn(() => whileOpen((open) => ok(listPeople(open)))),
  },
  enrol: {
    schema: requests.enrol,
    async handle(enrolment) {
      // Before its turn, so that a lock does not have to wait for captures.
      await session?.pending.arrived(enrolment.captureIds);
      return inTurn(() => whileOpen((open) => telling(enrol(open, store, enrolment))));
    },
  },
  removePerson: {
    schema: requests.removePerson,
    handle: ({ personId }) =>
      inTurn(() => whileOpen((open) => telling(removePerson(open, store, personId)))),
  },
  dropCaptures: {
    schema: requests.dropCaptures,
    handle: ({ captureIds }) =>
      inTurn(() => {
        session?.pending.drop(captureIds);
        return null;
      }),
  },
  connectEngine: { schema: requests.connectEngine, handle: ({ port }) => connectEngine(port) },
});

async function status(): Promise<Result<VaultStatus, StorageFailed>> {
  if (session) return ok({ state: 'open', people: session.people.size });
  const found = await store.readHeader();
  if (!found.ok) return found;
  return ok({ state: found.value.kind === 'none' ? 'none' : 'locked' });
}

async function create(opening: Opening): Promise<Result<null, CreateError>> {
  const created = await createVault(opening);
  if (!created.ok) return created;
  session = created.value;
  return ok(null);
}

async function unlock(opening: Opening): Promise<Result<null, UnlockError>> {
  // An open vault stays as it is, pending captures included, but a wrong passphrase is still told to be wrong.
  if (session) return verifyPassphrase(opening);
  const unlocked = await unlockVault(opening);
  if (!unlocked.ok) return unlocked;
  session = unlocked.value;
  return ok(null);
}

function lock(): null {
  if (session) closeSession(session);
  session = null;
  return null;
}

/** Another tab has changed what is on the disk. */
async function readAgain(): Promise<void> {
  stale = false;
  if (!session) return;
  const read = await readPeople(session, store);
  // Rather closed than going on with somebody who may be erased.
  if (!read.ok) lock();
  emit({ kind: 'people-changed' });
}

/** Lets the other tabs know of a change that succeeded. */
async function telling<T, E>(change: Promise<Result<T, E>>): Promise<Result<T, E>> {
  const changed = await change;
  if (changed.ok) tellSiblings();
  return changed;
}

function whileOpen<T, E>(
  work: (open: Session) => Result<T, E> | Promise<Result<T, E>>,
): Result<T, E | Locked> | Promise<Result<T, E | Locked>> {
  return session ? work(session) : fail({ kind: 'locked' });
}

function openingWith(passphrase: string): Opening {
  return { store, passphrase, onDropped: tellDropped };
}

function tellDropped(captureIds: readonly CaptureId[]) {
  emit({ kind: 'captures-dropped', captureIds });
}

function connectEngine(port: MessagePort): null {
  if (engine) {
    // Once only: a script injected into the page must not be able to speak as the engine and try out templates.
    port.close();
    throw new Error('an engine is connected already');
  }
  engine = port;
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data));
  port.start();
  return null;
}

/** Anything that is not an engine message of the right form is ignored. */
function hear(data: unknown) {
  const parsed = EngineMessage.safeParse(data);
  if (!parsed.success) return;
  const message = parsed.data;
  if (message.kind === 'no-probe') answerNoProbe(message);
  else {
    const template = toUnit(message.template);
    // `toUnit` made a copy; what came over the port is not needed any more.
    message.template.fill(0);
    if (!template) return;
    if (message.kind === 'probe') answerProbe(message, template);
    else keepCapture(message.captureId, template);
  }
}

function answerNoProbe(message: EngineMessage & { kind: 'no-probe' }) {
  if (!session) return;
  const { frameId, trackId, reason } = message;
  const decision = { kind: 'not-enough', reason } as const;
  emit({ kind: 'decision', decision: { frameId, trackId, decision, millis: 0 } });
}

function answerProbe(message: EngineMessage & { kind: 'probe' }, probe: Template) {
  if (!session) return;
  const { frameId, trackId } = message;
  const start = performance.now();
  const decision = decide(search(session.gallery, probe, calibration.threshold.score), calibration);
  const millis = performance.now() - start;
  probe.fill(0);
  emit({ kind: 'decision', decision: { frameId, trackId, decision, millis } });
}

function keepCapture(captureId: CaptureId, template: Template) {
  if (session) session.pending.add(captureId, template);
  else {
    template.fill(0);
    tellDropped([captureId]);
  }
}
