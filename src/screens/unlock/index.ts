export { Elsewhere } from './elsewhere';
export { Unlock } from './unlock';
