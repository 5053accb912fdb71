export { NewPassphrase } from './new-passphrase';
export { useNewPassphrase, type ChosenPassphrase } from './use-new-passphrase';
