/** Templates in memory, and whose face a probe is. */
export { calibration, type Calibration } from './calibration';
export { decide, type About } from './decide';
export { createEvidence, floorOf, type Evidence } from './evidence';
export { createGallery, type Gallery } from './gallery';
export { scoreAt } from './odds';
export { search, similarity, type Candidate } from './search';
export {
  missesBy,
  ruleOf,
  surenessIn,
  type GallerySize,
  type Rule,
  type Sureness,
} from './sureness';
export { readPack, shippedModels, TrustedModel } from './trusted';
export { toUnit } from './unit';
