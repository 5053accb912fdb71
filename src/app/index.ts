export { App } from './app';
export { followEngine, followVault } from './follow';
