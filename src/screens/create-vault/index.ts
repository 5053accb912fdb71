export { CreateVault } from './create-vault';
