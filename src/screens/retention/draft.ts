import { CalendarDay, Group, SINCE, type PurposeId, type RetentionRule } from '../../domain';

/** Until when a rule keeps people, as one list to choose from. */
export const UNTIL = [...SINCE, 'date'] as const;
export type Until = (typeof UNTIL)[number];

/** Days to choose from: for visitors, the terms of the presets, and round ones between. */
const DAYS = [0, 1, 7, 14, 30, 60, 90, 180, 364, 365, 730, 1094, 1825];

/** Days of a new rule: a year unseen, after which most reasons to keep somebody have gone. */
const FIRST_DAYS = 365;

/** A new rule, before anything about it was chosen. */
export function newRule(): RetentionRule {
  return {
    purpose: null,
    group: null,
    limit: { kind: 'days', since: 'recognised', days: FIRST_DAYS },
  };
}

/** Days to choose from, with those that a rule has already. */
export function daysWith(days: number): readonly number[] {
  return [...new Set([...DAYS, days])].sort((a, b) => a - b);
}

/** What a rule counts from. */
export function untilOf({ limit }: RetentionRule): Until {
  return limit.kind === 'date' ? 'date' : limit.since;
}

/** The same rule, counting from something else. @param today the first date to choose */
export function withUntil(rule: RetentionRule, until: Until, today: CalendarDay): RetentionRule {
  if (until === 'date') return { ...rule, limit: { kind: 'date', day: today } };
  const days = rule.limit.kind === 'days' ? rule.limit.days : FIRST_DAYS;
  return { ...rule, limit: { kind: 'days', since: until, days } };
}

/** Whom a rule is about, as one list to choose from: everybody, a purpose, a group. */
export type Whom =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'purpose'; readonly purpose: PurposeId }
  | { readonly kind: 'group'; readonly group: Group };

/** The same rule about somebody else. */
export function about(rule: RetentionRule, whom: Whom): RetentionRule {
  return {
    ...rule,
    purpose: whom.kind === 'purpose' ? whom.purpose : null,
    group: whom.kind === 'group' ? whom.group : null,
  };
}

/** A typed date, if it is one. */
export function dayOf(typed: string): CalendarDay | null {
  const parsed = CalendarDay.safeParse(typed);
  return parsed.success ? parsed.data : null;
}

/** A typed group, if it is one. */
export function groupOf(typed: string): Group | null {
  const parsed = Group.safeParse(typed);
  return parsed.success ? parsed.data : null;
}
