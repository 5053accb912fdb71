import { expect, it } from 'vitest';
import { newId, PersonId, type Decision } from '../../domain';
import { outcomeOf } from './recheck';

const ada = { id: newId(PersonId), name: 'Ada' };
const bea = { id: newId(PersonId), name: 'Bea' };
const odds = { oneIn: 10_000, bound: 'measured' } as const;
const match = (person: typeof ada): Decision => ({ kind: 'match', person, score: 0.95, odds });

it('finds the person among several faces of a photo', () => {
  expect(outcomeOf([{ kind: 'unknown' }, match(ada)], ada.id)).toEqual({ kind: 'recognised' });
});

it('does not take somebody else for the person', () => {
  expect(outcomeOf([match(bea)], ada.id)).toEqual({ kind: 'not-recognised' });
  expect(outcomeOf([], ada.id)).toEqual({ kind: 'not-recognised' });
});

it('names the others when the person is hard to tell apart', () => {
  const ambiguous: Decision = { kind: 'ambiguous', people: [ada, bea] };
  expect(outcomeOf([ambiguous], ada.id)).toEqual({ kind: 'alike', people: [bea] });
});
