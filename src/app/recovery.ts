import {
  backOff,
  beginFault,
  countRemedy,
  endFault,
  followUse,
  healthState,
  look,
  LOOK_EVERY_MS,
  takeReload,
  watchVault,
  type VaultQuestions,
} from '../health';
import { watchVersion } from './new-version';
import { useAppState } from './state';

interface Remedies {
  /** Starts an engine that failed to start once more. */
  readonly restartEngine: () => Promise<void>;
  /** Looks where the vault stands. */
  readonly vaultChanged: () => Promise<void>;
  readonly questions: VaultQuestions;
}

/**
 * Lets a kiosk help itself (docs/kiosk.md). Whatever has died in this page can be replaced only with the page: a vault takes one engine in its life,
 * so that nothing can put itself between the two. So the page is loaded anew, where the vault then opens by itself; a kiosk that somebody has to
 * unlock stays as it is, and says what is wrong.
 */
export function followHealth({ restartEngine, vaultChanged, questions }: Remedies): void {
  followUse();
  const retryEngine = withBackOff(async () => {
    countRemedy('engine-restart');
    await restartEngine();
  });
  const retryStorage = withBackOff(async () => {
    countRemedy('storage-retry');
    await vaultChanged();
  });
  const lookAtVault = watchVault(questions);
  const lookAtVersion = watchVersion();
  const lookAround = () => {
    const { vault, engine, opensItself, leaving } = useAppState.getState();
    if (leaving) return;
    const unattended = vault.state === 'open' && vault.role === 'kiosk';
    if (healthState.getState().unattended !== unattended) healthState.setState({ unattended });
    noteApp();
    look();
    lookAtVault(unattended);
    retryStorage(vault.state === 'failed' && vault.error.kind === 'storage-failed');
    // While it is loading it is not known yet.
    if (unattended && engine.kind !== 'loading')
      retryEngine(engine.kind === 'failed' && engine.error.kind !== 'died');
    const version = unattended ? lookAtVersion() : null;
    if (opensItself && takeReload(version) !== null) startAfresh();
  };
  setInterval(lookAround, LOOK_EVERY_MS);
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

/** From the kiosk's first page, as after a lock, but nothing was locked: the vault opens by itself. */
function startAfresh(): void {
  useAppState.setState({ leaving: true });
  window.location.replace('#/');
  window.location.reload();
}
