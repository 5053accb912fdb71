import { align, mirror, type Chip } from './align';
import type { Mesh } from './mesh';
import type { Region } from './read';

/**
 * Parts of the face around which a view is cut, as multiples of what the network was trained with. It answers slightly differently to each;
 * what the answers have in common is the person (docs/accuracy.md; dlib's own `jitter_image` does the same at random).
 */
const SPANS = [1, 0.93, 1.15] as const;

/**
 * The views that a template of a sample or photo is made of: cut tightly and loosely, and each also mirrored. A live frame is embedded in one view
 * only, for speed: against templates of several views that has about half of the gain.
 *
 * @param straight the face as `align` cuts it
 */
export function viewsOf(mesh: Mesh, region: Region, straight: Chip): readonly Chip[] {
  return SPANS.flatMap((span) => {
    const chip = span === 1 ? straight : align(mesh, region, span);
    return [chip, mirror(chip)];
  });
}
