/**
 * What the rules of keeping come to, told once more in the simplest way: whole days as plain numbers, one loop, nothing of the vault's own code. The
 * histories of `retention-histories.browser.test.ts` are compared with it.
 */

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

/** What the notice of these histories promises, in days. */
export const PROMISED = { door: 20, attendance: 40, afterWithdrawal: 3 } as const;

/** One rule: for whom, and how many days after what; or, with `until`, to the end of a day (counted from 1970). */
export interface ModelRule {
  readonly purpose: 'door' | 'attendance' | null;
  readonly group: 'staff' | 'visitors' | null;
  readonly since: 'recognised' | 'enrolled' | 'consented';
  readonly days: number;
  readonly until: number | null;
}

/** Somebody, as far as it matters; moments in milliseconds of the device's clock. */
export interface ModelPerson {
  enrolledAt: number;
  agreedAt: number;
  attendance: boolean;
  withdrawnAt: number | null;
  seenDay: number | null;
  group: ModelRule['group'];
  held: boolean;
  /** Whether their moment was worked out last while the clock was known to be back. */
  back: boolean;
  /** As worked out last: the first day on which they are not kept any more. */
  day: number | null;
}

/** Everybody who is kept, the rules, and the last known time. */
export interface Model {
  readonly people: Map<string, ModelPerson>;
  rules: readonly ModelRule[];
  known: number | null;
  state: 'sure' | 'back' | 'ahead';
  erases: number;
  suspends: number;
}

/** The day of a moment, counted from 1970, where the device stands. Histories stay within one half of a year, so that no clock is changed in between. */
export function dayOf(moment: number): number {
  const minutes = new Date(moment).getTimezoneOffset();
  return Math.floor((moment - minutes * 60_000) / DAY);
}

/** The first moment of a day, in milliseconds. */
export function startOf(day: number): number {
  return day * DAY + new Date(day * DAY).getTimezoneOffset() * 60_000;
}

/** The first day on which somebody is not kept any more. */
export function lastsUntil(person: ModelPerson, rules: readonly ModelRule[]): number | null {
  if (person.held) return null;
  const promised = person.attendance ? PROMISED.attendance : PROMISED.door;
  let first = dayOf(person.agreedAt) + promised;
  if (person.withdrawnAt !== null)
    first = Math.min(first, dayOf(person.withdrawnAt) + PROMISED.afterWithdrawal);
  for (const { purpose, group, since, days, until } of rules) {
    if (purpose === 'attendance' && !person.attendance) continue;
    if (group !== null && group !== person.group) continue;
    const enrolled = dayOf(person.enrolledAt);
    const begins = {
      enrolled,
      consented: dayOf(person.agreedAt),
      recognised: Math.max(enrolled, person.seenDay ?? 0),
    };
    first = Math.min(first, (until ?? begins[since] + days) + 1);
  }
  return first;
}

/** Works somebody's day out anew. */
export function note(model: Model, person: ModelPerson): void {
  const day = lastsUntil(person, model.rules);
  // Only a date that is made by a clock known to be back is judged by that clock.
  if (model.state !== 'back') person.back = false;
  else if (day !== person.day) person.back = true;
  person.day = day;
}

/** Whether somebody's day has come. */
export function isPast({ day }: ModelPerson, moment: number): boolean {
  return day !== null && startOf(day) <= moment;
}

/** Whether nobody recognises somebody any more because their day has come. */
export function isSuspended(model: Model, person: ModelPerson, now: number): boolean {
  if (model.state === 'back') return isPast(person, person.back ? now : model.erases);
  return isPast(person, Math.max(now, model.suspends));
}

/** One look at the clock, and everybody erased whose day has come by what is certain. */
export function sweepModel(model: Model, now: number, ran: number): void {
  const passed = model.known === null ? null : model.known + ran;
  const everybody = [...model.people];
  const isAnybodyBetween = everybody.some(
    ([, person]) => isPast(person, now) && !(passed !== null && isPast(person, passed)),
  );
  if (passed !== null && now < passed - HOUR) {
    [model.state, model.erases, model.suspends] = ['back', passed, passed];
  } else if ((passed === null || now - passed > 3 * DAY) && isAnybodyBetween) {
    [model.state, model.erases, model.suspends] = ['ahead', passed ?? 0, now];
  } else {
    const latest = Math.max(now, passed ?? now);
    [model.state, model.erases, model.suspends] = ['sure', latest, latest];
  }
  for (const [id, person] of everybody) {
    const moment = model.state === 'back' && person.back ? now : model.erases;
    if (isPast(person, moment)) model.people.delete(id);
  }
  const isFirst = model.known === null && model.state !== 'ahead';
  if (isFirst || (model.known !== null && model.erases - model.known >= HOUR))
    model.known = model.erases;
}
