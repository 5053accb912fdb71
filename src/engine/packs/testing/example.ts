import { PACK_FILES, packId, PackManifest, sha256Of, type ModelId } from '../../../domain';
import type { PackFile } from '../files';

/** The five points of ArcFace's well-known template (insightface `face_align`), as the picture shows them. */
export const arcFacePoints: PackManifest['alignment']['points'] = [
  { landmark: 'left-eye', x: 38.2946, y: 51.6963 },
  { landmark: 'right-eye', x: 73.5318, y: 51.5014 },
  { landmark: 'nose', x: 56.0252, y: 71.7366 },
  { landmark: 'mouth-left', x: 41.5493, y: 92.3655 },
  { landmark: 'mouth-right', x: 70.7299, y: 92.2041 },
];

const nothing = { bytes: 1, sha256: '0'.repeat(64) };

/** A manifest in which only sizes and hashes are made up. */
export const exampleManifest: PackManifest = {
  format: 'countenance-model-pack',
  version: 1,
  name: 'small-net',
  title: 'A small network for tests',
  source: 'Built in the test',
  licence: 'CC0-1.0',
  input: {
    name: 'data',
    width: 112,
    height: 112,
    channels: 'bgr',
    layout: 'nchw',
    mean: [127.5, 127.5, 127.5],
    scale: [1 / 127.5, 1 / 127.5, 1 / 127.5],
  },
  alignment: { points: arcFacePoints },
  output: { name: 'embedding', length: 64 },
  files: { network: nothing, calibration: nothing, licence: nothing },
};

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The four files of a pack that is right, apart from what is given otherwise. */
export interface MadePack {
  readonly id: ModelId;
  readonly files: readonly PackFile[];
}

/** Puts a pack together around a network: its manifest has the sizes and hashes of the other files. */
export async function makePack(
  network: Uint8Array<ArrayBuffer>,
  changes: Partial<PackManifest> = {},
  texts: Partial<Record<'calibration' | 'licence', Uint8Array<ArrayBuffer>>> = {},
): Promise<MadePack> {
  const {
    calibration = utf8(JSON.stringify({ model: changes.name ?? exampleManifest.name })),
    licence = utf8('Anybody may do anything with this network.'),
  } = texts;
  const measure = async (bytes: Uint8Array<ArrayBuffer>) => ({
    bytes: bytes.length,
    sha256: await sha256Of(bytes),
  });
  const files = {
    network: await measure(network),
    calibration: await measure(calibration),
    licence: await measure(licence),
  };
  const manifest = utf8(JSON.stringify({ ...exampleManifest, files, ...changes }));
  return {
    id: await packId(manifest),
    files: [
      { name: PACK_FILES.manifest, bytes: manifest },
      { name: PACK_FILES.network, bytes: network },
      { name: PACK_FILES.calibration, bytes: calibration },
      { name: PACK_FILES.licence, bytes: licence },
    ],
  };
}
