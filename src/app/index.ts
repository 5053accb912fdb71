export { App } from './app';
export { InsecureOrigin } from './faults';
export { engineStarted, followEngine, followFaults, followVault } from './follow';
export { followLocking, handOver } from './locking';
export { followHealth } from './recovery';
export { reloadUnlessOpen } from './new-version';
export { followVisits } from './first-visit';
