export { Elsewhere } from './elsewhere';
export { Unlock, type UnlockProps } from './unlock';
