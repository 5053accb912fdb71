export { Enrol } from './enrol';
export { NoNotice } from './no-notice';
