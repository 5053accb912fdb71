import { Suspense, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useServices } from '../screens/services';
import { Elsewhere, Unlock } from '../screens/unlock';
import { Welcome } from '../screens/welcome';
import type { Opener, Unlocked } from '../vault';
import { CHECK_US } from './check-us-link';
import { EngineGate } from './engine-gate';
import { isFirstVisit } from '../first-page';
import {
  CheckUs,
  CreateVault,
  Door,
  OpenRoutes,
  RestoreAsNew,
  useLaterScreens,
} from './later-screens';
import { forgetLock } from './lock-reason';
import { useAppState, type VaultState } from './state';
import { VaultTrouble } from './vault-trouble';

interface RoutesProps {
  readonly restartEngine: () => Promise<void>;
}

/** The screen that fits the address and where the vault stands. */
export function Routes(props: RoutesProps) {
  const isNew = useAppState(({ vault }) => vault.state === 'none' || vault.state === 'unknown');
  const [path] = useLocation();
  useLaterScreens(isNew && path === '/');
  return (
    // Nothing in its place: these screens have long come, or come in a moment.
    <Suspense fallback={null}>
      <RoutesByVault {...props} />
    </Suspense>
  );
}

/** By where the vault stands: no vault, locked, open elsewhere, or open here. */
function RoutesByVault({ restartEngine }: RoutesProps) {
  const vault = useAppState((app) => app.vault);
  const kiosk = useAppState((app) => app.kiosk);
  const lockedBecause = useAppState((app) => app.lockedBecause);
  const [path] = useLocation();
  // The passphrase of a vault that has just been created, as long as the page of its recovery code is shown, and no longer.
  const [created, setCreated] = useState<string | null>(null);
  if (created !== null && !['/create', '/recovery-code'].includes(path)) setCreated(null);

  const isDoor = vault.state === 'open' && vault.role === 'kiosk' && kiosk !== null;
  if (path === CHECK_US && vault.state !== 'unknown' && !isDoor)
    return <CheckUs backTo={isOffice(vault) ? '/vault' : '/'} />;

  switch (vault.state) {
    case 'unknown':
      // A few milliseconds; anything else drawn here would only flash.
      return isFirstVisit() ? <StartRoutes lost={false} onCreated={setCreated} /> : null;
    case 'failed':
      return <VaultTrouble error={vault.error} />;
    case 'none':
      return <StartRoutes lost={vault.lost} onCreated={setCreated} />;
    case 'locked':
      return (
        <Unlock
          ways={vault.ways}
          waitMillis={vault.waitMillis}
          lockedBecause={lockedBecause}
          onUnlocked={welcome}
        />
      );
    case 'elsewhere':
      return <Elsewhere lockedBecause={lockedBecause} onTakenOver={forgetReason} />;
    case 'open':
      if (vault.role === 'kiosk' && kiosk)
        return (
          <EngineGate restart={restartEngine} isDoor>
            <Door
              kiosk={kiosk}
              leaving={{ ways: vault.ways, waitMillis: vault.waitMillis, onUnlocked: welcome }}
            />
          </EngineGate>
        );
      return (
        <OpenRoutes
          role={vault.role}
          people={vault.people}
          created={created}
          restartEngine={restartEngine}
        />
      );
  }
}

function isOffice(vault: VaultState): boolean {
  return vault.state === 'open' && vault.role === 'officer';
}

interface StartRoutesProps {
  /** The browser has deleted the vault that was here. */
  readonly lost: boolean;
  readonly onCreated: (passphrase: string) => void;
}

function StartRoutes({ lost, onCreated }: StartRoutesProps) {
  const [, go] = useLocation();
  const { vaultChanged } = useServices();
  return (
    <Switch>
      <Route path="/create">
        <CreateVault onCreated={onCreated} />
      </Route>
      <Route path="/restore">
        <RestoreAsNew onCancel={() => go('/')} onDone={() => void vaultChanged()} />
      </Route>
      <Route>
        <Welcome lost={lost} />
      </Route>
    </Switch>
  );
}

function welcome({ finished }: Unlocked, by: Opener['kind']): void {
  const welcomed = finished ?? (by === 'recovery' ? 'recovery' : null);
  useAppState.setState({ welcomed, opensItself: by === 'kiosk-device' });
}

/** Why this tab was locked matters no more once it has taken the vault over. */
function forgetReason(): void {
  useAppState.setState({ lockedBecause: null });
  forgetLock();
}
