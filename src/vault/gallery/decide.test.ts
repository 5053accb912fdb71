import { describe, expect, test } from 'vitest';
import { newId, PersonId } from '../../domain';
import { decide, FEWEST_FRAMES, MOST_FRAMES, type About, type Case } from './decide';
import type { Standing } from './evidence';
import { made } from './testing/made';

const rule = { accept: 8, reject: 2, most: 12 };
const plain: About = { asksConsent: false, language: null, isMarked: false, alike: [], samples: 1 };
const ordinary = () => plain;

function standing(name: string, log: number, score: number): Standing {
  return { person: { id: newId(PersonId), name }, log, score };
}

function after(frames: number, ...standings: Standing[]): Case {
  return { standings, frames, anew: false, isLast: false, before: null };
}

const anna = standing('Anna', 9, 0.75);
const looking = { kind: 'looking', anew: false };

describe('the rule', () => {
  test('decides nothing on one frame of a live face, whatever it shows', () => {
    expect(decide(after(1, anna), rule, made, ordinary)).toEqual(looking);
    expect(decide(after(1), rule, made, ordinary)).toEqual(looking);
    expect(decide(after(FEWEST_FRAMES), rule, made, ordinary)).toEqual({ kind: 'unknown' });
  });

  test('decides a photo on its one frame', () => {
    const photo = (...all: Standing[]) => ({ ...after(1, ...all), isLast: true });
    expect(decide(photo(anna), rule, made, ordinary)).toMatchObject({ kind: 'match' });
    const undecided = standing('Bert', 5, 0.7);
    expect(decide(photo(undecided), rule, made, ordinary)).toEqual({ kind: 'unknown' });
  });

  test('says match as soon as the evidence reaches the bound', () => {
    const just = standing('Anna', 8, 0.75);
    expect(decide(after(2, just), rule, made, ordinary)).toEqual({
      kind: 'match',
      person: just.person,
      score: 0.75,
      odds: { oneIn: 1000, bound: 'measured' },
      asksConsent: false,
      language: null,
    });
  });

  test('counts each sample of a person as a chance in the odds', () => {
    const five = () => ({ ...plain, samples: 5 });
    expect(decide(after(2, anna), rule, made, five)).toMatchObject({ odds: { oneIn: 200 } });
  });

  test('goes on looking while somebody is neither recognised nor ruled out, and not for ever', () => {
    const between = standing('Anna', 5, 0.72);
    expect(decide(after(2, between), rule, made, ordinary)).toEqual(looking);
    expect(decide(after(MOST_FRAMES, between), rule, made, ordinary)).toEqual({ kind: 'unknown' });
    const out = standing('Anna', 2, 0.7);
    expect(decide(after(2, out), rule, made, ordinary)).toEqual({ kind: 'unknown' });
  });

  test('keeps to whom it recognised until they are ruled out', () => {
    const weaker = standing('Anna', 5, 0.72);
    const before = weaker.person.id;
    expect(decide({ ...after(9, weaker), before }, rule, made, ordinary).kind).toBe('match');
    const out = { ...weaker, log: 1 };
    expect(decide({ ...after(9, out), before }, rule, made, ordinary).kind).toBe('unknown');
  });

  test('says with a match whether the person has still to answer the notice', () => {
    const asked = () => ({ ...plain, asksConsent: true });
    expect(decide(after(2, anna), rule, made, asked)).toMatchObject({ asksConsent: true });
  });

  test('never says match for somebody who is marked as alike, however far ahead, and names the other', () => {
    const bert = standing('Bert', -4, 0.2);
    const marked = () => ({ ...plain, isMarked: true, alike: [bert.person] });
    expect(decide(after(2, anna, bert), rule, made, marked)).toEqual({
      kind: 'ambiguous',
      people: [anna.person, bert.person],
      marked: true,
    });
  });

  test('does not name those marked as alike who are suspended, nor anybody twice', () => {
    const bert = standing('Bert', 8.5, 0.74);
    const suspended = () => ({ ...plain, isMarked: true });
    expect(decide(after(2, anna), rule, made, suspended)).toMatchObject({ people: [anna.person] });
    const marked = () => ({ ...plain, isMarked: true, alike: [bert.person] });
    expect(decide(after(2, anna, bert), rule, made, marked)).toMatchObject({
      people: [anna.person, bert.person],
    });
  });

  test('looks longer when two are near, and says ambiguous, naming those who are too near and nobody else', () => {
    const bert = standing('Bert', 7, 0.65);
    const cleo = standing('Cleo', 3, 0.5);
    expect(decide(after(2, anna, bert, cleo), rule, made, ordinary)).toEqual(looking);
    expect(decide(after(MOST_FRAMES, anna, bert, cleo), rule, made, ordinary)).toEqual({
      kind: 'ambiguous',
      people: [anna.person, bert.person],
      marked: false,
    });
  });

  test('says match when the second person is exactly the margin behind, or ruled out', () => {
    const far = standing('Bert', 7, 0.625);
    expect(decide(after(2, anna, far), rule, made, ordinary).kind).toBe('match');
    const out = standing('Bert', 2, 0.74);
    expect(decide(after(2, anna, out), rule, made, ordinary).kind).toBe('match');
  });
});
