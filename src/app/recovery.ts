import {
  backOff,
  beginFault,
  countRemedy,
  endFault,
  followUse,
  healthState,
  look,
  LOOK_EVERY_MS,
  dueReload,
  takeReload,
  watchVault,
  type VaultQuestions,
} from '../health';
import { forgetComingBack, isComingBack, rememberComingBack } from './coming-back';
import { takeUpVersion } from '../sw';
import { isServed, versionWaiting } from './new-version';
import { useAppState } from './state';

interface Remedies {
  /** Starts an engine that failed to start once more. */
  readonly restartEngine: () => Promise<void>;
  /** Looks where the vault stands. */
  readonly vaultChanged: () => Promise<void>;
  readonly questions: VaultQuestions;
  /** Takes the vault from another tab, or from a page that is gone. */
  readonly takeOver: () => Promise<unknown>;
}

/**
 * Lets a kiosk help itself (docs/kiosk.md). Whatever has died in this page can be replaced only with the page: a vault takes one engine in its life,
 * so that nothing can put itself between the two. So the page is loaded anew, where the vault then opens by itself; a kiosk that somebody has to
 * unlock stays as it is, and says what is wrong.
 */
export function followHealth({ restartEngine, vaultChanged, questions, takeOver }: Remedies): void {
  followUse();
  const retryEngine = withBackOff(async () => {
    countRemedy('engine-restart');
    await restartEngine();
  });
  const retryStorage = withBackOff(async () => {
    countRemedy('storage-retry');
    await vaultChanged();
  });
  const takeBack = withBackOff(async () => {
    // A worker that died says so by itself.
    await takeOver().catch(() => undefined);
    await vaultChanged();
  });
  const lookAtVault = watchVault(questions);
  const reload = reloading();
  const lookAround = () => {
    const { vault, engine, opensItself, leaving } = useAppState.getState();
    if (leaving) return;
    const unattended = vault.state === 'open' && vault.role === 'kiosk';
    if (healthState.getState().unattended !== unattended) healthState.setState({ unattended });
    noteApp();
    look();
    lookAtVault(unattended);
    retryStorage(vault.state === 'failed' && vault.error.kind === 'storage-failed');
    // Whoever had it until just now was this kiosk: a worker that hangs keeps it although its page is gone.
    takeBack(vault.state === 'elsewhere' && isComingBack());
    if (vault.state === 'open' || vault.state === 'locked') forgetComingBack();
    // While it is loading it is not known yet.
    if (unattended && engine.kind !== 'loading')
      retryEngine(engine.kind === 'failed' && engine.error.kind !== 'died');
    const version = unattended ? versionWaiting() : null;
    if (opensItself) void reload(version);
  };
  setInterval(lookAround, LOOK_EVERY_MS);
  // Of a death the app hears at once: at a door every second counts.
  useAppState.subscribe(({ engine, vault }, before) => {
    const died = engine.kind === 'failed' && before.engine.kind !== 'failed';
    if (died || (vault.state === 'failed' && before.vault.state !== 'failed')) lookAround();
  });
}

/** What the app knows to be wrong. What has died stays dead as long as the page. */
function noteApp(): void {
  const { faulty, vault, engine } = useAppState.getState();
  if (faulty) beginFault('app-fault');
  if (vault.state === 'failed')
    beginFault(vault.error.kind === 'died' ? 'vault-died' : 'storage-failed');
  if (engine.kind === 'failed')
    beginFault(engine.error.kind === 'died' ? 'engine-died' : 'engine-failed');
  if (engine.kind === 'ready') endFault('engine-failed');
}

/** Tries something as long as it is needed, after 1, 2, 4 … 30 seconds. */
function withBackOff(work: () => Promise<void>): (needed: boolean) => void {
  let tries = 0;
  let dueAt: number | null = null;
  return (needed) => {
    if (!needed) {
      tries = 0;
      dueAt = null;
      return;
    }
    dueAt ??= performance.now() + backOff(tries);
    if (performance.now() < dueAt) return;
    dueAt = null;
    tries++;
    void work();
  };
}

/** Milliseconds between two looks whether the server is back, while the page has to be loaded anew. */
const LOOK_FOR_SERVER_MS = 5000;

/** @returns loads the page anew where it has to be and may be, and would come */
function reloading(): (version: string | null) => Promise<void> {
  let askedAt = -Infinity;
  return async (version) => {
    const reason = dueReload(version);
    if (!reason || performance.now() - askedAt < LOOK_FOR_SERVER_MS) return;
    askedAt = performance.now();
    if (!(await isServed())) return;
    // An officer may have taken the kiosk over meanwhile, or somebody stepped up.
    if (!useAppState.getState().opensItself || dueReload(version) !== reason) return;
    if (takeReload(reason, version)) await startAfresh();
  };
}

/** From the kiosk's first page, as after a lock, but nothing was locked: the vault opens by itself. */
async function startAfresh(): Promise<void> {
  useAppState.setState({ leaving: true });
  rememberComingBack();
  await takeUpVersion();
  window.location.replace('#/');
  window.location.reload();
}
