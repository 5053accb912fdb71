import { z } from 'zod';

/**
 * Reads weights in the format of `@vladmandic/face-api` (that of early TFJS): a manifest in JSON and one file in which the tensors follow
 * each other, some of them as bytes with a scale and a minimum: `value = byte * scale + min`.
 */
const Manifest = z
  .array(
    z.object({
      weights: z.array(
        z.object({
          name: z.string(),
          shape: z.array(z.int().positive()),
          dtype: z.literal('float32'),
          quantization: z
            .object({ dtype: z.literal('uint8'), scale: z.number(), min: z.number() })
            .optional(),
        }),
      ),
    }),
  )
  .length(1);

/** A tensor, either as floats or as bytes to be scaled. */
export type Weight =
  | { readonly shape: readonly number[]; readonly kind: 'float32'; readonly values: Float32Array }
  | {
      readonly shape: readonly number[];
      readonly kind: 'uint8';
      readonly values: Uint8Array;
      readonly scale: number;
      readonly min: number;
    };

/**
 * @returns every tensor by its name
 * @throws Error when the file is not exactly as long as the manifest says
 */
export function readFaceApiWeights(
  manifest: unknown,
  file: Uint8Array,
): ReadonlyMap<string, Weight> {
  const weights = new Map<string, Weight>();
  let at = 0;
  for (const { weights: specs } of Manifest.parse(manifest))
    for (const { name, shape, quantization } of specs) {
      const length = shape.reduce((product, size) => product * size, 1);
      const bytes = file.slice(at, at + length * (quantization ? 1 : 4));
      at += length * (quantization ? 1 : 4);
      weights.set(
        name,
        quantization
          ? { shape, kind: 'uint8', values: bytes, ...pick(quantization) }
          : { shape, kind: 'float32', values: new Float32Array(bytes.buffer) },
      );
    }
  if (at !== file.length) throw new Error(`the weights file has ${file.length} bytes, not ${at}`);
  return weights;
}

function pick({ scale, min }: { scale: number; min: number }) {
  return { scale, min };
}

/** The tensor as floats. */
export function toFloats(weight: Weight): Float32Array {
  return weight.kind === 'float32'
    ? weight.values
    : Float32Array.from(weight.values, (byte) => byte * weight.scale + weight.min);
}
