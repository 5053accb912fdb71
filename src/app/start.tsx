import { StrictMode, type ReactNode } from 'react';
import { followLogFile } from '../health';
import { startServiceWorker } from '../sw';
import { App } from './app';
import { followVisits } from './been-here';
import { InsecureOrigin } from './faults';
import { engineStarted, followEngine, followFaults, followVault } from './follow';
import { followLocking, handOver } from './locking';
import { reloadUnlessOpen } from './new-version';
import { followHealth } from './recovery';
import type { Workers } from './workers';

/** Starts what goes on for as long as the page is there. @param workers `null` where the page was not delivered safely: then the app only says so @returns the app */
export function startScreens(workers: Workers | null): ReactNode {
  return <StrictMode>{workers ? start(workers) : <InsecureOrigin />}</StrictMode>;
}

function start({ engine, vault }: Workers): ReactNode {
  followFaults();
  const restartEngine = followEngine(engine);
  const vaultChanged = followVault(vault);
  followLocking(vault);
  followVisits();
  const questions = { alive: () => vault.touch(), inTurn: () => vault.status() };
  const takeOver = () => vault.takeOver();
  followHealth({ restartEngine, vaultChanged, questions, takeOver });
  // The engine looks for its model only when the vault has opened its database: Chromium tells of a lost disk once, and only whoever comes first.
  void vaultChanged().then(() => Promise.all([restartEngine(), followLogFile()]));
  // The development server has none.
  if (import.meta.env.PROD)
    void startServiceWorker({ ready: engineStarted(), onTaken: reloadUnlessOpen });
  const services = { engine, vault, vaultChanged, handOver: () => handOver(vault) };
  return <App services={services} restartEngine={restartEngine} />;
}
