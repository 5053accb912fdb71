import type { Pose } from './observation';

/** Where a head can point to in enrolment, as the person turns it: `left` is their own. */
export const headDirections = ['straight', 'left', 'right', 'up', 'down'] as const;
export type HeadDirection = (typeof headDirections)[number];

/**
 * How far from the camera's axis a head may point and still be straight, in degrees. People look at the screen, and the camera is above,
 * below or beside it: a laptop's on the knees or a kiosk's over a seated person sees 15 degrees of pitch, and the mesh itself is off by
 * up to 13 on faces photographed from the front.
 */
export const STRAIGHT = { yaw: 20, pitch: 25 };

/**
 * How far a head must turn from its straight pose to either side, and nod up or down, in degrees: eight times
 * what the mesh of a head at rest wavers, and little enough for the eyes to stay on the screen. A neck nods less far than it turns.
 */
export const TURN = { yaw: 8, pitch: 7 };

/** Where the head points, or `null` between two directions. @param straight the person's own straight pose, or `null` while none was taken */
export function directionOf(pose: Pose, straight: Pose | null): HeadDirection | null {
  if (!straight)
    return Math.abs(pose.yaw) <= STRAIGHT.yaw && Math.abs(pose.pitch) <= STRAIGHT.pitch
      ? 'straight'
      : null;
  // How far turned and nodded, where 1 is far enough.
  const turned = (pose.yaw - straight.yaw) / TURN.yaw;
  const nodded = (pose.pitch - straight.pitch) / TURN.pitch;
  const [most, least] = [
    Math.max(Math.abs(turned), Math.abs(nodded)),
    Math.min(Math.abs(turned), Math.abs(nodded)),
  ];
  if (most < HARDLY) return 'straight';
  if (most < 1 || least > 1) return null;
  if (Math.abs(turned) > Math.abs(nodded)) return turned > 0 ? 'left' : 'right';
  return nodded > 0 ? 'up' : 'down';
}

/** Part of a turn that nobody notices having made. */
const HARDLY = 0.5;
