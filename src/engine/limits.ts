import type { Limits } from '../bridge';

/**
 * What the engine takes. Measured at most (November 2026, by journeys): 31 calls a second, frames of a camera that gives 30; an import of a hundred photos makes three calls for each of them, one after the
 * other. A camera gives 60 frames a second at most. So a burst of two seconds of that, and twice as many calls as that all along, are never hit by anybody who uses the app.
 */
export const ENGINE_LIMITS: Limits = {
  capacity: 120,
  perSecond: 120,
  // One frame and one photo at a time are in hand; the rest of it is room for a page that hangs for a moment.
  mostInHand: 120,
  // The largest photo takes 200 MB (50 megapixels), the largest model pack 122 MB: one of each at a time, and half as much again.
  mostBytes: 512 * 1024 * 1024,
};
