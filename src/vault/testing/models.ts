import { packId, sha256Of, type PackManifest } from '../../domain';
import measured from '../../../models/calibration.json';
import type { Announcement } from './engine';

/** Numbers in a template of the second model. */
export const SECOND_LENGTH = 64;

/** Another model than the app's own, as a pack: what the engine says of it, and what an officer approves. */
export interface SecondModel {
  readonly announced: Announcement;
  readonly files: {
    readonly manifest: Uint8Array<ArrayBuffer>;
    readonly calibration: Uint8Array<ArrayBuffer>;
  };
}

/** Makes a pack. Random templates of any length are strangers to each other, so the calibration of the app's own model does for it. */
export async function secondModel(change: Partial<PackManifest> = {}): Promise<SecondModel> {
  const calibration = utf8(JSON.stringify({ ...measured, model: 'small-net' }));
  const nothing = { bytes: 1, sha256: '0'.repeat(64) };
  const manifest: PackManifest = {
    format: 'countenance-model-pack',
    version: 1,
    name: 'small-net',
    title: 'A small network',
    source: 'made for a test',
    licence: 'CC0-1.0',
    input: {
      ...{ name: 'input', width: 112, height: 112, channels: 'rgb', layout: 'nchw' },
      ...{ mean: [127.5, 127.5, 127.5], scale: [0.0078125, 0.0078125, 0.0078125] },
    },
    alignment: {
      points: [
        { landmark: 'left-eye', x: 38.3, y: 51.7 },
        { landmark: 'right-eye', x: 73.5, y: 51.5 },
        { landmark: 'nose', x: 56, y: 71.7 },
      ],
    },
    output: { name: 'output', length: SECOND_LENGTH },
    files: {
      network: nothing,
      calibration: { bytes: calibration.length, sha256: await sha256Of(calibration) },
      licence: nothing,
    },
    ...change,
  };
  const bytes = utf8(JSON.stringify(manifest));
  const announced = { model: await packId(bytes), templateLength: manifest.output.length };
  return { announced, files: { manifest: bytes, calibration } };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
