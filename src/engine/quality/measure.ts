import type { Quality } from '../../domain';
import type { Chip } from '../align';
import { interOcularDistance } from '../mesh';
import type { TrackedMesh } from '../track';
import { leastDetail, sharpnessOf } from './detail';
import { expressionOf } from './expression';
import { lightOf } from './light';
import { luminanceOf } from './luminance';
import { scoreOf } from './score';

/**
 * Measures one face in one frame: 0.7 milliseconds, of the 30 that a frame has. Light and detail are measured on the aligned face, where
 * they mean the same at every distance.
 *
 * @param chip as `MEAN_SHAPE_CUT` cuts it, whatever the network wants: the limits are tuned to it
 */
export function measure(
  { mesh, motion }: Pick<TrackedMesh, 'mesh' | 'motion'>,
  chip: Chip,
): Quality {
  const luminance = luminanceOf(chip);
  const elements = {
    interOcularPixels: interOcularDistance(mesh),
    motion,
    ...lightOf(luminance),
    sharpness: sharpnessOf(luminance),
    detail: leastDetail(luminance),
    ...expressionOf(mesh),
  };
  return { ...elements, score: scoreOf(elements) };
}
