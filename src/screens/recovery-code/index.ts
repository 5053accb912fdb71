export { RecoveryCode } from './recovery-code';
