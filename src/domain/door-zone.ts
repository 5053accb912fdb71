import type { Box } from './observation';

/** The marked part of a kiosk's picture, as parts of its width from the left as the camera sees it, 0 to 1. Its height always counts whole. */
export interface DoorZone {
  readonly left: number;
  readonly right: number;
}

/** Zones that an officer can choose: all of the picture, or the middle of it, where people pass by at the sides. */
export const doorZones = {
  whole: { left: 0, right: 1 },
  middle: { left: 0.25, right: 0.75 },
} as const satisfies Record<string, DoorZone>;

/**
 * Least width of the face of somebody who stands before a kiosk, as a part of the frame's width: about 1.5 m away with the 60 to 70 degrees of
 * a usual webcam. Who is further away is passing by, or waits behind.
 */
const MIN_FACE_WIDTH = 0.11;

/**
 * The one face that stands before the kiosk: within the zone, large enough, and the largest of those. `null` when there is none.
 *
 * @param width of the frame, in the same pixels as the boxes
 */
export function inFront<Face extends { readonly box: Box }>(
  faces: readonly Face[],
  zone: DoorZone,
  width: number,
): Face | null {
  const able = faces.filter(({ box }) => {
    const middle = (box.x + box.width / 2) / width;
    return middle >= zone.left && middle <= zone.right && box.width >= MIN_FACE_WIDTH * width;
  });
  return able.reduce<Face | null>(
    (best, face) => (best && best.box.width >= face.box.width ? best : face),
    null,
  );
}
