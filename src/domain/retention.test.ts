import { afterAll, describe, expect, it, vi } from 'vitest';
import { CalendarDay, calendarDayOf, startOfDay } from './calendar-day';
import { ConsentId, SubjectId } from './consent';
import { Group } from './group';
import { Millis, newId } from './ids';
import { Language, Notice, PurposeId } from './notice';
import { appliesTo, expiryOf, NO_RULES, promisedTo, type RetentionFacts } from './retention';
import { retentionPresets } from './retention-presets';

// Where clocks are put forward and back.
vi.stubEnv('TZ', 'Europe/Berlin');
afterAll(() => vi.unstubAllEnvs());

const local = (year: number, month: number, day: number, hour = 0) =>
  Millis.parse(new Date(year, month - 1, day, hour).getTime());
const [door, attendance] = [PurposeId.parse('door'), PurposeId.parse('attendance')];
const agreedAt = (at: Millis, version = 1, purposes = [door]) => ({
  ...{ version, at, purposes, language: Language.parse('en') },
  ...{ recordId: newId(ConsentId), subject: newId(SubjectId) },
});
const anna: RetentionFacts = {
  enrolledAt: local(2026, 3, 2, 17),
  agreed: agreedAt(local(2026, 3, 2, 16)),
  withdrawnAt: null,
  seenOn: null,
  group: null,
  held: false,
};
const rule = (since: 'recognised' | 'enrolled' | 'consented', days: number) => ({
  purpose: null,
  group: null,
  limit: { kind: 'days', since, days } as const,
});
const notice = (version: number, publishedAt: Millis, doorDays = 365) =>
  Notice.parse({
    ...{ version, publishedAt },
    controller: { name: 'School', address: '', contact: 'office@school.example' },
    purposes: [
      { id: 'door', optional: false, retentionDays: doorDays },
      { id: 'attendance', optional: true, retentionDays: 730 },
    ],
    texts: [
      {
        ...{ language: 'en', body: 'b', withoutFace: 'w' },
        purposes: { door: { title: 't', text: 't' }, attendance: { title: 't', text: 't' } },
      },
    ],
    ...{ guardianBelow: null, answerBy: null, eraseAfterDays: 7 },
  });
const at = (facts: RetentionFacts, ...rules: Parameters<typeof expiryOf>[1]['rules']) =>
  expiryOf(facts, { rules }, null)?.at;

describe('a calendar day', () => {
  it('is counted by the calendar, so that a change to summer time moves nothing', () => {
    const offset = (month: number) => new Date(2026, month, 1).getTimezoneOffset();
    expect(offset(0)).not.toBe(offset(6));
    const day = CalendarDay.parse('2026-03-28');
    for (let later = -400; later <= 400; later++)
      expect(new Date(startOfDay(day, later)).getHours()).toBe(0);
    expect(calendarDayOf(startOfDay(day, 2))).toBe('2026-03-30');
    expect(calendarDayOf(Millis.parse(startOfDay(day, 1) - 1))).toBe('2026-03-28');
  });
});

describe('a rule', () => {
  it('runs to the end of its last day, and of the first one with no days', () => {
    expect(at(anna, rule('enrolled', 0))).toBe(local(2026, 3, 3));
    expect(at(anna, rule('enrolled', 30))).toBe(local(2026, 4, 2));
  });

  it('counts from the last recognition, and from the enrolment of whom nobody has recognised since', () => {
    expect(at(anna, rule('recognised', 1))).toBe(local(2026, 3, 4));
    const seen = { ...anna, seenOn: CalendarDay.parse('2026-05-10') };
    expect(at(seen, rule('recognised', 1))).toBe(local(2026, 5, 12));
    const before = { ...anna, seenOn: CalendarDay.parse('2025-05-10') };
    expect(at(before, rule('recognised', 1))).toBe(local(2026, 3, 4));
  });

  it('counts from the last consent', () => {
    const renewed = { ...anna, agreed: agreedAt(local(2026, 6, 1, 9)) };
    expect(at(renewed, rule('consented', 10))).toBe(local(2026, 6, 12));
    expect(at({ ...anna, agreed: null }, rule('consented', 10))).toBe(local(2026, 3, 13));
  });

  it('may be a fixed date, to the end of that day', () => {
    const limit = { kind: 'date', day: CalendarDay.parse('2026-07-31') } as const;
    expect(at(anna, { purpose: null, group: null, limit })).toBe(local(2026, 8, 1));
  });

  it('is about those who agreed to its purpose and belong to its group', () => {
    const visitors = { ...anna, group: Group.parse('Visitors') };
    const about = (purpose: PurposeId | null, group: string | null) => ({
      ...rule('enrolled', 1),
      purpose,
      group: group === null ? null : Group.parse(group),
    });
    expect(appliesTo(about(door, null), anna)).toBe(true);
    expect(appliesTo(about(attendance, null), anna)).toBe(false);
    expect(appliesTo(about(null, 'visitors'), anna)).toBe(false);
    expect(appliesTo(about(null, 'visitors'), visitors)).toBe(true);
    expect(appliesTo(about(attendance, 'visitors'), visitors)).toBe(false);
    expect(appliesTo(about(door, null), { ...anna, agreed: null })).toBe(false);
  });

  it('that ends first counts, and is named as the reason', () => {
    const [late, early] = [rule('enrolled', 20), rule('consented', 10)];
    expect(expiryOf(anna, { rules: [late, early] }, null)).toEqual({
      at: local(2026, 3, 13),
      because: { kind: 'rule', rule: early },
    });
  });
});

