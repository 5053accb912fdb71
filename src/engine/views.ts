import { align, mirror, type Chip } from './align';
import type { Cut } from './cut';
import { MEAN_SHAPE_CUT } from './mean-shape';
import type { Mesh } from './mesh';
import type { Region } from './read';

/**
 * Parts of the face around which a view is cut, as multiples of what the network was trained with. It answers slightly differently to each;
 * what the answers have in common is the person (docs/accuracy.md; dlib's own `jitter_image` does the same at random).
 */
const SPANS = [1, 0.93, 1.15] as const;

/** A face as it was measured: the chip is cut as `MEAN_SHAPE_CUT` says. */
export interface MeasuredFace {
  readonly mesh: Mesh;
  readonly region: Region;
  readonly chip: Chip;
}

/** The one view of a live frame, as the network wants it; the chip in hand where that is the same. */
export function straightView({ mesh, region, chip }: MeasuredFace, cut: Cut): Chip {
  return cut === MEAN_SHAPE_CUT ? chip : align(mesh, region, cut);
}

/**
 * The views that a template of a sample or photo is made of: cut tightly and loosely, and each also mirrored. A live frame is embedded in one view
 * only, for speed: against templates of several views that has about half of the gain.
 *
 * @param cut how the network wants faces cut out
 */
export function viewsOf(face: MeasuredFace, cut: Cut): readonly Chip[] {
  return SPANS.flatMap((span) => {
    const view = span === 1 ? straightView(face, cut) : align(face.mesh, face.region, cut, span);
    return [view, mirror(view, cut)];
  });
}
