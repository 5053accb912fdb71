import { z } from 'zod';

/** What the app knows about a model file before it loads it. Free of Node, so that the engine can read it. */
export const Manifest = z.strictObject({
  models: z.array(
    z.strictObject({
      id: z.string(),
      source: z.strictObject({
        package: z.string(),
        version: z.string(),
        files: z.array(z.string()),
      }),
      licence: z.string(),
      input: z.strictObject({ name: z.string(), shape: z.array(z.string()), range: z.string() }),
      output: z.array(z.strictObject({ name: z.string(), shape: z.array(z.string()) })),
      files: z.array(
        z.strictObject({
          /** Relative to `public/models`. */
          path: z.string(),
          bytes: z.int().positive(),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      ),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;
