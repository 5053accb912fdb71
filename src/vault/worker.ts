import { serve } from '../bridge';
import { fail, ok, type Result } from '../domain';
import { consentCalls } from './consent-calls';
import { createDoorKeeper, doorCalls } from './door-calls';
import { listenToEngine } from './engine-port';
import { watchIdle, type IdleWatch } from './idle';
import { kioskCalls } from './kiosk-calls';
import { modelCalls } from './model-calls';
import {
  closeSession,
  createAttempts,
  createVault,
  describeLocked,
  makeBackup,
  openBackup,
  readIn,
  renewVault,
  restoreAsNew,
  restoreInto,
  setTimeoutMinutes,
  startOfficerSession,
  switchModel,
  unlockVault,
  vaultFacts,
  whatHappened,
  type Announced,
  type Context,
  type OfficerSession,
  type OpenedBackup,
  type Session,
} from './office';
import { peopleCalls } from './people-calls';
import {
  requests,
  type LockReason,
  type StorageFailed,
  type Unlocked,
  type UnlockError,
  type VaultCalls,
  type VaultEvent,
  type VaultStatus,
} from './protocol';
import { proven } from './proving';
import { createRoles } from './roles';
import { createStore } from './store';
import { createTabs } from './tabs';
import { createTurns } from './turns';
import { wayCalls } from './way-calls';

const MINUTE_MILLIS = 60_000;

const store = createStore();
const attempts = createAttempts(store);
/** Calls that change or close the vault run one after the other. */
const inTurn = createTurns();
const tabs = createTabs(() => void inTurn(() => end('taken-over')));
/** The open vault, or `null`: everything sensitive hangs on these two references. */
let session: Session | null = null;
let backup: OpenedBackup | null = null;
let watch: IdleWatch | null = null;
let engine: MessagePort | null = null;
/** The model that the engine works with, once it has said so. */
let announced: Announced | null = null;

const context: Context = {
  store,
  attempts,
  inTurn,
  announced: () => announced,
  onDropped: (captureIds) => emit({ kind: 'captures-dropped', captureIds }),
  onProgress(task, done, total) {
    // Whoever waits for a long task is there, though nothing on the screen is touched.
    watch?.touch();
    emit({ kind: 'progress', task, done, total });
  },
};
const roles = createRoles(() => session, inTurn);
const { anyone, officer } = roles;
const door = createDoorKeeper(context, () => session, inTurn);

const emit = serve<VaultCalls, VaultEvent>(self, {
  status: anyone(requests.status, status),
  create: anyone(requests.create, ({ passphrase }) =>
    starting(() => createVault(context, passphrase)),
  ),
  unlock: anyone(requests.unlock, unlock),
  takeOver: anyone(requests.takeOver, async () => {
    if (!session) await tabs.takeOver();
    return ok(null);
  }),
  touch: {
    schema: requests.touch,
    handle() {
      watch?.touch();
      return null;
    },
  },
  lock: anyone(requests.lock, () => end('asked')),
  ...consentCalls(roles, store),
  ...peopleCalls(roles, store, () => session),
  ...modelCalls(roles, context),
  ...kioskCalls(roles, store),
  ...doorCalls(roles, context, door),
  ...wayCalls(roles, context),
  renew: officer(requests.renew, renew),
  readFacts: officer(requests.readFacts, (open) => ok(vaultFacts(open))),
  setTimeoutMinutes: officer(requests.setTimeoutMinutes, (open, { minutes }) =>
    setTimeoutMinutes(open, store, minutes),
  ),
  makeBackup: officer(requests.makeBackup, (open, { proof, lock }) =>
    proven(context, open, proof, () => makeBackup(context, open, lock)),
  ),
  openBackup: anyone(requests.openBackup, openFile),
  restoreAsNew: anyone(requests.restoreAsNew, restoreNew),
  restoreInto: officer(requests.restoreInto, restoreHere),
  closeBackup: anyone(requests.closeBackup, () => (backup = null)),
  connectEngine: { schema: requests.connectEngine, handle: ({ port }) => connectEngine(port) },
});

async function status(): Promise<Result<VaultStatus, StorageFailed>> {
  const people = session?.people.size ?? 0;
  if (session?.role === 'officer') return ok({ state: 'open', role: 'officer', people });
  if (!session && (await tabs.isElsewhere())) return ok({ state: 'elsewhere' });
  const found = await store.look();
  if (!found.ok) return found;
  if (found.value.kind === 'none' && !session) return ok({ state: 'none', lost: found.value.lost });
  const remaining = found.value.kind === 'found' ? await attempts.remaining() : ok(0);
  if (!remaining.ok) return remaining;
  const slots = found.value.kind === 'found' ? found.value.slots : [];
  const ways = { ...describeLocked(slots), ...(slots.length === 0 && { passphrase: true }) };
  const locked = { ways, waitMillis: remaining.value };
  return ok(
    session ? { state: 'open', role: 'kiosk', people, ...locked } : { state: 'locked', ...locked },
  );
}

