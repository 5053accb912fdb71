import { describe, expect, test } from 'vitest';
import { MODEL_ID, newId, PersonId } from '../../domain';
import { Calibration, calibration, oddsOf } from './calibration';
import { decide, type About } from './decide';
import type { Candidate } from './search';

const rule = Calibration.parse({
  model: MODEL_ID,
  source: 'made up for this test',
  nonMatedPairs: 1000,
  table: [
    { score: 0.5, oneIn: 10 },
    { score: 0.75, oneIn: 1000 },
  ],
  threshold: { score: 0.75, oneIn: 1000 },
  ambiguityMargin: 0.125,
});

const plain: About = { asksConsent: false, isMarked: false, alike: [] };
const ordinary = () => plain;

function candidate(name: string, score: number): Candidate {
  return { person: { id: newId(PersonId), name }, score };
}

describe('the rule', () => {
  test('says unknown when nobody is enrolled or nobody reaches the threshold', () => {
    expect(decide([], rule, ordinary)).toEqual({ kind: 'unknown' });
    expect(decide([candidate('Anna', 0.7499)], rule, ordinary)).toEqual({ kind: 'unknown' });
  });

  test('says match from the threshold itself on', () => {
    const anna = candidate('Anna', 0.75);
    expect(decide([anna], rule, ordinary)).toEqual({
      kind: 'match',
      person: anna.person,
      score: 0.75,
      odds: { oneIn: 1000, bound: 'measured' },
      asksConsent: false,
    });
  });

  test('says with a match whether the person has still to answer the notice', () => {
    const asked = () => ({ ...plain, asksConsent: true });
    expect(decide([candidate('Anna', 0.9)], rule, asked)).toMatchObject({ asksConsent: true });
  });

  test('never says match for somebody who is marked as alike, however far ahead, and names the other', () => {
    const [anna, bert] = [candidate('Anna', 0.99), candidate('Bert', 0.2)];
    const marked = () => ({ ...plain, isMarked: true, alike: [bert.person] });
    expect(decide([anna, bert], rule, marked)).toEqual({
      kind: 'ambiguous',
      people: [anna.person, bert.person],
      marked: true,
    });
  });

  test('does not name those marked as alike who are suspended, nor anybody twice', () => {
    const [anna, bert] = [candidate('Anna', 0.99), candidate('Bert', 0.98)];
    const suspended = () => ({ ...plain, isMarked: true });
    expect(decide([anna], rule, suspended)).toMatchObject({ people: [anna.person], marked: true });
    const marked = () => ({ ...plain, isMarked: true, alike: [bert.person] });
    expect(decide([anna, bert], rule, marked)).toMatchObject({
      people: [anna.person, bert.person],
    });
  });

  test('keeps a mark to those who bear it: a stranger is unknown, and somebody else a match', () => {
    const [anna, bert] = [candidate('Anna', 0.9), candidate('Bert', 0.76)];
    const about = (id: PersonId) => (id === bert.person.id ? { ...plain, isMarked: true } : plain);
    expect(decide([anna, bert], rule, about)).toMatchObject({ kind: 'match' });
    expect(decide([candidate('Bert', 0.7)], rule, about)).toEqual({ kind: 'unknown' });
  });

  test('ignores a second person below the threshold, however near', () => {
    const decision = decide([candidate('Anna', 0.75), candidate('Bert', 0.7499)], rule, ordinary);
    expect(decision.kind).toBe('match');
  });

  test('says match when the second person is exactly the margin behind', () => {
    const decision = decide([candidate('Anna', 0.875), candidate('Bert', 0.75)], rule, ordinary);
    expect(decision.kind).toBe('match');
  });

  test('says ambiguous, naming those who are too near and nobody else', () => {
    const anna = candidate('Anna', 0.9375);
    const bert = candidate('Bert', 0.875);
    expect(decide([anna, bert, candidate('Cleo', 0.75)], rule, ordinary)).toEqual({
      kind: 'ambiguous',
      people: [anna.person, bert.person],
      marked: false,
    });
  });
});

describe('odds', () => {
  test('are those of the row at a measured score', () => {
    expect(oddsOf(0.5, rule.table)).toEqual({ oneIn: 10, bound: 'measured' });
  });

  test('half-way between two rows are their geometric mean', () => {
    const { oneIn, bound } = oddsOf(0.625, rule.table);
    expect(oneIn).toBeCloseTo(100, 9);
    expect(bound).toBe('measured');
  });

  test('beyond the last row are no better than that row, and said to be a bound', () => {
    expect(oddsOf(0.99, rule.table)).toEqual({ oneIn: 1000, bound: 'at-least' });
  });

  test('below the first row claim nothing', () => {
    expect(oddsOf(0.2, rule.table)).toEqual({ oneIn: 1, bound: 'at-least' });
  });
});

describe('calibration', () => {
  test('that ships belongs to the model and never gets worse with a higher score', () => {
    const scores = Array.from({ length: 200 }, (_, index) => 0.5 + index / 400);
    const odds = scores.map((score) => oddsOf(score, calibration.table).oneIn);
    expect(odds).toEqual([...odds].sort((a, b) => a - b));
    expect(oddsOf(calibration.threshold.score, calibration.table).oneIn).toBe(
      calibration.threshold.oneIn,
    );
  });

  test.each<[string, object]>([
    ['of another model', { model: 'another' }],
    ['whose scores descend', { table: [...rule.table].reverse() }],
    ['whose threshold nobody measured', { threshold: { score: 0.6, oneIn: 1000 } }],
    [
      'whose threshold promises better odds than were measured',
      { threshold: { score: 0.75, oneIn: 9999 } },
    ],
    ['without a single measured row', { table: [] }],
  ])('%s is refused', (_, change) => {
    expect(Calibration.safeParse({ ...rule, ...change }).success).toBe(false);
  });
});
