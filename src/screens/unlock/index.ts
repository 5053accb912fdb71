export { Unlock } from './unlock';
