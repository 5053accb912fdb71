import {
  BUILT_IN_MODEL,
  BUILT_IN_TEMPLATE_LENGTH,
  type ModelId,
  type PackManifest,
} from '../domain';
import type { Chip } from './align';
import { landmarkOnMesh, type Cut } from './cut';
import { MEAN_SHAPE_CUT } from './mean-shape';

/** What an embedding network is given, and what it gives. */
export interface NetworkSpec {
  readonly model: ModelId;
  readonly cut: Cut;
  readonly input: Pick<PackManifest['input'], 'name' | 'channels' | 'mean' | 'scale'>;
  readonly output: PackManifest['output'];
}

/** An embedding network: how it is used, and the bytes of its ONNX file. */
export interface EmbeddingModel {
  readonly spec: NetworkSpec;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The network that the app ships, dlib's face recognition ResNet. Its normalisation is part of the file (models/face-embedding.ts). */
export const BUILT_IN_NETWORK: NetworkSpec = {
  model: BUILT_IN_MODEL,
  cut: MEAN_SHAPE_CUT,
  input: { name: 'input', channels: 'rgb', mean: [0, 0, 0], scale: [1, 1, 1] },
  output: { name: 'template', length: BUILT_IN_TEMPLATE_LENGTH },
};

/** How the network of a model pack is used. */
export function specOf(model: ModelId, { input, alignment, output }: PackManifest): NetworkSpec {
  const { name, width, height, channels, mean, scale } = input;
  const points = alignment.points.map(({ landmark, x, y }) => ({
    x,
    y,
    mesh: landmarkOnMesh[landmark],
  }));
  return { model, cut: { width, height, points }, input: { name, channels, mean, scale }, output };
}

/** What the network gets of a chip: its planes in the network's order, each moved and scaled. */
export function inputOf(chip: Chip, { channels, mean, scale }: NetworkSpec['input']): Chip {
  if (channels === 'rgb' && mean.every((value) => value === 0) && scale.every((by) => by === 1))
    return chip;
  const plane = chip.length / 3;
  const input = new Float32Array(chip.length);
  for (let channel = 0; channel < 3; channel++) {
    const from = (channels === 'rgb' ? channel : 2 - channel) * plane;
    const [moved, by] = [mean[channel] ?? 0, scale[channel] ?? 1];
    for (let at = 0; at < plane; at++)
      input[channel * plane + at] = ((chip[from + at] ?? 0) - moved) * by;
  }
  return input;
}
