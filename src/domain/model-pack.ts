import { z } from 'zod';
import { ModelId, TemplateLength } from './model';

/** Pixels along one side of what a network is given. */
const Side = z.int().min(32).max(512);

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const PackedFile = z.strictObject({ bytes: z.int().positive(), sha256: Sha256 });

const three = (number: z.ZodNumber) => z.tuple([number, number, number]);

/** What `manifest.json` of a model pack says: where the network is from, and how a face becomes a template with it. */
export const PackManifest = z.strictObject({
  format: z.literal('countenance-model-pack'),
  version: z.literal(1),
  /** The first part of the model's id. */
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{2,40}$/),
  /** What officers read. */
  title: z.string().min(1).max(80),
  source: z.string().min(1).max(400),
  licence: z.string().min(1).max(80),
  input: z.strictObject({
    name: z.string().min(1).max(200),
    width: Side,
    height: Side,
    channels: z.enum(['rgb', 'bgr']),
    layout: z.literal('nchw'),
    /** The network is given (value - mean) * scale, of values 0 to 255. */
    mean: three(z.number()),
    scale: three(z.number().positive()),
  }),
  /** Where points of the face come to lie, in pixels of the input. */
  alignment: z.strictObject({
    points: z
      .array(
        z.strictObject({
          landmark: z.enum(['left-eye', 'right-eye', 'nose', 'mouth-left', 'mouth-right']),
          x: z.number(),
          y: z.number(),
        }),
      )
      .min(3),
  }),
  output: z.strictObject({ name: z.string().min(1).max(200), length: TemplateLength }),
  files: z.strictObject({ network: PackedFile, calibration: PackedFile, licence: PackedFile }),
});
export type PackManifest = z.infer<typeof PackManifest>;

/** Hexadecimal digits of a manifest's hash in the id of its model. */
const ID_DIGITS = 16;

/** The id of the model in a pack, from the bytes of its manifest and the name in it. */
export async function packId(manifest: Uint8Array<ArrayBuffer>): Promise<ModelId> {
  const { name } = PackManifest.parse(JSON.parse(new TextDecoder().decode(manifest)));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', manifest));
  const digits = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return ModelId.parse(`${name}+${digits.slice(0, ID_DIGITS)}`);
}