/** Makes a vault and opens it, unless one is open anywhere. */
async function starting<E>(
  make: () => Promise<Result<OfficerSession, E>>,
): Promise<Result<null, E | { kind: 'elsewhere' }>> {
  if (session || !(await tabs.claim())) return fail({ kind: 'elsewhere' });
  const made = await make();
  if (!made.ok) {
    tabs.release();
    return made;
  }
  begin(made.value);
  backup = null;
  return ok(null);
}

async function unlock(
  opener: VaultCalls['unlock']['request'],
): Promise<Result<Unlocked, UnlockError>> {
  const before = session;
  if (before?.role === 'officer' || !(await tabs.claim())) return fail({ kind: 'elsewhere' });
  const opened = await unlockVault(context, opener);
  if (!opened.ok) {
    if (!before) tabs.release();
    return opened;
  }
  const { session: unlocked, finished } = opened.value;
  if (before && unlocked.role === 'kiosk') {
    // A kiosk goes on as it is until an officer has shown that they are one: else anybody could end it.
    closeSession(unlocked);
    return fail({ kind: 'wrong', waitMillis: 0 });
  }
  if (before) closeSession(before);
  begin(unlocked);
  return ok({ ...whatHappened(unlocked), finished });
}

function begin(opened: Session) {
  session = opened;
  watch?.stop();
  watch = watchIdle({
    timeoutMillis: () =>
      session?.role === 'officer' ? session.facts.timeoutMinutes * MINUTE_MILLIS : null,
    // A clock that is set right looks like a sleep, too: it must not shut a door that would only open itself again.
    endsAsleep: () => !(session?.role === 'kiosk' && session.opensItself),
    onSoon: (millis) => emit({ kind: 'locking-soon', millis }),
    onEnd: (reason) => void inTurn(() => end(reason)),
  });
}

/** Forgets everything. The screen ends this worker when it hears of it; until then it holds nothing any more. */
function end(reason: LockReason): null {
  backup = null;
  watch?.stop();
  watch = null;
  if (!session) return null;
  closeSession(session);
  session = null;
  tabs.release();
  emit({ kind: 'locked', reason });
  return null;
}

function renew(open: OfficerSession, { proof, passphrase }: VaultCalls['renew']['request']) {
  return proven(context, open, proof, async (roots) => {
    const renewed = await renewVault(context, open, roots, passphrase).catch((cause: unknown) => {
      end('storage');
      throw cause;
    });
    if (!renewed.ok) {
      // What is on the disk has to be carried on or undone first; a change now, such as an erasure, would not be part of it.
      if (!renewed.error.isUndone) end('storage');
      return fail(renewed.error.why);
    }
    const { side, lost } = renewed.value;
    const fresh = startOfficerSession({ ...side, facts: open.facts }, context.onDropped);
    fresh.lost = lost;
    const read = await readIn(fresh, context, 0);
    closeSession(open);
    // On the disk all is well; what cannot be read now is read at the next unlocking.
    if (!read.ok) {
      end('storage');
      return read;
    }
    begin(fresh);
    return ok(null);
  });
}

async function openFile({
  file,
  key,
}: VaultCalls['openBackup']['request']): Promise<VaultCalls['openBackup']['reply']> {
  if (session?.role === 'kiosk') return fail({ kind: 'officer-only' });
  const found = session ? null : await store.look();
  if (found && !found.ok) return found;
  // In a locked vault nobody may find out what a backup of it holds: that is what unlocking is for.
  if (found && found.value.kind !== 'none') return fail({ kind: 'locked' });
  const opened = await openBackup(session, file, key);
  if (!opened.ok) return opened;
  backup = opened.value;
  return ok(opened.value.plan);
}

function restoreNew({
  passphrase,
}: VaultCalls['restoreAsNew']['request']): Promise<VaultCalls['restoreAsNew']['reply']> {
  const opened = backup;
  if (!opened) return Promise.resolve(fail({ kind: 'no-plan' }));
  return starting(() => restoreAsNew(context, opened, passphrase));
}

async function restoreHere(open: OfficerSession): Promise<VaultCalls['restoreInto']['reply']> {
  if (!backup) return fail({ kind: 'no-plan' });
  const restored = await restoreInto(context, open, backup);
  if (restored.ok) backup = null;
  return restored;
}

function connectEngine(port: MessagePort): null {
  if (engine) {
    // Once only: a script injected into the page must not be able to speak as the engine and try out templates.
    port.close();
    throw new Error('an engine is connected already');
  }
  engine = port;
  listenToEngine(port, {
    session: () => session,
    announced: context.announced,
    onModel: hearModel,
    onDecision: (decision) => emit({ kind: 'decision', decision }),
    onDenied: door.deny,
    onDropped: context.onDropped,
  });
  return null;
}

/** Once only, as the engine says it: a message after it must not be able to change what templates are taken for. */
async function hearModel(heard: Announced): Promise<void> {
  announced ??= heard;
  await inTurn(async () => {
    // On the disk all is well; what cannot be read now is read at the next unlocking.
    if (session && !(await switchModel(session, context)).ok) end('storage');
  });
}
