/**
 * Model packs: embedding networks that take the place of the one that the app ships. Checked before they are kept and again at every start; the vault
 * compares templates of a model only when an officer has approved it there (docs/model-packs.md).
 */
export {
  checkPack,
  choosePack,
  forgetPack,
  keepPack,
  listPacks,
  type ModelChosen,
  type NoSuchModel,
} from './calls';
export type { PackFile } from './files';
export { modelInUse, unusable, type ModelInUse, type PackUnusable } from './in-use';
export type { PackList, PackRefusal, PackStorageFailed, PackSummary } from './refusal';
export { selfTest } from './self-test';
