import { z } from 'zod';
import { CalendarDay, calendarDayOf, startOfDay } from './calendar-day';
import { Group, isSameGroup } from './group';
import type { Millis } from './ids';
import { MOST_DAYS, PurposeId, type Notice } from './notice';
import type { PersonRecord } from './person';

/** From which moment the days of a rule count. Somebody who was never recognised was looked at last when they enrolled. */
export const SINCE = ['recognised', 'enrolled', 'consented'] as const;
export type Since = (typeof SINCE)[number];

/** Rules that a policy may have: far more than anybody can keep in mind. */
export const MOST_RULES = 50;

/**
 * Until when somebody is kept.
 *
 * - `days`: to the end of the day that lies so many days after another; 0: to the end of that day itself, as for visitors.
 * - `date`: to the end of one day, the same for everybody.
 */
export const RetentionLimit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('days'),
    since: z.enum(SINCE),
    days: z.int().min(0).max(MOST_DAYS),
  }),
  z.strictObject({ kind: z.literal('date'), day: CalendarDay }),
]);
export type RetentionLimit = z.infer<typeof RetentionLimit>;

/** One rule, for everybody, for those who agreed to a purpose, for a group, or for who is both. */
export const RetentionRule = z.strictObject({
  purpose: PurposeId.nullable(),
  group: Group.nullable(),
  limit: RetentionLimit,
});
export type RetentionRule = z.infer<typeof RetentionRule>;

/** For how long people are kept: of the rules that somebody falls under, the one that ends first counts. */
export const RetentionPolicy = z.strictObject({ rules: z.array(RetentionRule).max(MOST_RULES) });
export type RetentionPolicy = z.infer<typeof RetentionPolicy>;

/** Where no officer has made rules: what the notice promises holds all the same. */
export const NO_RULES: RetentionPolicy = { rules: [] };

/** What is known of a person that decides for how long they are kept. */
export type RetentionFacts = Pick<
  PersonRecord,
  'enrolledAt' | 'agreed' | 'withdrawnAt' | 'seenOn' | 'group' | 'held'
>;

/** What the notice promises to somebody: an upper bound that no rule can lift. */
export interface Promised {
  /** Days after which nothing is kept for any purpose that they agreed to, counted from `from`. */
  readonly days: number;
  readonly from: Millis;
  /** Days from a withdrawal to the erasure. */
  readonly afterWithdrawal: number;
}

/** Why somebody is erased: an officer's rule, what the notice promised, or that they took their consent back. */
export type ErasureReason =
  | { readonly kind: 'rule'; readonly rule: RetentionRule }
  | { readonly kind: 'promise'; readonly days: number }
  | { readonly kind: 'withdrawn'; readonly days: number };

/** When somebody is erased, always the first moment of a day, and why. */
export interface Expiry {
  readonly at: Millis;
  readonly because: ErasureReason;
}

/**
 * What the notice promises to somebody: the one that they agreed to. Templates serve every purpose that somebody agreed to, so they are kept until the
 * last of these is over. Who agreed to no notice that is known here, as in the first versions of this app, is kept no longer than the notice in force says,
 * from its publication on, which is when they could first be asked.
 *
 * @param notices every version that is known
 * @param inForce `null` while none has been published: then nothing was promised
 */
export function promisedTo(
  { agreed, enrolledAt }: Pick<RetentionFacts, 'agreed' | 'enrolledAt'>,
  notices: readonly Notice[],
  inForce: Notice | null,
): Promised | null {
  const named = agreed && notices.find(({ version }) => version === agreed.version);
  const notice = named ?? inForce;
  if (!notice) return null;
  const chosen = notice.purposes.filter(({ id }) => !named || agreed.purposes.includes(id));
  const all = chosen.length > 0 ? chosen : notice.purposes;
  const days = Math.max(...all.map(({ retentionDays }) => retentionDays));
  const since = agreed?.at ?? enrolledAt;
  const from = named || since > notice.publishedAt ? since : notice.publishedAt;
  return { days, from, afterWithdrawal: notice.eraseAfterDays };
}

/**
 * When somebody is to be erased, and why.
 *
 * Rules run to the end of their last day, so that nobody is erased before their days have passed. Promises end with the beginning of theirs, so that
 * nobody is kept for longer than they were told. Whichever is first counts; where two end together, the promise.
 *
 * @returns `null` of somebody under a legal hold, and where neither a rule nor a promise says anything
 */
export function expiryOf(
  facts: RetentionFacts,
  { rules }: RetentionPolicy,
  promised: Promised | null,
): Expiry | null {
  if (facts.held) return null;
  const all = [
    ...ofPromise(facts, promised),
    ...rules
      .filter((rule) => appliesTo(rule, facts))
      .map((rule) => ({ at: endOf(rule.limit, facts), because: { kind: 'rule', rule } as const })),
  ];
  return all.reduce<Expiry | null>(
    (first, each) => (first && first.at <= each.at ? first : each),
    null,
  );
}

function ofPromise({ withdrawnAt }: RetentionFacts, promised: Promised | null): Expiry[] {
  const { days, from, afterWithdrawal } = promised ?? {
    days: null,
    from: null,
    afterWithdrawal: 0,
  };
  const ends: Expiry[] = [];
  if (withdrawnAt !== null)
    ends.push({
      at: startOfDay(calendarDayOf(withdrawnAt), afterWithdrawal),
      because: { kind: 'withdrawn', days: afterWithdrawal },
    });
  if (from !== null)
    ends.push({ at: startOfDay(calendarDayOf(from), days), because: { kind: 'promise', days } });
  return ends;
}

/** Whether somebody falls under a rule. */
export function appliesTo(
  { purpose, group }: RetentionRule,
  { agreed, group: own }: Pick<RetentionFacts, 'agreed' | 'group'>,
): boolean {
  const hasPurpose = purpose === null || (agreed?.purposes.includes(purpose) ?? false);
  return hasPurpose && (group === null || (own !== null && isSameGroup(group, own)));
}

/** The first moment after a limit. */
function endOf(limit: RetentionLimit, facts: RetentionFacts): Millis {
  if (limit.kind === 'date') return startOfDay(limit.day, 1);
  return startOfDay(beginningOf(limit.since, facts), limit.days + 1);
}

function beginningOf(since: Since, { enrolledAt, agreed, seenOn }: RetentionFacts): CalendarDay {
  const enrolledOn = calendarDayOf(enrolledAt);
  switch (since) {
    case 'enrolled':
      return enrolledOn;
    case 'consented':
      return agreed ? calendarDayOf(agreed.at) : enrolledOn;
    case 'recognised':
      // Days as text sort like days.
      return seenOn !== null && seenOn > enrolledOn ? seenOn : enrolledOn;
  }
}