describe('what the notice promised', () => {
  const published = notice(1, local(2026, 1, 1));
  const promised = promisedTo(anna, [published], published);

  it('holds without any rule, and no rule lifts it', () => {
    const because = { kind: 'promise', days: 365 };
    const end = { at: local(2027, 3, 2), because };
    expect(expiryOf(anna, NO_RULES, promised)).toEqual(end);
    expect(expiryOf(anna, { rules: [rule('enrolled', 365)] }, promised)).toEqual(end);
    expect(expiryOf(anna, { rules: [rule('enrolled', 363)] }, promised)?.because.kind).toBe('rule');
  });

  it('ends with the last purpose that somebody agreed to', () => {
    const both = { ...anna, agreed: agreedAt(local(2026, 3, 2), 1, [door, attendance]) };
    expect(promisedTo(both, [published], published)?.days).toBe(730);
  });

  it('is that of the notice they agreed to, and not of the one in force', () => {
    const next = notice(2, local(2026, 6, 1), 10);
    expect(promisedTo(anna, [next, published], next)?.days).toBe(365);
  });

  it('is that of the notice in force, from its publication on, where they agreed to none that is known', () => {
    const next = notice(2, local(2026, 6, 1), 10);
    const expected = { days: 730, from: next.publishedAt };
    for (const agreed of [null, agreedAt(local(2026, 3, 2), 0)])
      expect(promisedTo({ ...anna, agreed }, [next], next)).toMatchObject(expected);
    const later = { ...anna, agreed: null, enrolledAt: local(2026, 7, 1) };
    expect(promisedTo(later, [next], next)?.from).toBe(later.enrolledAt);
    expect(promisedTo(anna, [], null)).toBeNull();
  });

  it('counts from a withdrawal on, too', () => {
    const left = { ...anna, withdrawnAt: local(2026, 4, 1, 12) };
    expect(expiryOf(left, NO_RULES, promised)).toEqual({
      at: local(2026, 4, 8),
      because: { kind: 'withdrawn', days: 7 },
    });
    expect(expiryOf(left, NO_RULES, null)?.at).toBe(local(2026, 4, 1));
  });
});

describe('a legal hold', () => {
  it('keeps somebody from being erased by any rule, promise or withdrawal', () => {
    const held = { ...anna, held: true, withdrawnAt: local(2026, 4, 1) };
    const published = notice(1, local(2026, 1, 1));
    const promised = promisedTo(held, [published], published);
    expect(expiryOf(held, { rules: [rule('enrolled', 0)] }, promised)).toBeNull();
  });
});

describe('presets', () => {
  const days = (id: string) =>
    retentionPresets
      .find((preset) => preset.id === id)
      ?.rules.flatMap(({ limit }) => (limit.kind === 'days' ? [limit.days] : []));

  it('end within the time that the law allows, the rest of the last day included', () => {
    const seen = { ...anna, enrolledAt: local(2026, 3, 2), agreed: null };
    const of = (id: string) => {
      const found = retentionPresets.find((preset) => preset.id === id);
      return expiryOf(seen, { rules: [...(found?.rules ?? [])] }, null)?.at ?? Infinity;
    };
    expect(of('bipa')).toBeLessThanOrEqual(local(2029, 3, 2));
    expect(of('cubi')).toBeLessThanOrEqual(local(2027, 3, 2));
    expect(days('visitors')).toEqual([0]);
  });
});
