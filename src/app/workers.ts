import { startEngine, type Engine } from '../engine';
import { startVault, type Vault } from '../vault';

/** The two workers of the app, connected with each other. */
export interface Workers {
  readonly engine: Engine;
  readonly vault: Vault;
}

/** Starts both, and has them know each other. */
export function startWorkers(): Workers {
  const engine = startEngine();
  const vault = startVault();
  // Both ends leave the page before anything else runs in it, so that nothing here can listen in on templates.
  const channel = new MessageChannel();
  const connected = [engine.connectVault(channel.port1), vault.connectEngine(channel.port2)];
  // A worker that died says so by itself.
  Promise.all(connected).catch(() => undefined);
  return { engine, vault };
}
