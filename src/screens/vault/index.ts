export { VaultOffice } from './vault-office';
