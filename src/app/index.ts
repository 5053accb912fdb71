export { App } from './app';
export { InsecureOrigin } from './faults';
export { followEngine, followFaults, followVault } from './follow';
export { followLocking } from './locking';
export { followHealth } from './recovery';
