import fc from 'fast-check';
import { CalendarDay, Group, PurposeId, type RetentionRule } from '../../domain';
import { DAY, dayOf, startOf, type ModelRule } from './retention-model';

/** When every history begins: an afternoon in winter. */
export const start = new Date(2026, 0, 10, 15).getTime();

const rule: fc.Arbitrary<ModelRule> = fc.record({
  purpose: fc.constantFrom('door', 'attendance', null),
  group: fc.constantFrom('staff', 'visitors', null),
  since: fc.constantFrom('recognised', 'enrolled', 'consented'),
  days: fc.noBias(fc.integer({ min: 0, max: 25 })),
  until: fc.option(fc.integer({ min: dayOf(start) + 1, max: dayOf(start) + 50 }), { freq: 4 }),
});
const who = fc.nat(9);
/** One thing that happens in a history. `who` counts those who are kept. */
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('enrol' as const), attendance: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('recognise' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('answer' as const), who, attendance: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('hold' as const), who, on: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('group' as const),
      who,
      group: fc.constantFrom('staff', 'visitors', null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('rules' as const),
      rules: fc.array(rule, { maxLength: 3 }),
    }),
  },
  // The app is at work, and the vault open or locked.
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('work' as const),
      hours: fc.noBias(fc.integer({ min: 1, max: 240 })),
      locked: fc.boolean(),
    }),
  },
  // The device is off, and the vault is opened anew afterwards.
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('off' as const),
      hours: fc.noBias(fc.integer({ min: 1, max: 480 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('jump' as const),
      hours: fc.noBias(fc.integer({ min: -480, max: 480 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('confirm' as const) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A rule of the model as the office has it. */
export function asRule({ purpose, group, since, days, until }: ModelRule): RetentionRule {
  const day = (index: number) => new Date(startOf(index) + DAY / 2).toLocaleDateString('sv-SE');
  return {
    purpose: purpose && PurposeId.parse(purpose),
    group: group && Group.parse(group),
    limit:
      until === null
        ? { kind: 'days', since, days }
        : { kind: 'date', day: CalendarDay.parse(day(until)) },
  };
}
