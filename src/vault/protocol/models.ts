import { z } from 'zod';
import type { ModelId } from '../../domain';
import { bytes } from '../format';

/** Bytes of the largest manifest that is read: one with every text at its longest has about 3 kB. */
const MANIFEST_MAX_BYTES = 64 * 1024;

/** Bytes of the largest calibration that is read: that of the app's own model has 5 kB. */
const CALIBRATION_MAX_BYTES = 1024 * 1024;

/** The two files of a model pack that the vault has to know: by them it tells the model's templates, and what their scores mean. */
export const ModelFiles = z.strictObject({
  manifest: bytes(0, MANIFEST_MAX_BYTES),
  calibration: bytes(0, CALIBRATION_MAX_BYTES),
});
export type ModelFiles = z.infer<typeof ModelFiles>;

/** The manifest or the calibration is none, or the two do not belong together. */
export interface NotAPack {
  readonly kind: 'not-a-pack';
}

/** A model pack that an officer has approved. */
export interface ApprovedModel {
  readonly id: ModelId;
  readonly title: string;
  readonly templateLength: number;
  /** People whose templates are of this model. */
  readonly people: number;
}

/** Which models the vault knows. */
export interface ModelList {
  /** `null`: the engine has not said yet which one it works with, or nobody has approved that one. */
  readonly inUse: ModelId | null;
  /** Those that officers have approved; not those that the app ships, which need no approval. */
  readonly approved: readonly ApprovedModel[];
  /** People, without those who have withdrawn, who have no template of the model in use. */
  readonly toEnrolAgain: number;
}
