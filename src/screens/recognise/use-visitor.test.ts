import { describe, expect, it } from 'vitest';
import { newId, PersonId, type Decision } from '../../domain';
import { visitorAmong } from './use-visitor';

const ada = { id: newId(PersonId), name: 'Ada' };
const bea = { id: newId(PersonId), name: 'Bea' };
const match = (person: typeof ada, asksConsent = false): Decision => ({
  kind: 'match',
  person,
  score: 0.97,
  odds: { oneIn: 50_000, bound: 'at-least' },
  asksConsent,
  language: null,
});
const seeing = (...decisions: (Decision | null)[]) => decisions.map((decision) => ({ decision }));
const visitor = { person: ada, asksConsent: true };

describe('whose consent can be seen to', () => {
  it('is that of the one person in view, if they are recognised', () => {
    expect(visitorAmong(seeing(match(ada, true)), null)).toEqual(visitor);
    expect(visitorAmong(seeing({ kind: 'unknown' }), null)).toBeNull();
    expect(visitorAmong(seeing(null), null)).toBeNull();
  });

  it("is nobody's while two people are in view", () => {
    expect(visitorAmong(seeing(match(ada), match(bea)), null)).toBeNull();
    expect(visitorAmong(seeing(match(ada), null), visitor)).toBeNull();
  });

  it('stays when the person leaves the picture, or is looked at anew', () => {
    expect(visitorAmong([], visitor)).toBe(visitor);
    expect(visitorAmong(seeing(null), visitor)).toBe(visitor);
    expect(visitorAmong(seeing({ kind: 'looking', anew: true }), visitor)).toBe(visitor);
    expect(visitorAmong(seeing({ kind: 'not-enough', reason: 'hold-still' }), visitor)).toBe(
      visitor,
    );
  });

  it('goes to nobody when somebody else steps in', () => {
    expect(visitorAmong(seeing({ kind: 'unknown' }), visitor)).toBeNull();
    expect(visitorAmong(seeing(match(bea)), visitor)?.person).toEqual(bea);
    const twins: Decision = { kind: 'ambiguous', people: [ada, bea], marked: true };
    expect(visitorAmong(seeing(twins), visitor)).toBeNull();
  });
});
