/** Templates in memory, and whose face a probe is. */
export { calibration } from './calibration';
export { decide } from './decide';
export { createGallery, type Gallery } from './gallery';
export { search } from './search';
export { toUnit } from './unit';
