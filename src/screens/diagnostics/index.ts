export { Diagnostics } from './diagnostics';
