import { expect, it } from 'vitest';
import { createLedger, type Ledger } from './ledger';
import { samplesOf } from './people';
import type { Found, FoundPerson, Write } from './words';

/** The kills show something only if the ledger would notice what they look for. */

const whole = (person: number): FoundPerson => ({
  person,
  samples: samplesOf(person),
  hasConsent: true,
  isRecognised: true,
});

const found = (people: readonly FoundPerson[], more: Partial<Found> = {}): Found => ({
  ...{ people, damaged: 0, erased: 0, timeout: 15, label: -1 },
  ...more,
});

const enrol = (person: number): Write => ({ kind: 'enrol', person });

/** A ledger in which three people were enrolled, and one of them erased. */
function startLedger(): Ledger {
  const ledger = createLedger();
  for (const write of [enrol(0), enrol(1), enrol(2), { kind: 'remove', person: 2 } as const]) {
    ledger.begins(write);
    ledger.acknowledged(write);
  }
  return ledger;
}

it('finds nothing wrong where all is well', () => {
  expect(startLedger().check(found([whole(0), whole(1)], { erased: 1 }))).toEqual([]);
});

it.each<[string, Found]>([
  ['person 1 was enrolled and is gone', found([whole(0)], { erased: 1 })],
  ['person 2 was erased and is back', found([whole(0), whole(1), whole(2)], { erased: 1 })],
  ['person 1 has 1 of 3 templates', found([whole(0), { ...whole(1), samples: 1 }], { erased: 1 })],
  [
    'the consent of person 0 is gone',
    found([{ ...whole(0), hasConsent: false }, whole(1)], { erased: 1 }),
  ],
  [
    'person 0 is not recognised',
    found([{ ...whole(0), isRecognised: false }, whole(1)], { erased: 1 }),
  ],
  ['person 7 was never heard of', found([whole(0), whole(1), whole(7)], { erased: 1 })],
  ['somebody is there twice', found([whole(0), whole(1), whole(1)], { erased: 1 })],
  ['0 are on the erasure list and 1 should be', found([whole(0), whole(1)])],
  ['3 records are damaged', found([whole(0), whole(1)], { erased: 1, damaged: 3 })],
  [
    'the timeout is 5 and should be 15 or null',
    found([whole(0), whole(1)], { erased: 1, timeout: 5 }),
  ],
])('notices that %s', (problem, state) => {
  expect(startLedger().check(state)).toContain(problem);
});

it('takes a change that was under way either way, but only once', () => {
  for (const isThere of [true, false]) {
    const ledger = startLedger();
    ledger.begins(enrol(3));
    expect(ledger.underWay()).toBe(1);
    const state = (there: boolean) =>
      found([whole(0), whole(1), ...(there ? [whole(3)] : [])], { erased: 1 });
    expect(ledger.check(state(isThere))).toEqual([]);
    expect(ledger.underWay()).toBe(0);
    expect(ledger.check(state(isThere))).toEqual([]);
    expect(ledger.check(state(!isThere))).toHaveLength(1);
  }
});

it('takes an erasure that was under way either way, with its entry on the list or without', () => {
  for (const isThere of [true, false]) {
    const ledger = startLedger();
    ledger.begins({ kind: 'remove', person: 1 });
    const people = isThere ? [whole(0), whole(1)] : [whole(0)];
    expect(ledger.check(found(people, { erased: isThere ? 1 : 2 }))).toEqual([]);
    expect(ledger.check(found(people, { erased: isThere ? 2 : 1 }))).toHaveLength(1);
  }
});

it('takes the old or the new value of a setting that was being changed', () => {
  for (const timeout of [15, 60] as const) {
    const ledger = createLedger();
    ledger.begins({ kind: 'timeout', value: 60 });
    expect(ledger.check(found([], { timeout }))).toEqual([]);
    expect(ledger.check(found([], { timeout: timeout === 15 ? 60 : 15 }))).toHaveLength(1);
  }
});
