export { Enrol } from './enrol';
