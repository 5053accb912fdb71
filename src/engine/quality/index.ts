/** How good a face is for comparing: elements of ISO/IEC 29794-5, each in a file of its group, and what to advise. */
export { adviseFor, type Scene } from './advise';
export { MIN_PROBE_PIXELS } from './limits';
export { measure } from './measure';
export { pictureOf, type Glance } from './picture';
export { sampleQuality } from './score';
