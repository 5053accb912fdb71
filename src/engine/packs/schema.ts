import type { DBSchema } from 'idb';
import { z } from 'zod';
import { PACK_LIMITS, type ModelId } from '../../domain';

/** What is stored of an imported pack: its four files as they were chosen. Nothing in it is about a person. */
export const KeptFiles = z.strictObject({
  network: bytes(PACK_LIMITS.network),
  calibration: bytes(PACK_LIMITS.calibration),
  licence: bytes(PACK_LIMITS.licence),
});
export type KeptFiles = z.infer<typeof KeptFiles>;

/** The manifest, as it was chosen. */
export const KeptManifestBytes = bytes(PACK_LIMITS.manifest);

/** Whatever is stored may have been written by another program: only what has this form and size is read. */
function bytes(most: number) {
  return z.custom<Uint8Array<ArrayBuffer>>(
    (value) =>
      value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && value.length <= most,
  );
}

/** The engine's own database. Manifests lie beside the other files, so that packs can be listed without reading their networks. */
export interface PackSchema extends DBSchema {
  manifests: { key: ModelId; value: Uint8Array<ArrayBuffer> };
  files: { key: ModelId; value: KeptFiles };
  /** Under the key `model`: the id of the model that an officer chose instead of the app's own. */
  choice: { key: 'model'; value: ModelId };
}
