/** Templates in memory, and whose face a probe is. */
export { calibration } from './calibration';
export { decide, type About } from './decide';
export { createGallery, type Gallery } from './gallery';
export { search, similarity, type Candidate } from './search';
export { toUnit } from './unit';
