import type { Limits, Rate } from '../bridge';
import { BACKUP_MAX_BYTES } from './protocol';

/**
 * What the vault takes. Measured at most (November 2026, by journeys): 18 calls a second and 14 in hand, where an officer opens a page and goes through the list of people. Ten times as
 * much, all along, is never hit by anybody who uses the app; and what is asked for one by one, each after the answer before, cannot fill it at all.
 */
export const VAULT_LIMITS: Limits = {
  capacity: 400,
  perSecond: 200,
  mostInHand: 500,
  // A backup of the largest size, and all that is asked for beside it.
  mostBytes: BACKUP_MAX_BYTES + 64 * 1024 * 1024,
};

/**
 * Passphrases that are stretched: half a second of one core and 64 MB or more for each. Twenty at once are more than any page asks for in a row; after them one in 3 seconds, as fast as anybody types one. So a script in the
 * page keeps a core busy for ten seconds, and for a sixth of the time from then on. Wrong ones are slowed down long before (office/attempts).
 */
export const STRETCHING: Rate = { capacity: 20, perSecond: 1 / 3 };

/**
 * What a kiosk writes down, sealed, until an officer comes: each fills a little of the disk, and some of it is counted. One a second is more than a door lets through, and a minute of it may come at once, as when
 * a queue types codes.
 */
export const KIOSK_WRITING: Rate = { capacity: 60, perSecond: 1 };

/**
 * What the engine may say. Thirty frames a second with thirty faces each are 900 probes, more than any device embeds; a group photo has some hundred faces, all of them at once. What is beyond it
 * is not listened to: of faces in front of a camera the next frame tells anew.
 */
export const ENGINE_MESSAGES: Rate = { capacity: 2000, perSecond: 1000 };
