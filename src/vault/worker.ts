import '../bridge/trusted-types';
import '../bridge/without-jit';
import { serve } from '../bridge';
import { fail, ok, type Result } from '../domain';
import { allCalls } from './all-calls';
import { createDoorKeeper } from './door-calls';
import { listenToEngine } from './engine-port';
import { watchIdle, type IdleWatch } from './idle';
import { VAULT_LIMITS } from './limits';
import {
  closeSession,
  createAttempts,
  createRecorder,
  describeLocked,
  readIn,
  renewVault,
  startOfficerSession,
  switchModel,
  unlockVault,
  whatHappened,
  type Announced,
  type Context,
  type OfficerSession,
  type Session,
} from './office';
import { createOpeningRecords } from './opening-records';
import type {
  LockReason,
  StorageFailed,
  Unlocked,
  UnlockError,
  VaultCalls,
  VaultEvent,
  VaultStatus,
} from './protocol';
import { proven } from './proving';
import { createRetentionKeeper } from './retention-calls';
import { createRoles } from './roles';
import { createStore } from './store';
import { createTabs } from './tabs';
import { createTurns } from './turns';

const MINUTE_MILLIS = 60_000;

/** Every change goes through the recorder, so that what a call writes down goes with it. */
const recorder = createRecorder(createStore());
const { store } = recorder;
const records = createOpeningRecords(recorder);
const attempts = createAttempts(store);
/** Calls that change or close the vault run one after the other. */
const inTurn = createTurns();
const tabs = createTabs(() => void inTurn(() => end('taken-over')));
/** The open vault, or `null`: everything sensitive hangs on this reference, and on that of an opened backup (backup-calls). */
let session: Session | null = null;
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
const roles = createRoles(() => session, inTurn, recorder);
const retention = createRetentionKeeper(store, () => session, inTurn);
const door = createDoorKeeper(context, () => session, inTurn);
const { calls, forgetBackup } = allCalls(roles, {
  context,
  recorder,
  session: () => session,
  door,
  work: {
    starting,
    status,
    unlock,
    takeOver,
    touch,
    lock: () => end('asked'),
    renew,
    connectEngine,
  },
  onGone: (tell) => (tell ? end('storage') : forget()),
});

const emit = serve<VaultCalls, VaultEvent>(self, calls, VAULT_LIMITS);

async function status(): Promise<Result<VaultStatus, StorageFailed>> {
  const people = session?.people.size ?? 0;
  if (session?.role === 'officer') return ok({ state: 'open', role: 'officer', people });
  if (!session && (await tabs.isElsewhere())) return ok({ state: 'elsewhere' });
  const found = await store.look();
  if (!found.ok) return found;
  if (found.value.kind === 'none' && !session) {
    // Where erasing the vault was cut off. What fails here is tried again at the next start.
    await store.clearOrphans();
    return ok({ state: 'none', lost: found.value.lost });
  }
  const remaining = found.value.kind === 'found' ? await attempts.remaining() : ok(0);
  if (!remaining.ok) return remaining;
  const slots = found.value.kind === 'found' ? found.value.slots : [];
  const ways = { ...describeLocked(slots), ...(slots.length === 0 && { passphrase: true }) };
  const locked = { ways, waitMillis: remaining.value };
  return ok(
    session ? { state: 'open', role: 'kiosk', people, ...locked } : { state: 'locked', ...locked },
  );
}

async function takeOver() {
  if (!session) await tabs.takeOver();
  return ok(null);
}

function touch(): null {
  watch?.touch();
  return null;
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
  forgetBackup();
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
    if (opened.error.kind === 'wrong') await records.refused('wrong');
    return opened;
  }
  const { session: unlocked, finished } = opened.value;
  if (before && unlocked.role === 'kiosk') {
    // A kiosk goes on as it is until an officer has shown that they are one: else anybody could end it.
    closeSession(unlocked);
    return fail({ kind: 'wrong', waitMillis: 0 });
  }
  const admitted = await records.unlocked(unlocked);
  if (!admitted.ok) {
    closeSession(unlocked);
    if (!before) tabs.release();
    return admitted;
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
  if (forget()) emit({ kind: 'locked', reason });
  return null;
}

/** @returns whether there was anything to forget */
function forget(): boolean {
  forgetBackup();
  watch?.stop();
  watch = null;
  if (!session) return false;
  closeSession(session);
  session = null;
  tabs.release();
  return true;
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
    onDecision(decision) {
      const open = session;
      if (open && decision.decision.kind === 'match')
        void inTurn(() => (session === open ? records.recognised(open) : null));
      emit({ kind: 'decision', decision });
    },
    onDenied: door.deny,
    onSeen: retention.saw,
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
