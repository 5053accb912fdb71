export { ProofPage } from './proof-page';
export { Wait } from './wait-notice';
