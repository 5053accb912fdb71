export { Visits } from './visits';
