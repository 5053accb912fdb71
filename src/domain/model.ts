import { z } from 'zod';

/**
 * Names an embedding network together with how faces are prepared for it. Templates of different models are never compared. That of a model pack ends in
 * `+` and the first 16 hexadecimal digits of the SHA-256 of its manifest, which names the hashes of all its other files.
 */
export const ModelId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.+-]{2,62}$/)
  .brand<'ModelId'>();
export type ModelId = z.infer<typeof ModelId>;

/**
 * The model that the app ships. Raise the number behind `align` whenever the engine's alignment changes so much that templates made before are worse to
 * compare with than among each other. Measured at the last change: they are not (docs/accuracy.md, "Templates made before").
 */
export const BUILT_IN_MODEL = ModelId.parse('dlib-resnet-v1+align-1');

/** Numbers in one template, of any model: fewer say too little, more than any network in use has would only fill memory. */
export const TemplateLength = z.int().min(32).max(1024);
