import { isTooBusy } from '../bridge';
import type { Engine } from '../engine';
import type { Kiosk } from '../domain';
import { beginFault, endFault } from '../health';
import type { Vault, VaultStatus } from '../vault';
import { forgetLock } from './lock-reason';
import { useAppState } from './state';

/** Follows the life of the engine. @returns starts it, and again after a failure */
export function followEngine(engine: Engine): () => Promise<void> {
  engine.onEvent((event) => {
    if (event.kind === 'backend-changed') {
      // The one reason for which it changes after the start.
      beginFault('gpu-lost');
      return useAppState.setState({ engine: { kind: 'ready', info: event.info } });
    }
    const { progress } = event;
    useAppState.setState(({ engine: before }) =>
      before.kind === 'loading' ? { engine: { kind: 'loading', progress } } : {},
    );
  });
  const died = () => useAppState.setState({ engine: { kind: 'failed', error: { kind: 'died' } } });
  engine.onDeath(died);
  return async () => {
    useAppState.setState({ engine: { kind: 'loading', progress: null } });
    try {
      const started = await engine.start();
      useAppState.setState({
        engine: started.ok
          ? { kind: 'ready', info: started.value }
          : { kind: 'failed', error: started.error },
      });
    } catch {
      died();
    }
  };
}

/** Resolves when the engine has all its models, or could not start. */
export function engineStarted(): Promise<void> {
  return new Promise((resolve) => {
    if (useAppState.getState().engine.kind !== 'loading') return resolve();
    const stop = useAppState.subscribe(({ engine }) => {
      if (engine.kind === 'loading') return;
      stop();
      resolve();
    });
  });
}

/** Follows the life of the vault. @returns looks where it stands now */
export function followVault(vault: Vault): () => Promise<void> {
  const died = () => useAppState.setState({ vault: { state: 'failed', error: { kind: 'died' } } });
  vault.onDeath(died);
  return async () => {
    try {
      const status = await vault.status();
      if (!status.ok)
        return useAppState.setState({ vault: { state: 'failed', error: status.error } });
      endFault('storage-failed');
      useAppState.setState({ vault: status.value, kiosk: await ownKiosk(vault, status.value) });
      if (status.value.state !== 'open') return;
      useAppState.setState({ lockedBecause: null });
      forgetLock();
    } catch {
      died();
    }
  };
}

async function ownKiosk(vault: Vault, status: VaultStatus): Promise<Kiosk | null> {
  if (status.state !== 'open' || status.role !== 'kiosk') return null;
  const own = await vault.readKiosk();
  return own.ok ? own.value.kiosk : null;
}

/** Follows failures that nobody handled, so that the screen says so instead of waiting for ever. */
export function followFaults(): void {
  window.addEventListener('unhandledrejection', (event) => {
    // Calls that were under way when a worker was closed on purpose fail, and nobody is waiting for them any more.
    if (useAppState.getState().leaving) return event.preventDefault();
    const reason: unknown = event.reason;
    const tooMuchMillis = isTooBusy(reason) ? reason.waitMillis : null;
    useAppState.setState({ faulty: true, tooMuchMillis });
  });
}
