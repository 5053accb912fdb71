import type { TrackId } from '../../domain';
import type { SeenFace } from '../decisions';

/**
 * Numbers from 1 for the faces in view, the same in the picture and in the list beside it. They follow the order in which the faces
 * appeared (in a photo from left to right), so that they do not change places as people move.
 */
export function numbered(faces: readonly SeenFace[]): ReadonlyMap<TrackId, number> {
  const inView = faces.filter(({ goneAt }) => goneAt === null).map(({ trackId }) => trackId);
  return new Map(inView.sort((a, b) => a - b).map((trackId, at) => [trackId, at + 1]));
}
