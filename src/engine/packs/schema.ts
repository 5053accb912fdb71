import type { DBSchema } from 'idb';
import type { ModelId } from '../../domain';

/** What is stored of an imported pack: its four files as they were chosen. Nothing in it is about a person. */
export interface KeptFiles {
  readonly network: Uint8Array<ArrayBuffer>;
  readonly calibration: Uint8Array<ArrayBuffer>;
  readonly licence: Uint8Array<ArrayBuffer>;
}

/** The engine's own database. Manifests lie beside the other files, so that packs can be listed without reading their networks. */
export interface PackSchema extends DBSchema {
  manifests: { key: ModelId; value: Uint8Array<ArrayBuffer> };
  files: { key: ModelId; value: KeptFiles };
  /** Under the key `model`: the id of the model that an officer chose instead of the app's own. */
  choice: { key: 'model'; value: ModelId };
}
