// First: from here on, no string becomes code that is not a script of this server.
import './bridge/trusted-types';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  App,
  engineStarted,
  followEngine,
  followFaults,
  followHealth,
  followLocking,
  followVault,
  followVisits,
  handOver,
  InsecureOrigin,
  reloadUnlessOpen,
} from './app';
import { startEngine } from './engine';
import { followLogFile } from './health';
import { startTexts } from './i18n';
import './index.css';
import { startServiceWorker } from './sw';
import { startVault } from './vault';
import { followPolicy, stayHere } from './ways-out';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
stayHere();
followPolicy();
startTexts();
const app = <StrictMode>{window.isSecureContext ? startApp() : <InsecureOrigin />}</StrictMode>;
// As a transition, so that it is drawn in pieces, between which the browser answers to whoever presses something.
startTransition(() => createRoot(root).render(app));

function startApp() {
  const engine = startEngine();
  const vault = startVault();

  // Both ends leave the page before anything else runs in it, so that nothing here can listen in on templates.
  const channel = new MessageChannel();
  const connected = [engine.connectVault(channel.port1), vault.connectEngine(channel.port2)];

  followFaults();
  const restartEngine = followEngine(engine);
  const vaultChanged = followVault(vault);
  followLocking(vault);
  followVisits();
  const questions = { alive: () => vault.touch(), inTurn: () => vault.status() };
  const takeOver = () => vault.takeOver();
  followHealth({ restartEngine, vaultChanged, questions, takeOver });
  // A worker that died says so by itself.
  Promise.all(connected).catch(() => undefined);
  // The engine looks for its model only when the vault has opened its database: Chromium tells of a lost disk once, and only whoever comes first.
  void vaultChanged().then(() => Promise.all([restartEngine(), followLogFile()]));
  // The development server has none.
  if (import.meta.env.PROD)
    void startServiceWorker({ ready: engineStarted(), onTaken: reloadUnlessOpen });
  const services = { engine, vault, vaultChanged, handOver: () => handOver(vault) };
  return <App services={services} restartEngine={restartEngine} />;
}
