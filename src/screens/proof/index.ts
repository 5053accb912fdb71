export { ProofPage } from './proof-page';
