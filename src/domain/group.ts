import type { z } from 'zod';
import { Words } from './notice';

/** Characters of a group's name: a word or three. */
export const GROUP_MAX_LENGTH = 40;

/** Whom somebody belongs to, in an officer's own words: staff, visitors. Rules about keeping may go by it, and nothing else does. */
export const Group = Words.min(1).max(GROUP_MAX_LENGTH).brand<'Group'>();
export type Group = z.infer<typeof Group>;

/** Whether two names mean the same group: nobody is kept for longer because somebody typed a capital letter. */
export function isSameGroup(one: Group, other: Group): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
